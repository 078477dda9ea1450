import { CalendarClock } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { ConclusionsSheet } from '@/components/stage/conclusions-sheet'
import { FieldClock } from '@/components/stage/field-clock'
import { FlowTable } from '@/components/stage/flow-table'
import { LateChip } from '@/components/stage/late-chip'
import { Live } from '@/components/stage/live'
import { QuestionsSheet } from '@/components/stage/questions-sheet'
import { SecretaryDesk } from '@/components/stage/secretary-desk'
import { SubstitutesSheet } from '@/components/stage/substitutes-sheet'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Row, Stack } from '@/components/ui/layout'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { getYearSchools } from '@/lib/calendar/queries'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { stepAction, undoStepAction } from '@/lib/stage/actions'
import { getDay, type DayView } from '@/lib/stage/queries/day'
import { listSpeakers } from '@/lib/stage/queries/substitutes'
import { stageLines } from '@/lib/stage/rules/flow'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stage'))('day') }
}

export default async function DayPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, day, t] = await Promise.all([
    getSeminar(ctx, year, id),
    getDay(ctx, year, id),
    getTranslations('stage'),
  ])
  if (!seminar || !day?.record) notFound()
  const header = <SeminarHeader seminar={seminar} home={home} current="day" />
  if (day.lines.length === 0)
    return (
      <>
        {header}
        <Sheet>
          <EmptyState icon={CalendarClock} title={t('noProgramme')}>
            {t('noProgrammeHost')}
          </EmptyState>
        </Sheet>
      </>
    )
  const [schools, speakers] = await Promise.all([getYearSchools(ctx, year), listSpeakers(ctx, year, day)])
  return (
    <>
      {header}
      <Stack>
        <Row className="justify-between">
          <Row>
            <FieldClock at={day.now} className="text-2xl font-semibold tabular-nums" />
            {day.present ? <LateChip late={day.late} /> : null}
          </Row>
          <Row>
            <Live seminarId={id} version={day.version} words={messages[locale].stage.line} />
            <LinkButton size="s" href={`${home}/seminars/${id}/screen`}>
              {t('screen')}
            </LinkButton>
          </Row>
        </Row>
        {deskOrWhyNot(id, ctx.actor.personId, day, locale)}
        <Sheet>
          <SheetHeader title={t('flow.title')} />
          <FlowTable day={day} />
        </Sheet>
        <QuestionsSheet seminarId={id} day={day} schools={schools} />
        <ConclusionsSheet seminarId={id} record={day.record} writes={day.verdicts.write.ok} />
        {day.verdicts.substitute.ok ? <SubstitutesSheet papers={speakers} /> : null}
      </Stack>
    </>
  )
}

function deskOrWhyNot(seminarId: string, personId: string, day: DayView, locale: Locale): ReactNode {
  const words = messages[locale].stage.desk
  const { step, undo } = day.verdicts
  // the last line may be ended, and the end undone
  if (!step.ok && !undo.ok) return <RefusedAct reason={<Reason refusal={step.refusal} />}>{words.forward}</RefusedAct>
  return (
    <SecretaryDesk
      seminarId={seminarId}
      personId={personId}
      actions={{ step: stepAction, undo: undoStepAction }}
      lines={stageLines(day.lines).map(({ id, title, speaker, insteadOf, school, minutes }) => ({
        ...{ id, title, speaker, insteadOf, minutes },
        school: school?.[locale] ?? '',
      }))}
      presentId={day.present?.id ?? null}
      nextId={day.next?.id ?? null}
      over={day.over}
      step={day.step}
      lastStep={day.lastStep}
      since={day.since}
      now={day.now}
      words={words}
    />
  )
}
