import { QrCode } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { toString as draw } from 'qrcode'
import type { ReactNode } from 'react'
import { MeetingFrame } from '@/components/meetings/meeting-frame'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Row } from '@/components/ui/layout'
import { Link } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { closeCheckInAction, openCheckInAction } from '@/lib/meetings/actions'
import { mayKeepRecord } from '@/lib/meetings/policy'
import { getCheckInPath } from '@/lib/meetings/queries'
import { env } from '@/lib/platform/env'
import { openMeeting, type MeetingParams } from '../open-meeting'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('check_in.title') }
}

export default async function CheckInPage({ params }: { params: MeetingParams }): Promise<ReactNode> {
  const { ctx, year, locale, home, meeting } = await openMeeting(params)
  if (!mayKeepRecord(ctx.actor, year, meeting).ok) notFound()
  const t = await getTranslations('meetings.check_in')
  const path = await getCheckInPath(meeting.id)
  const { openCheckIn } = meeting.verdicts
  const delegates = meeting.delegations.flatMap((delegation) => delegation.delegates)
  const present = delegates.filter((one) => one.state === 'present').length
  return (
    <MeetingFrame meeting={meeting} home={home} place="delegates" actions={path ? <PrintButton /> : null}>
      <Sheet>
        <SheetHeader title={t('title')} aside={t('count', { present, all: delegates.length })} />
        <SheetBody className="justify-items-center gap-5 text-center">
          {path ? <Code path={path} locale={locale} alt={t('alt')} /> : <EmptyState icon={QrCode} title={t('none')} />}
          <p className="max-w-[56ch]">{t('how')}</p>
          {path ? (
            <Link className="link" href={path}>
              {t('address')}
            </Link>
          ) : null}
          <Row className="no-print justify-center">
            <Act verdict={openCheckIn} label={t('open')}>
              <ActionForm key={path} action={openCheckInAction} id="open-check-in" draft={false} className="gap-2">
                <input type="hidden" name="meetingId" value={meeting.id} />
                <SubmitButton variant={path ? 'outline' : 'primary'}>{t(path ? 'again' : 'open')}</SubmitButton>
              </ActionForm>
            </Act>
            {path ? (
              <ActionForm
                key={`close ${path}`}
                action={closeCheckInAction}
                id="close-check-in"
                draft={false}
                className="gap-2"
              >
                <input type="hidden" name="meetingId" value={meeting.id} />
                <SubmitButton variant="quiet">{t('close')}</SubmitButton>
              </ActionForm>
            ) : null}
          </Row>
          {path ? <p className="text-sm text-muted no-print">{t('again_note')}</p> : null}
        </SheetBody>
      </Sheet>
    </MeetingFrame>
  )
}

/** Drawn here, black on white in dark as well: a reader needs the contrast. */
async function Code({ path, locale, alt }: { path: string; locale: string; alt: string }): Promise<ReactNode> {
  const drawn = await draw(`${env().NEXTAUTH_URL}/${locale}${path}`, { type: 'svg', margin: 2 })
  return (
    // eslint-disable-next-line @next/next/no-img-element -- drawn for this page, without an address of its own
    <img
      src={`data:image/svg+xml;base64,${Buffer.from(drawn).toString('base64')}`}
      alt={alt}
      className="size-[min(80vw,26rem)] rounded-m border border-line"
    />
  )
}
