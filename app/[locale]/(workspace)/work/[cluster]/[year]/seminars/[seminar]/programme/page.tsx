import { CalendarClock } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { BuilderWords } from '@/components/seminars/builder-words'
import { ProgrammeBuilder } from '@/components/seminars/programme-builder'
import { PrintedProgramme } from '@/components/seminars/printed-programme'
import { ReleaseSheet } from '@/components/seminars/release-sheet'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { PrintButton } from '@/components/ui/print-button'
import { Sheet } from '@/components/ui/sheet'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import { saveProgrammeAction } from '@/lib/seminars/actions'
import { getProgramme, type DraftView } from '@/lib/seminars/queries/programme'
import { getSeminar, type SeminarView } from '@/lib/seminars/queries/seminars'
import { namedSubstitutes } from '@/lib/stage/queries/substitutes'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seminars.programme_page'))('title') }
}

export default async function ProgrammePage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, programme, t] = await Promise.all([
    getSeminar(ctx, year, id),
    getProgramme(ctx, year, id),
    getTranslations('seminars'),
  ])
  if (!seminar) notFound()
  const header = (
    <SeminarHeader
      seminar={seminar}
      home={home}
      current="programme"
      actions={programme?.released || programme?.draft?.items.length ? <PrintButton /> : null}
    />
  )
  if (!programme)
    return (
      <>
        {header}
        <Sheet>
          <EmptyState icon={CalendarClock} title={t('programme_page.not_yet')}>
            {t('programme_page.not_yet_more')}
          </EmptyState>
        </Sheet>
      </>
    )
  const { released, draft } = programme
  const papers = (released?.items ?? []).flatMap(({ paperId }) => paperId ?? [])
  const substitutes = await namedSubstitutes(papers)
  const table = <PrintedProgramme seminar={seminar} programme={programme} substitutes={substitutes} />
  if (!draft?.acts.edit.ok)
    return (
      <>
        {header}
        {table}
      </>
    )
  return (
    <>
      {header}
      <Columns aside={<ReleaseSheet seminarId={seminar.id} released={released} draft={draft} locale={locale} />}>
        {released || draft.items.length > 0 ? table : null}
        <Builder seminar={seminar} draft={draft} locale={locale} title={t('builder.title')} />
      </Columns>
    </>
  )
}

type BuilderProps = { seminar: SeminarView; draft: DraftView; locale: Locale; title: string }

function Builder({ seminar, draft, locale, title }: BuilderProps): ReactNode {
  const spoken = draft.spoken.map(({ school, ...paper }) => ({ ...paper, school: school?.[locale] ?? '' }))
  return (
    <div className="no-print">
      <h2 className="mb-4">{title}</h2>
      <ProgrammeBuilder
        action={saveProgrammeAction}
        seminarId={seminar.id}
        version={draft.version}
        startsAt={seminar.startsAt.toISOString()}
        endsAt={seminar.endsAt.toISOString()}
        start={draft.items.map(({ id, kind, title, speaker, paperId, minutes }) => ({
          ...{ id, kind, title, speaker, paperId, minutes },
        }))}
        spoken={spoken}
        spokenMinutes={draft.spokenMinutes}
        themes={draft.themes}
        presidium={draft.presidium}
        words={wordsOf(locale)}
      />
    </div>
  )
}

/** The words that the builder takes to the browser; it fills their gaps itself. */
function wordsOf(locale: Locale): BuilderWords {
  const { builder, kinds, remarks, changes } = messages[locale].seminars
  return {
    ...builder,
    ...{ kinds, changes },
    ...{ waitingNone: builder.waiting_none, dragHow: builder.drag_how, arrangeNote: builder.arrange_note },
    ...{ conflictMore: builder.conflict_more, takeTheirs: builder.take_theirs },
    ...{ overTime: remarks.over_time, spareTime: remarks.spare_time },
    ...{ speakerTwice: remarks.speaker_twice, chairSpeaks: remarks.chair_speaks },
  }
}
