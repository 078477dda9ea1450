import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { StatusCell } from '@/components/ui/status-cell'
import { Table, type Column } from '@/components/ui/table'
import type { DirectiveLine } from '@/lib/planning/queries'
import { formatDay, formatDeadline } from '@/lib/platform/i18n/format'

type Props = { directives: DirectiveLine[]; home: string; now: Date; empty: ReactNode }

/** The Academy's documents of the year: what, until when, and how many schools have acknowledged it. */
export async function DirectiveTable({ directives, home, now, empty }: Props): Promise<ReactNode> {
  const t = await getTranslations('planning.directives')
  const kinds = await getTranslations('planning.kinds')
  const common = await getTranslations('common')
  const locale = await getLocale()
  const columns: Column<DirectiveLine>[] = [
    {
      key: 'document',
      header: t('document'),
      cell: (row) => (
        <>
          <Link className="link" href={`${home}/planning/directives/${row.id}`}>
            {row.subject}
          </Link>
          <span className="block text-sm font-normal text-muted">
            {kinds(row.kind)} · {t('numberDate', { number: row.number, date: formatDay(row.date) })}
            {row.illustrative && !row.number.includes(common('illustrative')) ? ` · ${common('illustrative')}` : ''}
          </span>
        </>
      ),
    },
    {
      key: 'respondBy',
      header: t('respondBy'),
      cell: (row) => (row.respondBy ? formatDeadline(row.respondBy, locale) : t('noDeadline')),
    },
    {
      key: 'acknowledged',
      header: t('acknowledged'),
      cell: (row) => t('share', { count: row.acknowledged, all: row.schools }),
    },
  ]
  if (directives.some((row) => row.own)) {
    columns.push({ key: 'own', header: t('own'), cell: (row) => <OwnChip row={row} now={now} words={t} /> })
  }
  return <Table caption={t('caption')} columns={columns} rows={directives} rowKey={(row) => row.id} empty={empty} />
}

type OwnProps = { row: DirectiveLine; now: Date; words: (key: 'ownDone' | 'ownOpen') => string }

function OwnChip({ row, now, words }: OwnProps): ReactNode {
  if (row.own?.acknowledged) return <StatusCell tone="done">{words('ownDone')}</StatusCell>
  const late = row.respondBy !== null && row.respondBy <= now
  return <StatusCell tone={late ? 'late' : 'due'}>{words('ownOpen')}</StatusCell>
}
