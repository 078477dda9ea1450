import { BellRing } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Icon } from '@/components/ui/icon'
import { Matrix, MatrixLegend, type MatrixCell, type MatrixRow } from '@/components/ui/matrix'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Duty, Year } from '@/lib/calendar/rules'
import { remindAction } from '@/lib/cycles/actions'
import type { Overview, SchoolSteps } from '@/lib/insight/queries/overview'
import { countdown } from '@/lib/insight/rules'
import { formatDayMonth } from '@/lib/platform/i18n/format'

type Props = { overview: Overview; year: Year; now: Date; duties: Duty[] }

const steps = ['registration', 'pledge', 'papers', 'report', 'delegates', 'votes'] as const

/** Schools × steps in words and signs, with the reminder beside who is late. */
export async function StepsMatrix({ overview, year, now, duties }: Props): Promise<ReactNode> {
  const t = await getTranslations('insight.overview')
  const roles = await getTranslations('common.roles')
  const locale = await getLocale()
  const cell = await cellsOf(overview, now)
  const rows: MatrixRow[] = overview.rows.map((row) => {
    const owed = duties.filter((duty) => duty.organisationId === row.school.id)
    return {
      key: row.school.id,
      name: row.school.short[locale],
      ...(row.role && { note: roles(row.role) }),
      cells: cell(row),
      action:
        owed.length > 0 && row.role !== 'head' ? <Remind year={year} schoolId={row.school.id} owed={owed} /> : null,
    }
  })
  const title = t('matrix', { count: rows.length })
  return (
    <Sheet>
      <SheetHeader title={title} aside={<MatrixLegend />} />
      <Matrix
        caption={title}
        rowLabel={t('school')}
        columns={steps.map((key) => ({ key, label: t(`columns.${key}`) }))}
        rows={rows}
        actions={rows.some((row) => row.action !== null)}
      />
    </Sheet>
  )
}

async function Remind({ year, schoolId, owed }: { year: Year; schoolId: string; owed: Duty[] }): Promise<ReactNode> {
  const t = await getTranslations('insight.desk')
  const keys = [...new Set(owed.map((duty) => duty.key))].slice(0, 50)
  return (
    <ActionForm action={remindAction} draft={false} id={`remind-${schoolId}`}>
      <input type="hidden" name="yearId" value={year.id} />
      <input type="hidden" name="organisationId" value={schoolId} />
      {keys.map((key) => (
        <input key={key} type="hidden" name="duties[]" value={key} />
      ))}
      <SubmitButton variant="outline" size="s">
        <Icon of={BellRing} /> {t('remind', { count: 1 })}
      </SubmitButton>
    </ActionForm>
  )
}

type Cells = Record<string, MatrixCell>

async function cellsOf(overview: Overview, now: Date): Promise<(row: SchoolSteps) => Cells> {
  const t = await getTranslations('insight.overview.cells')
  const waiting = (gate: 'launch' | 'self_scoring' | 'conference'): MatrixCell => {
    const due = overview.deadlines.get(gate)
    if (!due) return { tone: 'none', text: t('waiting') }
    const { days, tone } = countdown(due, now)
    return tone === 'late' ? { tone: 'late', text: t('overdue', { days }) } : { tone: 'due', text: t('left', { days }) }
  }
  const handed = (one: { state: string; at: Date | null; late?: boolean } | null): MatrixCell | null => {
    if (!one || one.state === 'draft') return null
    if (one.state === 'returned') return { tone: 'due', text: t('returned') }
    const date = one.at ? formatDayMonth(one.at) : t('submitted')
    return { tone: 'done', text: one.late ? t('madeUp', { date }) : date }
  }
  const paperCell = ({ handedIn, revising }: SchoolSteps['papers']): MatrixCell | null => {
    if (revising > 0) return { tone: 'due', text: t('revising', { count: revising }) }
    return handedIn > 0 ? { tone: 'done', text: t('papers', { count: handedIn }) } : null
  }
  return (row) => {
    const { signature, votes, delegates } = row
    const found: Record<string, MatrixCell | null> = {
      registration: handed(row.registration) ?? waiting('launch'),
      pledge: signature
        ? handed({ state: 'signed', at: signature.at, late: signature.late })
        : overview.pledge
          ? waiting('launch')
          : null,
      papers: paperCell(row.papers),
      report: handed(row.report) ?? waiting('self_scoring'),
      delegates: delegates > 0 ? { tone: 'done', text: t('people', { count: delegates }) } : null,
      votes:
        votes.all > 0
          ? { tone: votes.done === votes.all ? 'done' : 'due', text: t('voted', { done: votes.done, all: votes.all }) }
          : null,
    }
    return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, MatrixCell] => entry[1] !== null))
  }
}
