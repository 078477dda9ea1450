import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import type { ReportRow } from '@/lib/stage/queries/report'

const figures = ['handedIn', 'accepted', 'spoken', 'delegates', 'present', 'questions'] as const

/** The seminar in figures, a line for each school and one for all. */
export function ReportTable({ rows }: { rows: ReportRow[] }): ReactNode {
  const t = useTranslations('stage.report')
  const locale = useLocale()
  const sum = (name: (typeof figures)[number]): number => rows.reduce((total, row) => total + row[name], 0)
  const total = Object.fromEntries(figures.map((name) => [name, sum(name)])) as Record<(typeof figures)[number], number>
  const all = [
    ...rows.map((row) => ({ ...row, key: row.school.id, name: row.school.name[locale] })),
    { ...total, key: 'total', name: t('total') },
  ]
  return (
    <Table
      caption={t('caption')}
      rows={all}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'school',
          header: t('school'),
          cell: (row) => <span className={row.key === 'total' ? 'font-semibold' : undefined}>{row.name}</span>,
        },
        ...figures.map((name) => ({
          key: name,
          header: t(`figures.${name}`),
          kind: 'number' as const,
          cell: (row: (typeof all)[number]) => row[name],
        })),
      ]}
    />
  )
}
