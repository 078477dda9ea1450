import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Facts } from '@/components/ui/facts'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Timeline } from '@/components/ui/tick'
import { sayFacts } from '@/lib/platform/facts'
import { formatDateTime, formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { lookup } from '@/lib/platform/i18n/say'
import type { ProposalView } from '@/lib/proposals/queries'

type Props = { proposal: ProposalView; locale: Locale }

/** Who asks whom, from which event, until when. */
export async function ProposalFacts({ proposal, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const to = proposal.to?.[locale] ?? t(`addressees.${proposal.addressee}`)
  return (
    <Sheet>
      <SheetHeader title={t('view.facts')} />
      <SheetBody>
        <Facts
          facts={[
            { label: t('view.from'), value: proposal.asker[locale] },
            { label: t('view.to'), value: to },
            { label: t('view.year'), value: `${proposal.cluster} · ${proposal.year}` },
            ...(proposal.meeting ? [{ label: t('view.origin'), value: proposal.meeting.title }] : []),
            ...(proposal.answerBy
              ? [
                  {
                    label: t('view.answerBy'),
                    value: `${formatDeadline(proposal.answerBy, locale)}, ${t(proposal.answerByRule ? 'view.byRule' : 'view.byAsker')}`,
                  },
                ]
              : []),
            ...(proposal.unit ? [{ label: t('view.unit'), value: proposal.unit[locale] }] : []),
          ]}
        />
      </SheetBody>
    </Sheet>
  )
}

/** What happened to the proposal, from the audit. */
export async function ProposalHistory({ proposal, locale }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals.view')
  const say = await lookup(locale)
  if (proposal.history.length === 0) return null
  const sentence = (event: string, facts: Record<string, unknown>): string =>
    say(event.replace('.', '.events.'), sayFacts(facts, locale))
  return (
    <Sheet>
      <SheetHeader title={t('history')} />
      <SheetBody>
        <Timeline
          label={t('history')}
          steps={proposal.history.map((line) => ({
            key: line.id,
            state: 'done' as const,
            label: sentence(line.event, line.facts),
            date: formatDateTime(line.fieldAt),
            note: line.actorName,
          }))}
        />
      </SheetBody>
    </Sheet>
  )
}
