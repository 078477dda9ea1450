import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import type { Bilingual } from '@/lib/platform/result'

type Row = {
  id: string
  short: Bilingual
  registered: number
  submitted: number
  accepted: number
  /** why it brings none, where it said so */
  abstains?: string | undefined
}

/** How many papers each school has brought; how many were accepted, once that is told. */
export function CountsTable({ rows, told }: { rows: Row[]; told: boolean }): ReactNode {
  const t = useTranslations('papers.counts')
  const words = useTranslations('seminars.no_paper')
  const locale = useLocale()
  const total = (name: 'registered' | 'submitted' | 'accepted') => ({
    key: name,
    header: t(name),
    kind: 'number' as const,
    cell: (row: Row) => row[name],
  })
  return (
    <Table
      caption={t('caption')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'school',
          header: t('school'),
          cell: (row) => (
            <>
              {row.short[locale]}
              {row.abstains ? (
                <span className="block text-sm font-normal text-muted">{words('said', { reason: row.abstains })}</span>
              ) : null}
            </>
          ),
        },
        total('registered'),
        total('submitted'),
        ...(told ? [total('accepted')] : []),
      ]}
    />
  )
}
