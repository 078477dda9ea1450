import { Award, SearchX } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import type { RegisterRow } from '@/lib/awards/queries'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'

type Props = { rows: RegisterRow[]; filtered: boolean }

const tones = { nominated: 'due', confirmed: 'award', refused: 'late' } as const

/** The lines of the register: an award that was taken back shows both its states. */
export async function RegisterTable({ rows, filtered }: Props): Promise<ReactNode> {
  const t = await getTranslations('awards')
  const locale = await getLocale()
  const none = (
    <EmptyState icon={filtered ? SearchX : Award} title={t(filtered ? 'register.nothingFound' : 'register.empty')}>
      {t(filtered ? 'register.nothingFoundText' : 'register.emptyText')}
    </EmptyState>
  )
  return (
    <Table
      caption={t('register.title')}
      rows={rows}
      rowKey={(row) => row.id}
      empty={none}
      columns={[
        { key: 'school', header: t('register.school'), cell: (row) => <Holder row={row} /> },
        {
          key: 'award',
          header: t('register.award'),
          cell: (row) => (
            <>
              {row.award[locale]}
              <span className="block text-sm text-muted">{t(`kinds.${row.kind}`)}</span>
            </>
          ),
        },
        {
          key: 'year',
          header: t('register.year'),
          cell: (row) => (
            <>
              {row.year}
              <span className="block text-sm text-muted">{row.cluster[locale]}</span>
            </>
          ),
        },
        { key: 'state', header: t('register.state'), cell: (row) => <States row={row} /> },
        { key: 'decision', header: t('register.decision'), cell: (row) => <Decision row={row} /> },
        { key: 'bonus', header: t('register.bonus'), kind: 'number', cell: (row) => <Bonus row={row} /> },
      ]}
    />
  )
}

async function Holder({ row }: { row: RegisterRow }): Promise<ReactNode> {
  const t = await getTranslations('awards.register')
  const name = row.school?.[await getLocale()]
  if (!name) return t('none', { reason: row.noneReason ?? '' })
  return (
    <Link className="link" href={`/work/${row.clusterCode}/${row.year}/awards/line/${row.id}`}>
      {name}
    </Link>
  )
}

async function States({ row }: { row: RegisterRow }): Promise<ReactNode> {
  const t = await getTranslations('awards.states')
  if (row.state === 'none') return <Chip className="whitespace-nowrap">{t('none')}</Chip>
  if (row.state !== 'revoked') {
    return (
      <Chip tone={tones[row.state]} className="whitespace-nowrap">
        {t(row.state)}
      </Chip>
    )
  }
  return (
    <span className="flex flex-wrap gap-1.5">
      <Chip tone="neutral" className="whitespace-nowrap">
        {t('confirmed')}
      </Chip>
      <Chip tone="late" className="whitespace-nowrap">
        {t('revoked')}
      </Chip>
    </span>
  )
}

async function Decision({ row: { decision, reason, revoked } }: { row: RegisterRow }): Promise<ReactNode> {
  const t = await getTranslations('awards.register')
  const said = (one: { number: string; date: Date }): string =>
    t('decisionText', { number: one.number, date: formatDay(one.date) })
  return (
    <>
      {decision ? said(decision) : t('noDecision')}
      {reason ? <span className="block text-sm text-muted">{reason}</span> : null}
      {revoked ? (
        <span className="block text-sm text-muted">
          {t('revokedText', { decision: said(revoked), reason: revoked.reason })}
        </span>
      ) : null}
    </>
  )
}

async function Bonus({ row }: { row: RegisterRow }): Promise<ReactNode> {
  const t = await getTranslations('awards.register')
  if (row.state !== 'confirmed' && row.state !== 'revoked') return '–'
  if (row.bonus === null) return <span className="text-muted">{t('unknownBonus')}</span>
  const amount = t('dong', { amount: formatNumber(row.bonus, await getLocale()) })
  if (row.state === 'confirmed') return amount
  return (
    <>
      <s>{amount}</s>
      <span className="block text-sm text-muted">{t('bonusBack')}</span>
    </>
  )
}
