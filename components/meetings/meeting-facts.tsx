import { CalendarPlus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DownloadButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Facts } from '@/components/ui/facts'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { MeetingView } from '@/lib/meetings/queries'
import { decides } from '@/lib/meetings/rules/states'
import { formatDeadline, formatLongDate, formatTime } from '@/lib/platform/i18n/format'

/** When, where and by whom, with the file for one's own calendar. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }): ReactNode {
  const t = useTranslations('meetings.facts')
  const locale = useLocale()
  const hours = `${formatTime(meeting.startsAt)} – ${formatTime(meeting.endsAt)}`
  return (
    <Sheet>
      <SheetHeader title={t('heading')} />
      <SheetBody className="gap-4">
        <Facts
          facts={[
            { label: t('day'), value: formatLongDate(meeting.startsAt, locale) },
            { label: t('hours'), value: t('inVietnam', { hours }) },
            meeting.place ? { label: t('place'), value: meeting.place } : null,
            meeting.link
              ? {
                  label: t('link'),
                  value: (
                    <a className="link break-all" href={meeting.link} rel="noreferrer">
                      {meeting.link}
                    </a>
                  ),
                }
              : null,
            { label: t('host'), value: meeting.host[locale] },
            meeting.delegatesBy
              ? { label: t('delegatesBy'), value: formatDeadline(meeting.delegatesBy, locale) }
              : null,
            meeting.openedAt ? { label: t('openedAt'), value: formatDeadline(meeting.openedAt, locale) } : null,
            meeting.closedAt ? { label: t('closedAt'), value: formatDeadline(meeting.closedAt, locale) } : null,
          ]}
        />
        <DownloadButton size="s" href={`/api/calendar/${meeting.id}`}>
          <CalendarPlus className="icon" aria-hidden="true" /> {t('ics')}
        </DownloadButton>
      </SheetBody>
    </Sheet>
  )
}

/** How many schools are represented, against how many must be, as an exact fraction of all members. */
export function QuorumSheet({ meeting }: { meeting: MeetingView }): ReactNode {
  const t = useTranslations('meetings.quorum')
  const locale = useLocale()
  const { present, members, needed, n, d, met } = meeting.quorum
  if (!decides(meeting.kind) || meeting.state === 'planned' || meeting.state === 'cancelled') return null
  return (
    <Sheet>
      <SheetHeader title={t('heading')} aside={<Chip tone={met ? 'done' : 'due'}>{t(met ? 'met' : 'notMet')}</Chip>} />
      <SheetBody className="gap-3">
        <Progress label={t('label')} text={t('share', { present, members })} value={present} max={members} />
        <p className="text-sm text-muted">
          {t('rule', { needed, n, d, members })} {meeting.quorumArticle[locale]}
        </p>
      </SheetBody>
    </Sheet>
  )
}

/** Presidium, secretaries and guests, by their office. */
export function MeetingPeople({ meeting }: { meeting: MeetingView }): ReactNode {
  const t = useTranslations('meetings.people')
  const { officers, guests } = meeting
  if (officers.length === 0 && guests.length === 0) return null
  const of = (role: 'presidium' | 'secretary') => officers.filter((one) => one.role === role)
  return (
    <Sheet>
      <SheetHeader title={t('heading')} />
      <SheetBody className="gap-4">
        <Names
          title={t('presidium')}
          names={of('presidium').map((one) => one.label + (one.chairs ? ` – ${t('chairs')}` : ''))}
        />
        <Names title={t('secretaries')} names={of('secretary').map((one) => one.label)} />
        <Names
          title={t('guests')}
          names={guests.map((one) => one.label + (one.invitedAt ? '' : ` – ${t('notInvited')}`))}
        />
      </SheetBody>
    </Sheet>
  )
}

function Names({ title, names }: { title: string; names: string[] }): ReactNode {
  if (names.length === 0) return null
  return (
    <div>
      <h3 className="text-md font-semibold">{title}</h3>
      <ul className="grid gap-0.5 text-md">
        {names.map((name, index) => (
          <li key={`${index}-${name}`}>{name}</li>
        ))}
      </ul>
    </div>
  )
}
