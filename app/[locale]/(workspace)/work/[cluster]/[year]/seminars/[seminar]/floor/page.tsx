import { CalendarClock } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { FieldClock } from '@/components/stage/field-clock'
import { FlowTable } from '@/components/stage/flow-table'
import { LateChip } from '@/components/stage/late-chip'
import { LineCard } from '@/components/stage/line-card'
import { Live } from '@/components/stage/live'
import { TurnNotices } from '@/components/stage/turn-notice'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Stack } from '@/components/ui/layout'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { getDay, type DayLine } from '@/lib/stage/queries/day'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stage'))('floor') }
}

export default async function FloorPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, day, t] = await Promise.all([
    getSeminar(ctx, year, id),
    getDay(ctx, year, id),
    getTranslations('stage'),
  ])
  if (!seminar || !day) notFound()
  const header = <SeminarHeader seminar={seminar} home={home} current="floor" />
  if (day.lines.length === 0)
    return (
      <>
        {header}
        <Sheet>
          <EmptyState icon={CalendarClock} title={t('noProgramme')}>
            {t('noProgrammeMore')}
          </EmptyState>
        </Sheet>
      </>
    )
  const words = messages[locale].stage.desk
  return (
    <>
      {header}
      <Stack>
        <TurnNotices own={day.own} />
        <Row className="justify-between">
          <Row>
            <FieldClock at={day.now} className="text-xl font-semibold tabular-nums" />
            {day.present ? <LateChip late={day.late} /> : null}
          </Row>
          <Live seminarId={id} version={day.version} words={messages[locale].stage.line} />
        </Row>
        <div className="grid gap-4 md:grid-cols-2">
          <LineCard
            label={words.now}
            line={cardOf(day.present, locale)}
            empty={day.over ? words.over : words.before}
            {...(day.since && { since: day.since })}
            now={day.now}
            words={words}
          />
          <LineCard label={words.next} line={cardOf(day.next, locale)} empty={words.nothingNext} words={words} />
        </div>
        <Sheet>
          <SheetHeader
            title={t('flow.title')}
            aside={
              <LinkButton size="s" href={`${home}/seminars/${id}/screen`}>
                {t('screen')}
              </LinkButton>
            }
          />
          <FlowTable day={day} />
        </Sheet>
      </Stack>
    </>
  )
}

const cardOf = (line: DayLine | null, locale: Locale) => line && { ...line, school: line.school?.[locale] ?? '' }
