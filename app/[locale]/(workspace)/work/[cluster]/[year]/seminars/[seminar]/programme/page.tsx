import { CalendarClock, Send } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import type { BuilderWords } from '@/components/seminars/builder-words'
import { ProgrammeBuilder } from '@/components/seminars/programme-builder'
import { ProgrammeTable } from '@/components/seminars/programme-table'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Columns } from '@/components/ui/layout'
import { PrintButton } from '@/components/ui/print-button'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDate, formatTime } from '@/lib/platform/i18n/format'
import { messages } from '@/lib/platform/i18n/messages'
import type { Locale } from '@/lib/platform/i18n/routing'
import { sayRefusal } from '@/lib/platform/i18n/say'
import { publishProgrammeAction, saveProgrammeAction } from '@/lib/seminars/actions'
import { getProgramme, type ProgrammeView } from '@/lib/seminars/queries/programme'
import { getSeminar, type SeminarView } from '@/lib/seminars/queries/seminars'
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
      actions={programme && programme.items.length > 0 ? <PrintButton /> : null}
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
  const table = <PrintedProgramme seminar={seminar} programme={programme} t={t} />
  if (!programme.acts.edit.ok)
    return (
      <>
        {header}
        {table}
      </>
    )
  return (
    <>
      {header}
      <Columns aside={<PublishSheet seminar={seminar} programme={programme} locale={locale} t={t} />}>
        {programme.items.length > 0 ? table : null}
        <Builder seminar={seminar} programme={programme} locale={locale} t={t} />
      </Columns>
    </>
  )
}

type Words = Awaited<ReturnType<typeof getTranslations<'seminars'>>>
type PartProps = { seminar: SeminarView; programme: ProgrammeView; t: Words }

function PrintedProgramme({ seminar, programme, t }: PartProps): ReactNode {
  const hours = `${formatTime(seminar.startsAt)} – ${formatTime(seminar.endsAt)}, ${formatDate(seminar.startsAt)}`
  return (
    <Sheet>
      <SheetHeader
        title={t('programme_page.title')}
        aside={
          programme.publishedAt
            ? t('programme_page.published', { date: formatDate(programme.publishedAt) })
            : t('programme_page.draft')
        }
      />
      <SheetBody>
        <p className="text-muted">{[hours, seminar.place].filter((text) => text !== '').join(' · ')}</p>
      </SheetBody>
      <ProgrammeTable items={programme.items} />
    </Sheet>
  )
}

function Builder({ seminar, programme, locale, t }: PartProps & { locale: Locale }): ReactNode {
  const spoken = programme.spoken.map(({ school, ...paper }) => ({ ...paper, school: school?.[locale] ?? '' }))
  return (
    <div className="no-print">
      <h2 className="mb-4">{t('builder.title')}</h2>
      <ProgrammeBuilder
        key={programme.version}
        action={saveProgrammeAction}
        seminarId={seminar.id}
        version={programme.version}
        startsAt={seminar.startsAt.toISOString()}
        endsAt={seminar.endsAt.toISOString()}
        start={programme.items.map(({ kind, title, speaker, paperId, minutes }) => ({
          ...{ kind, title, speaker, paperId, minutes },
        }))}
        spoken={spoken}
        spokenMinutes={programme.spokenMinutes}
        words={wordsOf(locale)}
      />
    </div>
  )
}

async function PublishSheet({ seminar, programme, locale, t }: PartProps & { locale: Locale }): Promise<ReactNode> {
  const { publish } = programme.acts
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('builder.publish')} />
      <SheetBody>
        {publish.ok ? (
          <ActionForm action={publishProgrammeAction} draft={false} id="publish" className="gap-3">
            <input type="hidden" name="seminarId" value={seminar.id} />
            <SubmitButton wide variant="outline">
              <Send className="icon" aria-hidden="true" />
              {t('builder.publish')}
            </SubmitButton>
            <p className="text-sm text-muted">{t('builder.publish_note')}</p>
          </ActionForm>
        ) : (
          <RefusedAct wide reason={(await sayRefusal(publish.refusal, locale)).text}>
            {t('builder.publish')}
          </RefusedAct>
        )}
      </SheetBody>
    </Sheet>
  )
}

/** The words that the builder takes to the browser; it fills their gaps itself. */
function wordsOf(locale: Locale): BuilderWords {
  const { builder, kinds, remarks } = messages[locale].seminars
  return {
    ...builder,
    waitingNone: builder.waiting_none,
    overTime: remarks.over_time,
    spareTime: remarks.spare_time,
    speakerTwice: remarks.speaker_twice,
    kinds,
  }
}
