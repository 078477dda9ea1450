import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { DateTile, List, ListRow } from '@/components/ui/list'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Coming } from '@/lib/insight/queries/desk'
import { formatDayMonth, formatShortWeekday, formatTime } from '@/lib/platform/i18n/format'

/** The next events and deadlines. */
export async function ComingSheet({ coming }: { coming: Coming[] }): Promise<ReactNode> {
  const t = await getTranslations('insight.desk')
  const gates = await getTranslations('common.gates')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('coming')} />
      <SheetBody>
        {coming.length === 0 ? <p className="text-muted">{t('noComing')}</p> : null}
        <List>
          {coming.map((one) => {
            const [day = '', month = ''] = formatDayMonth(one.at).split('/')
            const tile = <DateTile weekday={formatShortWeekday(one.at, locale)} day={day} month={month} />
            return (
              <ListRow key={one.kind === 'event' ? one.href : one.gate} lead={tile}>
                <b>
                  {one.kind === 'event' ? (
                    <Link className="hover:underline" href={one.href}>
                      {one.title}
                    </Link>
                  ) : (
                    t('deadline', { gate: gates(one.gate) })
                  )}
                </b>
                <span className="block text-sm text-muted">
                  {[formatTime(one.at), one.kind === 'event' ? one.place : ''].filter(Boolean).join(' · ')}
                </span>
              </ListRow>
            )
          })}
        </List>
      </SheetBody>
    </Sheet>
  )
}
