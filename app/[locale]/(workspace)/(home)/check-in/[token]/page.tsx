import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { RefusalNotice } from '@/components/ui/refusal-notice'
import { Sheet, SheetBody } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { checkInAction } from '@/lib/meetings/actions'
import { getCheckIn } from '@/lib/meetings/queries'
import { requireContext } from '@/lib/platform/auth/session'
import { formatDeadline, formatTime } from '@/lib/platform/i18n/format'
import { sayRefusal } from '@/lib/platform/i18n/say'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('meetings'))('check_in.confirm_title') }
}

export default async function CheckInPage({ params }: { params: Promise<{ token: string }> }): Promise<ReactNode> {
  const [ctx, { token }, locale, t] = await Promise.all([
    requireContext(),
    params,
    getLocale(),
    getTranslations('meetings.check_in'),
  ])
  const door = await getCheckIn(ctx, token)
  if (!door) notFound()
  const { own, confirm } = door
  return (
    <>
      <PageHeader title={t('confirm_title')} lead={`${door.title} · ${formatDeadline(door.startsAt, locale)}`} />
      <div className="grid max-w-[640px] gap-5">
        {own?.confirmedAt ? (
          <Notice tone="done" role="status" title={t('present', { time: formatTime(own.confirmedAt) })}>
            {own.label}
          </Notice>
        ) : confirm.ok ? (
          <Sheet>
            <SheetBody>
              <p className="text-lg font-semibold">{own?.label}</p>
              <ActionForm action={checkInAction} id="check-in" draft={false} className="gap-3">
                <input type="hidden" name="token" value={token} />
                <SubmitButton wide>{t('confirm')}</SubmitButton>
              </ActionForm>
            </SheetBody>
          </Sheet>
        ) : (
          <RefusalNotice {...await sayRefusal(confirm.refusal, locale)} />
        )}
        <LinkButton className="justify-self-start" href={door.href}>
          {t('back')}
        </LinkButton>
      </div>
    </>
  )
}
