import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { adoptPledgeAction, signPledgeAction } from '@/lib/movements/actions'
import type { PledgePage, PledgeView } from '@/lib/movements/queries'
import { formatDateTime } from '@/lib/platform/i18n/format'

type Props = { page: PledgePage; pledge: PledgeView; home: string }

/** Beside the pledge: how many have signed, the principal's signature, and the head's part before it is adopted. */
export async function PledgeActs({ page, pledge, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.pledge')
  return (
    <>
      <Sheet>
        <SheetHeader title={t('heading')} />
        <SheetBody>
          {pledge.adoptedAt ? (
            <>
              <Progress
                label={t('progress')}
                text={t('progressText', { signed: pledge.signed, all: page.lines.length })}
                value={pledge.signed}
                max={page.lines.length}
              />
              <Facts facts={[{ label: t('adoptedAt'), value: formatDateTime(pledge.adoptedAt) }]} />
              <p className="text-sm text-muted no-print">{t('live')}</p>
            </>
          ) : (
            <HeadActs page={page} pledge={pledge} home={home} />
          )}
        </SheetBody>
      </Sheet>
      {pledge.adoptedAt && page.own ? <Sign page={page} pledge={pledge} own={page.own} /> : null}
    </>
  )
}

async function Sign({ page, pledge, own }: { page: PledgePage; pledge: PledgeView; own: string }): Promise<ReactNode> {
  const t = await getTranslations('movements.pledge')
  const locale = await getLocale()
  const line = page.lines.find((one) => one.schoolId === own)
  if (!line || line.signature) return null
  const { sign } = page.may
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('sign')} />
      <SheetBody>
        <Act verdict={sign} label={t('sign')} wide>
          <ActionForm action={signPledgeAction} draft={false} id="sign" className="gap-3">
            <input type="hidden" name="pledgeId" value={pledge.id} />
            <input type="hidden" name="textSha256" value={pledge.textSha256 ?? ''} />
            <p className="text-muted">{t('signNote', { school: line.school[locale] })}</p>
            <SubmitButton wide>{t('sign')}</SubmitButton>
          </ActionForm>
        </Act>
      </SheetBody>
    </Sheet>
  )
}

async function HeadActs({ page, pledge, home }: Props): Promise<ReactNode> {
  const t = await getTranslations('movements.pledge')
  const { adopt, write } = page.may
  return (
    <>
      <Act verdict={adopt} label={t('adopt')} wide>
        <ActionForm action={adoptPledgeAction} draft={false} id="adopt" className="gap-3">
          <input type="hidden" name="pledgeId" value={pledge.id} />
          <input type="hidden" name="version" value={pledge.version} />
          <SubmitButton wide>{t('adopt')}</SubmitButton>
        </ActionForm>
      </Act>
      <p className="text-sm text-muted">{t('adoptNote')}</p>
      {write.ok ? (
        <LinkButton wide href={`${home}/movements/pledge/edit`}>
          {t('edit')}
        </LinkButton>
      ) : null}
    </>
  )
}
