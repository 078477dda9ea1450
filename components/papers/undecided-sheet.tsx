import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { Undecided } from '@/lib/papers/queries/decisions'
import { formatDateTime } from '@/lib/platform/i18n/format'

/** The papers that were handed in and wait for the host's word, the longest first. */
export function UndecidedSheet({ papers, home }: { papers: Undecided[]; home: string }): ReactNode {
  const t = useTranslations('papers.decisions')
  const locale = useLocale()
  return (
    <Sheet>
      <SheetHeader title={t('undecided')} aside={papers.length || null} />
      <Table
        caption={t('undecided')}
        rows={papers}
        rowKey={(row) => row.paperId}
        empty={
          <SheetBody>
            <p className="text-muted">{t('undecided_none')}</p>
          </SheetBody>
        }
        columns={[
          {
            key: 'paper',
            header: t('paper'),
            kind: 'long',
            cell: (row) => (
              <Link className="link font-medium" href={`${home}/papers/${row.paperId}`}>
                {row.title}
              </Link>
            ),
          },
          { key: 'school', header: t('school'), cell: (row) => row.school[locale] },
          {
            key: 'submitted',
            header: t('submitted'),
            cell: (row) => (row.submittedAt ? formatDateTime(row.submittedAt) : '–'),
          },
        ]}
      />
    </Sheet>
  )
}
