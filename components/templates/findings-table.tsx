import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Table } from '@/components/ui/table'
import { itemFor, type Finding } from '@/lib/templates/rules/findings'
import type { Profile } from '@/lib/templates/rules/kinds'

type Props = { caption: string; findings: Finding[]; profile: Profile }

const mostNamed = 6

/** What differs from the layout, line by line: the element and what is wrong with it, where, and by which rule. */
export async function FindingsTable({ caption, findings, profile }: Props): Promise<ReactNode> {
  const t = await getTranslations('templates')
  const listOf = (paragraphs: number[]): string =>
    `${paragraphs.slice(0, mostNamed).join(', ')}${paragraphs.length > mostNamed ? ', …' : ''}`
  const wordsOf = ({ code, found, wanted }: Finding): string => t(`findings.${code}`, { found, wanted })
  return (
    <Table
      caption={caption}
      rows={findings}
      rowKey={(row) => [row.code, row.element, row.found, row.wanted].join('|')}
      columns={[
        {
          key: 'what',
          header: t('check.what'),
          kind: 'long',
          cell: (row) => (
            <>
              <span className="block font-semibold">{t(`elements.${row.element}`)}</span>
              <span className="font-normal">{wordsOf(row)}</span>
            </>
          ),
        },
        {
          key: 'where',
          header: t('check.where'),
          kind: 'long',
          cell: ({ paragraphs, words }) =>
            paragraphs.length === 0
              ? t('check.whole')
              : `${t('check.paragraph', { count: paragraphs.length, list: listOf(paragraphs) })}: “${words}”`,
        },
        {
          key: 'rule',
          header: t('check.rule'),
          kind: 'long',
          cell: (row) => t(`rules.${profile}`, { item: itemFor(row) }),
        },
      ]}
    />
  )
}
