import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { ProposalLine } from '@/lib/proposals/queries'
import { ProposalChip } from './proposal-chip'

type Props = { lines: ProposalLine[]; now: Date; empty: ReactNode }

/** The proposals: what, from whom to whom, how far, until when. */
export async function ProposalTable({ lines, now, empty }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  const locale = await getLocale()
  return (
    <Table
      caption={t('list.caption')}
      rows={lines}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'proposal',
          header: t('list.proposal'),
          cell: (row) => (
            <>
              <Link className="link" href={`/proposals/${row.id}`}>
                {row.title || t('untitled')}
              </Link>
              <span className="block text-sm font-normal text-muted">
                {row.cluster} · {row.year}
                {row.group ? ` · ${t('list.group', { count: row.group.size })}` : ''}
              </span>
            </>
          ),
        },
        {
          key: 'from',
          header: t('list.from'),
          cell: (row) => (
            <>
              {row.asker[locale]}
              {row.forCluster ? <span className="block text-sm text-muted">{t('list.forCluster')}</span> : null}
            </>
          ),
        },
        {
          key: 'to',
          header: t('list.to'),
          cell: (row) => row.to?.[locale] ?? t(`addressees.${row.addressee}`),
        },
        { key: 'state', header: t('list.state'), cell: (row) => <ProposalChip proposal={row} now={now} /> },
        {
          key: 'answerBy',
          header: t('list.answerBy'),
          cell: (row) =>
            row.answerBy && (row.state === 'sent' || row.state === 'received')
              ? formatDeadline(row.answerBy, locale)
              : '–',
        },
      ]}
    />
  )
}
