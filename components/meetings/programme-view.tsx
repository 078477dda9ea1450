import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { List, ListRow, RowTime } from '@/components/ui/list'
import type { MeetingView } from '@/lib/meetings/queries'
import { formatTime } from '@/lib/platform/i18n/format'

type Speech = MeetingView['speeches'][number]

function Speeches({ speeches }: { speeches: Speech[] }): ReactNode {
  if (speeches.length === 0) return null
  return (
    <ol className="mt-1.5 grid gap-1 text-md">
      {speeches.map((speech) => (
        <li key={speech.id}>
          <span className="text-muted">{speech.speaker}:</span> {speech.title}
          {speech.file ? (
            <>
              {' · '}
              <a className="link" href={`/api/files/${speech.file.id}`}>
                {speech.file.name}
              </a>
            </>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** The parts with the hour at which each begins, and who speaks in them. */
export function ProgrammeView({ meeting }: { meeting: MeetingView }): ReactNode {
  const t = useTranslations('meetings.programme')
  const loose = meeting.speeches.filter(({ partId }) => partId === null)
  if (meeting.parts.length === 0 && loose.length === 0)
    return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  return (
    <>
      <List>
        {meeting.parts.map((part, index) => (
          <ListRow
            key={part.id}
            lead={<RowTime>{formatTime(part.startsAt)}</RowTime>}
            aside={t('minutes', { minutes: part.minutes })}
          >
            <b className="font-semibold">
              {index + 1}. {part.title}
            </b>
            {part.note ? <div className="text-md text-muted">{part.note}</div> : null}
            <Speeches speeches={meeting.speeches.filter(({ partId }) => partId === part.id)} />
          </ListRow>
        ))}
      </List>
      {loose.length > 0 ? (
        <div>
          <h3>{t('speeches')}</h3>
          <Speeches speeches={loose} />
        </div>
      ) : null}
    </>
  )
}
