import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PollTable } from '@/components/polls/poll-table'
import { ActionForm } from '@/components/ui/action-form'
import { AwardCard } from '@/components/ui/award-card'
import { LinkButton } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { Row } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { recordNominationsAction } from '@/lib/awards/actions'
import type { AwardView } from '@/lib/awards/queries'

type Props = { award: AwardView; here: string; primary: boolean }

const notes = { nominated: 'proposed', confirmed: 'confirmedNote', refused: 'refusedNote' } as const

/** An award of the year: quota and its document, who is nominated by what result, and the next act. */
export async function AwardSheet({ award, here, primary }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const kinds = await getTranslations('awards.kinds')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={award.name[locale]} aside={kinds(award.kind)} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('quota'), value: t('quotaText', { count: award.quota }) },
            { label: t('basis'), value: award.basis[locale] },
          ]}
        />
        {award.nominations.map((row) => (
          <AwardCard
            key={row.id}
            kind={award.code === 'academy_flag' ? 'flag' : 'certificate'}
            title={award.name[locale]}
            note={row.school ? t(notes[row.state]) : row.noneReason}
          >
            {row.school?.[locale] ?? t('noneTitle')}
          </AwardCard>
        ))}
        {award.nominations.length === 0 && award.polls.length === 0 ? (
          <p className="text-muted">{t('noResult')}</p>
        ) : null}
      </SheetBody>
      {award.polls.length > 0 ? <PollTable polls={award.polls} address={`${here}/polls`} /> : null}
      <Acts award={award} here={here} primary={primary} />
    </Sheet>
  )
}

async function Acts({ award, here, primary }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards.page')
  const locale = await getLocale()
  const { may } = award
  const poll = award.polls.filter((one) => one.stands === 'counted').at(-1)
  const variant = primary ? 'primary' : 'outline'
  const leads = may.prepare.ok || may.record.ok || may.none.ok || may.quota.ok
  if (!leads && (may.prepare.ok || may.prepare.refusal.code !== 'awards.poll_under_way')) return null
  return (
    <SheetBody className="border-t border-line">
      {may.record.ok && poll ? (
        <ActionForm action={recordNominationsAction} id={`record-${award.code}`} draft={false} className="gap-3">
          <input type="hidden" name="pollId" value={poll.id} />
          <p className="text-md">
            {t('recordText', {
              schools: award.polls.flatMap((one) => one.elected.map((name) => name[locale])).join('; '),
            })}
          </p>
          <Row>
            <SubmitButton variant={variant}>{t('record')}</SubmitButton>
          </Row>
        </ActionForm>
      ) : null}
      <Row>
        {may.prepare.ok ? (
          <LinkButton variant={may.record.ok ? 'outline' : variant} href={`${here}/awards/${award.id}`}>
            {t('prepare')}
          </LinkButton>
        ) : may.prepare.refusal.code === 'awards.poll_under_way' ? (
          <RefusedAct reason={<Reason refusal={may.prepare.refusal} />}>{t('prepare')}</RefusedAct>
        ) : null}
        {may.quota.ok || may.none.ok ? (
          <LinkButton variant="quiet" href={`${here}/awards/${award.id}#none`}>
            {t('more')}
          </LinkButton>
        ) : null}
      </Row>
    </SheetBody>
  )
}
