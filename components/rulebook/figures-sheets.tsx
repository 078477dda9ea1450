import { CalendarOff } from 'lucide-react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { DateInput } from '@/components/ui/date-input'
import { Dialog } from '@/components/ui/dialog'
import { EmptyState } from '@/components/ui/empty-state'
import { Halves } from '@/components/ui/layout'
import { Sheet, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction } from '@/lib/platform/form-state'
import { formatDay, formatNumber } from '@/lib/platform/i18n/format'
import { dropBaseSalaryAction, dropDayOffAction } from '@/lib/rulebook/actions'
import type { DayRow, Figures } from '@/lib/rulebook/queries/figures'

type Props = { figures: Figures }

/** The days of a year that differ from their week, each with the act that announced it. */
export async function DaysSheet({ figures }: Props): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  const locale = await getLocale()
  const year = String(figures.year)
  const title = t('days', { year })
  return (
    <Sheet>
      <SheetHeader title={title} />
      <Table
        caption={title}
        rows={figures.days}
        rowKey={(row) => formatDay(row.day)}
        empty={
          <EmptyState icon={CalendarOff} title={t('noDays', { year })}>
            {t('noDaysText')}
          </EmptyState>
        }
        columns={[
          { key: 'day', header: t('day'), cell: (row) => formatDay(row.day) },
          { key: 'name', header: t('name'), cell: (row) => row.name[locale] },
          { key: 'what', header: t('what'), cell: (row) => t(row.working ? 'worked' : 'off') },
          {
            key: 'act',
            header: t('act'),
            cell: ({ act }) =>
              act ? t('actText', { number: act.number, date: formatDay(act.date) }) : <Shipped text={t('shipped')} />,
          },
          ...(figures.set.ok
            ? [
                {
                  key: 'drop',
                  header: <span className="sr-only">{t('drop')}</span>,
                  kind: 'action' as const,
                  cell: (row: DayRow) => <DropDay day={row.day} />,
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  )
}

const Shipped = ({ text }: { text: string }): ReactNode => <span className="text-muted">{text}</span>

/** Number and day of the act that something rests on. */
export async function ActFields(): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  return (
    <Halves>
      <TextInput name="actNumber" label={t('actNumber')} hint={t('actNumberHint')} required />
      <DateInput name="actDate" label={t('actDate')} required />
    </Halves>
  )
}

async function DropDay({ day }: { day: Date }): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  const label = t('dropDay', { day: formatDay(day) })
  return (
    <DropDialog action={dropDayOffAction} id={`drop-${formatDay(day)}`} label={label} text={t('dropDayText')}>
      <input type="hidden" name="day" value={day.toISOString().slice(0, 10)} />
      <ActFields />
    </DropDialog>
  )
}

type DropProps = { action: FormAction; id: string; label: string; text: string; children: ReactNode }

/** Taking a line out again: what that means, and what the act or the reason is. */
async function DropDialog({ action, id, label, text, children }: DropProps): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  return (
    <Dialog
      trigger={
        <Button size="s" variant="quiet" aria-label={label}>
          {t('drop')}
        </Button>
      }
      title={label}
      description={text}
    >
      <ActionForm action={action} id={id} draft={false}>
        {children}
        <SubmitButton variant="danger">{label}</SubmitButton>
      </ActionForm>
    </Dialog>
  )
}

/** The base salaries by their days, newest first. */
export async function SalariesSheet({ figures }: Props): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  const locale = await getLocale()
  return (
    <Sheet>
      <SheetHeader title={t('salaries')} />
      <Table
        caption={t('salaries')}
        rows={figures.salaries}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'validity',
            header: t('validity'),
            cell: ({ from, to }) =>
              to ? t('span', { from: formatDay(from), to: formatDay(to) }) : t('since', { from: formatDay(from) }),
          },
          {
            key: 'amount',
            header: t('amount'),
            kind: 'number',
            cell: (row) => t('dong', { amount: formatNumber(row.amount, locale) }),
          },
          { key: 'act', header: t('act'), cell: (row) => row.words[locale] },
          ...(figures.set.ok
            ? [
                {
                  key: 'drop',
                  header: <span className="sr-only">{t('drop')}</span>,
                  kind: 'action' as const,
                  cell: (row: Figures['salaries'][number]) => (row.entered ? <DropSalary {...row} /> : null),
                },
              ]
            : []),
        ]}
      />
    </Sheet>
  )
}

async function DropSalary({ id, from }: { id: string; from: Date }): Promise<ReactNode> {
  const t = await getTranslations('rulebook.figures')
  const label = t('dropSalary', { from: formatDay(from) })
  return (
    <DropDialog action={dropBaseSalaryAction} id={`drop-${id}`} label={label} text={t('dropSalaryText')}>
      <input type="hidden" name="ruleId" value={id} />
      <TextArea name="reason" label={t('reason')} required rows={2} />
    </DropDialog>
  )
}
