import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { List, ListRow, RowTime } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { RecordLine } from '@/lib/audit/queries'
import { formatDate, formatDayMonth, formatTime } from '@/lib/platform/i18n/format'
import { lookup } from '@/lib/platform/i18n/say'
import { sentenceOf } from '@/lib/platform/i18n/sentence'

/** The newest lines of the audit that one may read. */
export async function RecentSheet({ lines, now }: { lines: RecordLine[]; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('insight.desk')
  const locale = await getLocale()
  const say = await lookup(locale)
  const today = formatDate(now)
  const sentence = (line: RecordLine): string => sentenceOf(say, 'events', line.event, line.facts, locale)
  return (
    <Sheet>
      <SheetHeader
        title={t('recent')}
        aside={
          <Link className="link" href="/records">
            {t('records')}
          </Link>
        }
      />
      <SheetBody>
        {lines.length === 0 ? <p className="text-muted">{t('noRecent')}</p> : null}
        <List>
          {lines.map((line) => (
            <ListRow
              key={line.id}
              lead={
                <RowTime>
                  {formatDate(line.fieldAt) === today ? formatTime(line.fieldAt) : formatDayMonth(line.fieldAt)}
                </RowTime>
              }
            >
              {sentence(line)}
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
