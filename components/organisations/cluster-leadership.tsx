import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow } from '@/components/ui/list'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { ClusterPage, LeadershipTerm } from '@/lib/organisations/queries/clusters'
import { formatDateTime, formatDay } from '@/lib/platform/i18n/format'

/** Who heads the cluster and deputises, by which decision, and until when. */
export function ClusterLeadership({ cluster }: { cluster: ClusterPage }): ReactNode {
  const t = useTranslations('organisations.cluster')
  const refusals = useTranslations('organisations.refusals')
  const name = cluster.mayName.ok ? (
    <LinkButton href={`/academy/clusters/${cluster.code}/leadership`}>{t('name')}</LinkButton>
  ) : (
    <RefusedAct reason={refusals('not_approver')}>{t('name')}</RefusedAct>
  )
  const current = cluster.terms.filter((term) => term.state !== 'past')
  const past = cluster.terms.filter((term) => term.state === 'past')
  return (
    <Sheet>
      <SheetHeader title={t('leadership')} />
      {cluster.terms.length === 0 ? (
        <EmptyState title={t('nobody')} action={name}>
          {t('nobodyMore')}
        </EmptyState>
      ) : (
        <SheetBody>
          <Terms terms={current} />
          <div className="justify-self-start">{name}</div>
          {past.length > 0 ? (
            <details>
              <summary className="link cursor-pointer py-1">{t('earlier')}</summary>
              <Terms terms={past} />
            </details>
          ) : null}
        </SheetBody>
      )}
    </Sheet>
  )
}

function Terms({ terms }: { terms: LeadershipTerm[] }): ReactNode {
  const t = useTranslations()
  const locale = useLocale()
  const state = (term: LeadershipTerm): ReactNode => {
    if (term.state === 'now') return <Chip tone="done">{t('organisations.cluster.nowState')}</Chip>
    const instant = term.state === 'ahead' ? term.startsAt : (term.endsAt ?? term.startsAt)
    const key = term.state === 'ahead' ? 'organisations.cluster.aheadState' : 'organisations.cluster.pastState'
    return <Chip tone={term.state === 'ahead' ? 'info' : 'neutral'}>{t(key, { date: formatDateTime(instant) })}</Chip>
  }
  return (
    <List>
      {terms.map((term) => (
        <ListRow key={term.id} aside={state(term)}>
          <b className="block">{term.school[locale]}</b>
          <span className="block text-sm text-muted">
            {t(`common.roles.${term.role}`)} {t('organisations.cluster.forYear', { year: String(term.forYear) })}
          </span>
          <span className="block text-sm text-muted">
            {term.decision
              ? t('organisations.cluster.decision', {
                  number: term.decision.number,
                  date: formatDay(term.decision.date),
                })
              : t('organisations.cluster.noDecision')}
            {term.decision?.illustrative ? ` (${t('common.illustrative')})` : ''}
          </span>
        </ListRow>
      ))}
    </List>
  )
}
