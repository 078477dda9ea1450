import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { Table } from '@/components/ui/table'
import { commonFields, lineTag, type Fields, type Source } from '@/lib/templates/rules/fields'
import { documentKinds, type DocumentKind } from '@/lib/templates/rules/kinds'

type Line = { tag: string; key: string | null; source: Source; inside: boolean }

// each field with what it is written as; what stands within rows comes below them
function linesOf(fields: Fields, prefix: string, inside = false): Line[] {
  return Object.entries(fields).flatMap(([name, field]): Line[] => {
    const { tag, source } = field
    const key = `${prefix}.${name}`
    if (field.is === 'text') return [{ tag: `{${tag}}`, key, source, inside }]
    const around = { tag: `{#${tag}} … {/${tag}}`, source, inside }
    if (field.is === 'lines')
      return [
        { ...around, key },
        { tag: `{${lineTag}}`, key: null, source, inside: true },
      ]
    return [{ ...around, key: `${key}.about` }, ...linesOf(field.fields, key, true)]
  })
}

/** The merge fields of a kind: what to write, what comes there, and where it comes from. */
export async function FieldsSheet({ kind }: { kind: DocumentKind }): Promise<ReactNode> {
  const t = await getTranslations('templates.page')
  const own = linesOf(documentKinds[kind].fields, kind)
  return (
    <Sheet>
      <SheetHeader title={t('fields')} />
      <p className="px-4 pt-3.5 text-md text-muted md:px-5">{t('fields_lead')}</p>
      <FieldTable caption={t('own')} lines={own} />
      <FieldTable caption={t('common')} lines={linesOf(commonFields, 'common')} />
    </Sheet>
  )
}

async function FieldTable({ caption, lines }: { caption: string; lines: Line[] }): Promise<ReactNode> {
  const t = await getTranslations('templates')
  const pairs = `{#${documentKinds.pledge.fields.schools.pairs}}`
  const meaning = (key: string | null): string =>
    key === null ? t('page.line') : t(`fields.${key}` as 'fields.plan.theme', { tag: pairs })
  return (
    <Table
      caption={caption}
      showCaption
      rows={lines.map((line, at) => ({ ...line, at }))}
      rowKey={(row) => String(row.at)}
      columns={[
        {
          key: 'tag',
          header: t('page.tag'),
          cell: (row) => (
            <code className={row.inside ? 'block pl-4 break-all text-muted' : 'break-all'} translate="no">
              {row.tag.split(' … ').map((tag, at) => (
                <span key={tag} className="block">
                  {at > 0 ? '… ' : ''}
                  {tag}
                </span>
              ))}
            </code>
          ),
        },
        { key: 'meaning', header: t('page.meaning'), kind: 'long', cell: (row) => meaning(row.key) },
        { key: 'source', header: t('page.source'), cell: (row) => t(`page.${row.source}`) },
      ]}
    />
  )
}
