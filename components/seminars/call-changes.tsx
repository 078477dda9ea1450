import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'
import type { SeminarView } from '@/lib/seminars/queries/seminars'

/** The words of each field that may change after the call; `long` ones are only said to have changed. */
const names = {
  topic: 'topic',
  startsAt: 'starts',
  endsAt: 'ends',
  place: 'place',
  link: 'link',
  titlesOpenAt: 'titles_open',
  titlesCloseAt: 'titles_close',
  papersOpenAt: 'papers_open',
  papersCloseAt: 'papers_close',
  lateAllowed: 'late',
  pagesMin: 'pages_min',
  pagesMax: 'pages_max',
  font: 'font',
  abstractMin: 'abstract_min',
  abstractMax: 'abstract_max',
  keywordsMin: 'keywords_min',
  keywordsMax: 'keywords_max',
  contact: 'contact',
  organisers: 'organisers',
} as const
const long = {
  purpose: 'purpose',
  themes: 'themes',
  suggestions: 'themes',
  rulesText: 'rules_text',
  presidium: 'presidium',
  secretaries: 'secretaries',
} as const

const isOf = <T extends object>(table: T, name: string): name is keyof T & string => name in table

/** What was changed since the schools were called, so that nobody has to compare. */
export function CallChanges({ changes }: { changes: SeminarView['changes'] }): ReactNode {
  const t = useTranslations('seminars')
  const locale = useLocale()
  const said = (value: string): string => {
    if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatDeadline(new Date(value), locale)
    if (value === 'true' || value === 'false') return t(value === 'true' ? 'call_changes.yes' : 'call_changes.no')
    return value || t('call_changes.nothing')
  }
  const lines = changes.flatMap(({ at, fields }) =>
    Object.entries(fields).flatMap(([name, { from, to }]) => {
      // the topic is also the title of the event, which says so a second time
      if (from === to || name === 'title') return []
      if (isOf(names, name))
        return [
          { at, text: t('call_changes.line', { name: t(`fields.${names[name]}`), from: said(from), to: said(to) }) },
        ]
      return isOf(long, name) ? [{ at, text: t('call_changes.text', { name: t(`fields.${long[name]}`) }) }] : []
    }),
  )
  if (lines.length === 0) return null
  return (
    <Notice title={t('call_changes.title')}>
      <ul className="grid gap-1">
        {[...new Map(lines.map((line) => [`${line.at.getTime()} ${line.text}`, line]))].map(([key, { at, text }]) => (
          <li key={key}>
            <b>{formatDate(at)}</b> {text}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
