import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Link } from '@/components/ui/link'
import { DateTile, List, ListRow } from '@/components/ui/list'
import { Progress } from '@/components/ui/progress'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import type { Overview } from '@/lib/insight/queries/overview'
import { formatDayMonth, formatShortWeekday } from '@/lib/platform/i18n/format'

type Events = { overview: Overview; address: string; now: Date }
type StateKey = 'planned' | 'convened' | 'open' | 'held' | 'cancelled'

const tones = { planned: 'neutral', convened: 'due', open: 'info', held: 'done', cancelled: 'neutral' } as const

/** The events of the year's plan, with how each stands. */
export async function EventsSheet({ overview, address }: Events): Promise<ReactNode> {
  const t = await getTranslations('insight.overview')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader
        title={t('events')}
        aside={
          <Link className="link" href={`${address}/planning`}>
            {overview.planNumber ? t('plan', { number: overview.planNumber }) : t('planDraft')}
          </Link>
        }
      />
      <SheetBody>
        {overview.events.length === 0 ? <p className="text-muted">{t('noEvents')}</p> : null}
        <List>
          {overview.events.map((event) => {
            const [day = '', month = ''] = formatDayMonth(event.startsAt).split('/')
            const state = event.state as StateKey
            return (
              <ListRow
                key={event.id}
                lead={<DateTile weekday={formatShortWeekday(event.startsAt, locale)} day={day} month={month} />}
                aside={<Chip tone={tones[state]}>{t(`states.${state}`)}</Chip>}
              >
                <Link className="font-semibold hover:underline" href={`${address}/meetings/${event.id}`}>
                  {event.title}
                </Link>
                {event.place ? <span className="block text-sm text-muted">{event.place}</span> : null}
              </ListRow>
            )
          })}
        </List>
      </SheetBody>
    </Sheet>
  )
}

/** The pledge: its commitments, and how many have signed. */
export async function PledgeSheet({ overview }: { overview: Overview }): Promise<ReactNode> {
  const t = await getTranslations('insight.overview')
  const { pledge, rows } = overview
  return (
    <Sheet>
      <SheetHeader title={t('pledge', { count: rows.length })} />
      <SheetBody>
        {pledge ? (
          <>
            <Progress
              label={t('signed')}
              text={`${pledge.signed}/${rows.length}`}
              value={pledge.signed}
              max={rows.length}
            />
            <ol className="grid list-decimal gap-2 pl-5 text-md">
              {pledge.commitments.map((commitment, index) => (
                <li key={index}>
                  {commitment.text}
                  {commitment.target ? <span className="text-muted"> · {commitment.target}</span> : null}
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p className="text-muted">{t('noPledge')}</p>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** Who is nominated for what, and what the Academy said. */
export async function NominationsSheet({ overview }: { overview: Overview }): Promise<ReactNode> {
  if (overview.nominations.length === 0) return null
  const t = await getTranslations('insight.overview')
  const locale = await getLocale()
  const words = { nominated: t('awardProposed'), confirmed: t('awardConfirmed'), refused: t('awardRefused') }
  const nameOf = (id: string): string => overview.rows.find((row) => row.school.id === id)?.school.name[locale] ?? ''
  return (
    <Sheet className="mt-6">
      <SheetHeader title={t('awards')} />
      <SheetBody>
        <List>
          {overview.nominations.map((one) => (
            <ListRow
              key={`${one.award.en}-${one.schoolId}`}
              aside={
                <Chip tone={one.state === 'confirmed' ? 'award' : 'neutral'}>
                  {words[one.state as keyof typeof words]}
                </Chip>
              }
            >
              <b>{nameOf(one.schoolId)}</b>
              <span className="block text-sm text-muted">{one.award[locale]}</span>
            </ListRow>
          ))}
        </List>
      </SheetBody>
    </Sheet>
  )
}
