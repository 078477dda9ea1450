import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Table } from '@/components/ui/table'
import { formatDateTime } from '@/lib/platform/i18n/format'
import type { ReportLine } from '@/lib/scoring/queries'
import { ReportChip } from './report-chip'

/** Every school of the year and how far its report is. */
export function ReportTable({ reports, home }: { reports: ReportLine[]; home: string }): ReactNode {
  const t = useTranslations('scoring.list')
  const roles = useTranslations('common.roles')
  const locale = useLocale()
  return (
    <Table
      caption={t('caption')}
      rows={reports}
      rowKey={(row) => row.schoolId}
      columns={[
        {
          key: 'school',
          header: t('school'),
          cell: (row) => (
            <>
              {row.readable || row.own ? (
                <Link className="hover:underline" href={`${home}/reports/${row.code}`}>
                  {row.short[locale]}
                </Link>
              ) : (
                row.short[locale]
              )}
              {row.role === 'member' ? null : <div className="text-sm font-normal text-muted">{roles(row.role)}</div>}
            </>
          ),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (row) => (
            <>
              <ReportChip state={row.state} late={row.late} notScored={row.notScored} />
              {row.receivedBy ? (
                <div className="text-sm text-muted">{t('receivedBy', { school: row.receivedBy[locale] })}</div>
              ) : null}
            </>
          ),
        },
        {
          key: 'submittedAt',
          header: t('submittedAt'),
          cell: (row) => (row.submittedAt ? formatDateTime(row.submittedAt) : '–'),
        },
        { key: 'figures', header: t('figures'), cell: (row) => <Figures row={row} /> },
        {
          key: 'assessments',
          header: t('assessments'),
          cell: (row) => t('assessmentsCount', { count: row.assessments.length }),
        },
      ]}
    />
  )
}

function Figures({ row }: { row: ReportLine }): ReactNode {
  const t = useTranslations('scoring.list')
  if (row.figures.planned === 0) return <span className="text-muted">{t('figuresNone')}</span>
  if (!row.readable) return <span className="text-muted">{t('figuresHidden')}</span>
  return t('figuresSaid', row.figures)
}
