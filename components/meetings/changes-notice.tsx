import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import type { MeetingView } from '@/lib/meetings/queries'
import { formatDate, formatDeadline } from '@/lib/platform/i18n/format'

const names = ['title', 'purpose', 'hostId', 'startsAt', 'endsAt', 'place', 'link'] as const
type Name = (typeof names)[number]
const isName = (text: string): text is Name => (names as readonly string[]).includes(text)

/** What changed since the schools were convened. */
export function ChangesNotice({ changes }: { changes: MeetingView['changes'] }): ReactNode {
  const t = useTranslations('meetings.changes')
  const locale = useLocale()
  if (changes.length === 0) return null
  const said = (name: Name, value: string): string =>
    name === 'startsAt' || name === 'endsAt' ? formatDeadline(new Date(value), locale) : value || t('nothing')
  return (
    <Notice tone="info" title={t('heading')}>
      <ul className="grid gap-1">
        {changes.flatMap(({ id, at, fields }) =>
          fields.map(({ name, from, to }) =>
            isName(name) ? (
              <li key={`${id}-${name}`}>
                {t('line', {
                  day: formatDate(at),
                  name: t(`names.${name}`),
                  from: said(name, from),
                  to: said(name, to),
                })}
              </li>
            ) : null,
          ),
        )}
      </ul>
    </Notice>
  )
}
