import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { StatusCell } from '@/components/ui/status-cell'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { LeadershipView, StandingRow, StandingView } from '@/lib/rotation/queries/page'

/** May each school head or deputise next year, why not, from when, and the article it rests on. */
export async function StandingTable({ rows, forYear }: { rows: StandingRow[]; forYear: number }): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const locale = await getLocale()
  const cell = ({ may, why, article }: StandingView): ReactNode =>
    may ? (
      <StatusCell tone="done">{t('yes')}</StatusCell>
    ) : (
      <>
        {why?.[locale]}
        {article ? <span className="block text-sm text-muted">{article[locale]}</span> : null}
      </>
    )
  const title = t('table', { year: String(forYear) })
  return (
    <Sheet>
      <SheetHeader title={title} aside={t('tableAside')} />
      <Table
        caption={title}
        rows={rows}
        rowKey={(row) => row.school.id}
        columns={[
          { key: 'school', header: t('school'), cell: (row) => row.school.name[locale] },
          { key: 'head', header: t('headColumn'), cell: (row) => cell(row.head) },
          { key: 'deputy', header: t('deputyColumn'), cell: (row) => cell(row.deputy) },
        ]}
      />
    </Sheet>
  )
}

/** The turns since the cluster's founding: years × schools; a year without data says so and counts for nobody. */
export async function CoverageTable({
  schools,
  coverage,
}: Pick<LeadershipView, 'schools' | 'coverage'>): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('coverage')} aside={t('noDataNote')} />
      <Table
        caption={t('coverage')}
        rows={schools}
        rowKey={(school) => school.id}
        columns={[
          { key: 'school', header: t('school'), cell: (school) => school.short[locale] },
          ...coverage.map(({ year, turns }) => ({
            key: String(year),
            header: String(year),
            cell: (school: LeadershipView['schools'][number]) => {
              const role = turns?.[school.id]
              if (!turns) return <StatusCell tone="none">{t('noData')}</StatusCell>
              if (role === 'head') return <StatusCell tone="done">{t('headMark')}</StatusCell>
              return role === 'deputy' ? t('deputyMark') : <span className="text-faint">{t('memberMark')}</span>
            },
          })),
        ]}
      />
    </Sheet>
  )
}
