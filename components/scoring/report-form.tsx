import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Act } from '@/components/ui/act'
import { ActionForm } from '@/components/ui/action-form'
import { EditStamp } from '@/components/ui/edit-stamp'
import { Row } from '@/components/ui/layout'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { formatDeadline, formatNumber } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { saveReportAction, submitReportAction } from '@/lib/scoring/actions'
import type { ReportView } from '@/lib/scoring/queries'

const fields = ['strengths', 'weaknesses', 'directions'] as const

/** The school writes: each registered target with its result, and three texts; it saves itself and is handed in at a press. */
export async function ReportForm({ report, yearId }: { report: ReportView; yearId: string }): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  const locale = await getLocale()
  return (
    <ActionForm action={submitReportAction} autosave={saveReportAction} id="report">
      <input type="hidden" name="yearId" value={yearId} />
      <EditStamp version={report.version} edit={crypto.randomUUID()} />
      <Sheet>
        <SheetHeader title={t('results')} aside={report.registered ? t('resultsNote') : null} />
        <SheetBody>
          {report.registered ? (
            <Results report={report} locale={locale} />
          ) : (
            <p className="text-muted">{t('noTargets')}</p>
          )}
        </SheetBody>
      </Sheet>
      <Sheet>
        <SheetHeader title={t('words')} />
        <SheetBody className="gap-6">
          {fields.map((name) => (
            <TextArea key={name} name={name} label={t(name)} rows={6} defaultValue={report[name]} />
          ))}
        </SheetBody>
      </Sheet>
      <Row>
        <Act verdict={report.verdicts.submit} label={t('submit')}>
          <SubmitButton>{t('submit')}</SubmitButton>
        </Act>
        {report.deadline ? (
          <span className="text-sm text-muted">{t('deadline', { when: formatDeadline(report.deadline, locale) })}</span>
        ) : null}
      </Row>
    </ActionForm>
  )
}

async function Results({ report, locale }: { report: ReportView; locale: Locale }): Promise<ReactNode> {
  const t = await getTranslations('scoring.report')
  return (
    <ul className="rows">
      {report.results.map((row, index) => (
        <li
          key={row.targetId}
          className="grid gap-2.5 md:grid-cols-[minmax(0,1fr)_130px_minmax(0,230px)] md:items-end md:gap-4"
        >
          <div className="min-w-0 self-center">
            {row.content}
            <div className="text-sm text-muted">
              {t('planned')}: {formatNumber(Number(row.planned), locale)} {row.unit}
            </div>
          </div>
          <input type="hidden" name={`results.${index}.targetId`} value={row.targetId} />
          <TextInput
            name={`results.${index}.achieved`}
            label={t('achievedFor', { content: row.content, unit: row.unit })}
            hideLabel
            inputMode="decimal"
            placeholder={t('achieved')}
            defaultValue={row.achieved === null ? '' : typed(row.achieved, locale)}
          />
          <TextInput
            name={`results.${index}.note`}
            label={t('noteFor', { content: row.content })}
            hideLabel
            placeholder={t('note')}
            defaultValue={row.note}
          />
        </li>
      ))}
    </ul>
  )
}

/** A kept figure as it is typed here: 1234.5 is 1.234,5 in Vietnamese. */
const typed = (figure: string, locale: Locale): string => formatNumber(Number(figure), locale)
