import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { FieldClock } from '@/components/stage/field-clock'
import { Live } from '@/components/stage/live'
import { Spent } from '@/components/stage/spent'
import { LinkButton } from '@/components/ui/button'
import { messages } from '@/lib/platform/i18n/messages'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { getDay, type DayLine } from '@/lib/stage/queries/day'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stage'))('screen') }
}

/** What the hall sees on the wall: who speaks, for how long, and who is next. */
export default async function ScreenPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, day, t] = await Promise.all([
    getSeminar(ctx, year, id),
    getDay(ctx, year, id),
    getTranslations('stage'),
  ])
  if (!seminar || !day) notFound()
  const words = messages[locale].stage.desk
  const who = (line: DayLine): string => [line.speaker, line.school?.[locale]].filter(Boolean).join(' · ')
  return (
    <div className="fixed inset-0 z-50 flex flex-col gap-6 overflow-auto bg-paper px-6 py-6 md:px-16 md:py-10">
      <header className="flex flex-wrap items-baseline justify-between gap-4">
        <h1 className="max-w-[60ch] text-xl text-pretty">{seminar.topic}</h1>
        <FieldClock at={day.now} className="text-3xl font-semibold tabular-nums" />
      </header>
      <section className="grid flex-1 content-center gap-4">
        <p className="text-xl text-muted">{words.now}</p>
        <p className="text-[clamp(1.75rem,5vw,4.5rem)] leading-tight font-semibold text-pretty">
          {day.present?.title ?? (day.over ? words.over : words.before)}
        </p>
        {day.present ? <p className="text-[clamp(1.25rem,2.5vw,2.25rem)]">{who(day.present)}</p> : null}
        {day.present && day.since ? (
          <Spent
            since={day.since}
            at={day.now}
            minutes={day.present.minutes}
            words={words}
            className="text-[clamp(1.25rem,2.5vw,2.25rem)]"
          />
        ) : null}
      </section>
      <footer className="grid gap-3 border-t border-line pt-5">
        <p className="text-[clamp(1.1rem,2vw,1.75rem)]">
          <span className="text-muted">{words.next}: </span>
          {day.next ? [day.next.title, who(day.next)].filter(Boolean).join(' – ') : words.nothingNext}
        </p>
        <div className="flex flex-wrap items-center justify-between gap-4 no-print">
          <Live seminarId={id} version={day.version} words={messages[locale].stage.line} />
          <LinkButton size="s" variant="quiet" href={`${home}/seminars/${id}/floor`}>
            {t('back')}
          </LinkButton>
        </div>
      </footer>
    </div>
  )
}
