import { Check } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ArticleText } from '@/components/ui/article-text'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { StandingRow, StandingView } from '@/lib/rotation/queries/page'

/** May each school head or deputise next year, why not, from when, and the article it rests on. */
export async function StandingTable({ rows, forYear }: { rows: StandingRow[]; forYear: number }): Promise<ReactNode> {
  const t = await getTranslations('rotation.page')
  const locale = await getLocale()
  const cell = ({ may, why, article }: StandingView): ReactNode => (
    <>
      {may ? <Check className="icon-s mr-1.5 inline text-done" aria-hidden="true" /> : null}
      {why[locale]}
      {article ? (
        <span className="block text-sm text-muted">
          <ArticleText article={article[locale]} href={article.href} />
        </span>
      ) : null}
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
