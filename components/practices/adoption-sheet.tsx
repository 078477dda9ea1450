import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { formatDate, formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { reportEffectAction } from '@/lib/practices/actions'
import type { AdoptionView, PracticeView } from '@/lib/practices/queries'

/** Who took the practice over, since when, how, and with what effect. */
export async function AdoptionSheet({ practice, now }: { practice: PracticeView; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('practices.view')
  if (practice.state === 'draft') return null
  return (
    <Sheet>
      <SheetHeader title={t('adoptions')} />
      <SheetBody>
        {practice.adoptions.length === 0 ? <p className="text-muted">{t('noAdoptions')}</p> : null}
        <ul className="rows">
          {practice.adoptions.map((adoption) => (
            <li key={adoption.id}>
              <Adoption adoption={adoption} now={now} />
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  )
}

async function Adoption({ adoption, now }: { adoption: AdoptionView; now: Date }): Promise<ReactNode> {
  const t = await getTranslations('practices.view')
  const locale = await getLocale()
  const { effectAt, effectFrom, effectDue } = adoption
  return (
    <div className="grid gap-2">
      <p>
        <b className="font-semibold">{adoption.school[locale]}</b>{' '}
        <span className="text-muted">{t('since', { date: formatDay(adoption.startsOn) })}</span>
      </p>
      <p className="whitespace-pre-line">{adoption.how}</p>
      {effectAt ? (
        <div className="grid gap-2 border-l-[3px] border-done pl-4">
          <p className="text-sm text-muted">{t('effect', { date: formatDate(effectAt) })}</p>
          <p className="whitespace-pre-line">{adoption.effect}</p>
          <Figures adoption={adoption} />
        </div>
      ) : (
        <p className="text-sm text-muted">
          {effectFrom > now ? t('asked', { date: formatDate(effectFrom) }) : t('due', { date: formatDate(effectDue) })}
        </p>
      )}
      {adoption.report.ok ? <ReportForm adoption={adoption} asked={effectFrom <= now} /> : null}
    </div>
  )
}

async function Figures({ adoption }: { adoption: AdoptionView }): Promise<ReactNode> {
  const t = await getTranslations('practices.view')
  const locale = await getLocale()
  if (adoption.figures.length === 0) return null
  const said = (value: number | null, unit: string): string =>
    value === null ? '–' : `${formatNumber(value, locale)} ${unit}`.trim()
  return (
    <Table
      caption={t('figure')}
      rows={adoption.figures}
      rowKey={(row) => row.name}
      columns={[
        { key: 'name', header: t('figure'), cell: (row) => row.name },
        { key: 'before', header: t('before'), kind: 'number', cell: (row) => said(row.before, row.unit) },
        { key: 'after', header: t('after'), kind: 'number', cell: (row) => said(row.after, row.unit) },
      ]}
    />
  )
}

const rows = [0, 1, 2]

async function ReportForm({ adoption, asked }: { adoption: AdoptionView; asked: boolean }): Promise<ReactNode> {
  const t = await getTranslations('practices')
  return (
    <details className="no-print" open={asked || undefined}>
      <summary className="link w-fit cursor-pointer py-2.5">{t('acts.report')}</summary>
      <ActionForm action={reportEffectAction} id={`effect-${adoption.id}`} className="mt-2 gap-4">
        <input type="hidden" name="adoptionId" value={adoption.id} />
        <TextArea name="effect" label={t('acts.effect')} hint={t('acts.effectHint')} rows={4} required />
        {rows.map((row) => (
          <fieldset key={row} className="grid gap-3 border-l-[3px] border-line-strong pl-4">
            <legend className="float-left w-full text-md font-semibold">
              {t('acts.figures', { number: row + 1 })}
            </legend>
            <div className="grid items-end gap-3 sm:grid-cols-3">
              <TextInput
                name={`figures.${row}.name`}
                label={t('acts.figureName')}
                hint={t('acts.figureHint')}
                fieldClassName="sm:col-span-3"
              />
              <TextInput name={`figures.${row}.before`} label={t('view.before')} inputMode="decimal" />
              <TextInput name={`figures.${row}.after`} label={t('view.after')} inputMode="decimal" />
              <TextInput name={`figures.${row}.unit`} label={t('acts.unit')} />
            </div>
          </fieldset>
        ))}
        <div>
          <SubmitButton variant={asked ? 'primary' : 'outline'}>{t('acts.report')}</SubmitButton>
        </div>
      </ActionForm>
    </details>
  )
}
