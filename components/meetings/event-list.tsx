import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { DateTile, List, ListRow } from '@/components/ui/list'
import type { MeetingLine } from '@/lib/meetings/queries'
import { formatDayMonth, formatShortWeekday, formatTime } from '@/lib/platform/i18n/format'
import { StateChip } from './state-chip'

/** The events by date, each a leaf of the calendar with what it is, where, and how far. */
export function EventList({ meetings, home }: { meetings: MeetingLine[]; home: string }): ReactNode {
  const t = useTranslations('meetings')
  const locale = useLocale()
  return (
    <List>
      {meetings.map((meeting) => {
        const [day = '', month = ''] = formatDayMonth(meeting.startsAt).split('/')
        const hours = `${formatTime(meeting.startsAt)} – ${formatTime(meeting.endsAt)}`
        return (
          <ListRow
            key={meeting.id}
            className="items-start!"
            lead={<DateTile weekday={formatShortWeekday(meeting.startsAt, locale)} day={day} month={month} />}
            aside={<StateChip state={meeting.state} />}
          >
            <Link className="font-semibold text-balance hover:underline" href={`${home}/meetings/${meeting.id}`}>
              {meeting.title}
            </Link>
            <div className="text-md text-muted">
              {t(`kinds.${meeting.kind}`)} · {hours} · {meeting.place || t('list.online')} ·{' '}
              {t('list.hostedBy', { host: meeting.hostShort[locale] })}
            </div>
            {meeting.cancelReason ? (
              <div className="text-md text-muted">{t('list.reason', { reason: meeting.cancelReason })}</div>
            ) : null}
            {meeting.state === 'convened' || meeting.state === 'open' ? (
              <div className="text-md text-muted">
                {t('list.answered', { answered: meeting.answered, members: meeting.members })}
              </div>
            ) : null}
            {meeting.seminarId ? (
              <Link className="link text-md" href={`${home}/seminars/${meeting.seminarId}`}>
                {t('list.seminar')}
              </Link>
            ) : null}
          </ListRow>
        )
      })}
    </List>
  )
}
