import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { Spread } from '@/lib/practices/queries'

/** The picture in words: each practice, whose it is, and who took it over. */
export async function SpreadTable({ spread }: { spread: Spread }): Promise<ReactNode> {
  const t = await getTranslations('practices.spread')
  const locale = await getLocale()
  const named = (id: string): string => spread.schools.find((one) => one.id === id)?.short[locale] ?? ''
  return (
    <Sheet>
      <SheetHeader title={t('table')} />
      <Table
        caption={t('table')}
        rows={spread.rows}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'practice',
            header: t('practice'),
            cell: (row) => (
              <Link className="link" href={`/practices/${row.id}`}>
                {row.title}
              </Link>
            ),
          },
          { key: 'owner', header: t('owner'), cell: (row) => named(row.owner) },
          {
            key: 'adopters',
            header: t('adopters'),
            cell: (row) =>
              row.adopters
                .map(({ schoolId, effect }) =>
                  effect ? t('withEffect', { school: named(schoolId) }) : named(schoolId),
                )
                .join(', ') || t('none'),
          },
        ]}
      />
    </Sheet>
  )
}
