import { CalendarClock, HeartHandshake } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { SeminarHeader } from '@/components/seminars/seminar-header'
import { PhotosSheet } from '@/components/stage/photos-sheet'
import { ReportTable } from '@/components/stage/report-table'
import { ActionForm } from '@/components/ui/action-form'
import { EmptyState } from '@/components/ui/empty-state'
import { Stack } from '@/components/ui/layout'
import { PrintButton } from '@/components/ui/print-button'
import { Reason } from '@/components/ui/reason'
import { RefusedAct } from '@/components/ui/refused-act'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { formatDeadline } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { sendThanksAction } from '@/lib/stage/actions'
import { getReport, type DayReport } from '@/lib/stage/queries/report'
import { openYear, type YearParams } from '../../../open-year'

type Props = { params: YearParams & Promise<{ seminar: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stage'))('report.title') }
}

export default async function ReportPage({ params }: Props): Promise<ReactNode> {
  const { ctx, year, locale, home } = await openYear(params)
  const id = (await params).seminar
  const [seminar, report, t] = await Promise.all([
    getSeminar(ctx, year, id),
    getReport(ctx, year, id),
    getTranslations('stage.report'),
  ])
  if (!seminar || !report) notFound()
  const header = (
    <SeminarHeader seminar={seminar} home={home} current="report" actions={report.due.ok ? <PrintButton /> : null} />
  )
  if (!report.due.ok)
    return (
      <>
        {header}
        <Sheet>
          <EmptyState icon={CalendarClock} title={<Reason refusal={report.due.refusal} />}>
            {t('later')}
          </EmptyState>
        </Sheet>
      </>
    )
  return (
    <>
      {header}
      <Stack>
        <Sheet>
          <SheetHeader title={t('title')} aside={t('questions', report.questions)} />
          <ReportTable rows={report.rows} />
        </Sheet>
        <Sheet>
          <SheetHeader title={t('conclusions')} />
          <SheetBody>
            <p className={report.conclusions ? 'whitespace-pre-line' : 'text-muted'}>
              {report.conclusions || t('noConclusions')}
            </p>
          </SheetBody>
        </Sheet>
        <PhotosSheet photos={report.photos} add={`${home}/meetings/${seminar.meetingId}/results`} />
        {report.thank ? <Thanks seminarId={id} report={report} locale={locale} /> : null}
      </Stack>
    </>
  )
}

async function Thanks({
  seminarId,
  report,
  locale,
}: {
  seminarId: string
  report: DayReport
  locale: Locale
}): Promise<ReactNode> {
  const t = await getTranslations('stage.report')
  return (
    <Sheet className="no-print">
      <SheetHeader title={t('thank')} />
      <SheetBody>
        {report.thank?.ok === false ? (
          <RefusedAct reason={<Reason refusal={report.thank.refusal} />}>{t('thank')}</RefusedAct>
        ) : (
          <ActionForm action={sendThanksAction} id="thanks" draft={false} className="gap-3">
            <input type="hidden" name="seminarId" value={seminarId} />
            <SubmitButton className="justify-self-start">
              <HeartHandshake className="icon" aria-hidden="true" />
              {t('thank')}
            </SubmitButton>
            <p className="text-sm text-muted">{t('thankNote')}</p>
          </ActionForm>
        )}
        {report.thankedAt ? (
          <p className="text-sm text-muted">{t('thanked', { when: formatDeadline(report.thankedAt, locale) })}</p>
        ) : null}
      </SheetBody>
    </Sheet>
  )
}
