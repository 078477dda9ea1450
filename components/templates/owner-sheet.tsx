import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import type { OwnerTemplates } from '@/lib/templates/queries/templates'
import { profiles } from '@/lib/templates/rules/kinds'

/** The kinds of documents of one office, each with the version in use in both layouts. */
export async function OwnerSheet({ owner }: { owner: OwnerTemplates }): Promise<ReactNode> {
  const t = await getTranslations('templates')
  const locale = await getLocale()
  const version = (number: number | null): string =>
    number === null ? t('list.shipped') : t('list.version', { number })
  return (
    <Sheet>
      <SheetHeader title={t(`owners.${owner.kind}`)} aside={owner.name[locale]} />
      <Table
        caption={`${t(`owners.${owner.kind}`)}: ${owner.name[locale]}`}
        rows={owner.lines}
        rowKey={(row) => row.kind}
        columns={[
          {
            key: 'kind',
            header: t('list.kind'),
            cell: (row) => (
              <Link className="link" href={`/templates/${owner.code}/${row.kind}`}>
                {t(`kinds.${row.kind}.name`)}
              </Link>
            ),
          },
          ...profiles.map((profile) => ({
            key: profile,
            header: t(`profiles.${profile}`),
            cell: (row: OwnerTemplates['lines'][number]) => version(row.current[profile]),
          })),
        ]}
      />
    </Sheet>
  )
}
