import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { StatusCell } from '@/components/ui/status-cell'
import { Table } from '@/components/ui/table'
import { formatTime } from '@/lib/platform/i18n/format'
import type { DayLine, DayView } from '@/lib/stage/queries/day'

type State = 'now' | 'next' | 'done' | 'ahead'

const stateOf = (line: DayLine, day: DayView): State => {
  if (line.id === day.present?.id) return 'now'
  if (line.id === day.next?.id) return 'next'
  return line.spent !== null || day.over ? 'done' : 'ahead'
}

const tones = { now: 'due', next: 'none', done: 'done', ahead: 'none' } as const

/** The programme of the day: planned hours beside the real and expected ones, planned minutes beside those that were taken. */
export function FlowTable({ day }: { day: DayView }): ReactNode {
  const t = useTranslations('stage.flow')
  const locale = useLocale()
  const begun = day.step > 0
  return (
    <Table
      caption={t('caption')}
      rows={day.lines}
      rowKey={(line) => line.id}
      columns={[
        {
          key: 'content',
          header: t('content'),
          cell: (line) => (
            <>
              <span className={line.kind === 'part' ? 'font-semibold' : 'font-medium'}>{line.title}</span>
              <span className="block text-sm text-muted">
                {[line.speaker, line.school?.[locale]].filter(Boolean).join(' · ')}
              </span>
              {line.insteadOf ? (
                <span className="block text-sm text-muted">{t('insteadOf', { name: line.insteadOf })}</span>
              ) : null}
            </>
          ),
        },
        { key: 'planned', header: t('planned'), cell: (line) => formatTime(line.startsAt) },
        {
          key: 'expected',
          header: t('expected'),
          cell: (line) => (begun && line.kind !== 'part' ? formatTime(line.expectedAt) : '–'),
        },
        {
          key: 'minutes',
          header: t('minutes'),
          cell: (line) =>
            line.kind === 'part'
              ? '–'
              : line.spent === null
                ? t('given', { minutes: line.minutes })
                : t('taken', { taken: Math.round(line.spent), minutes: line.minutes }),
        },
        {
          key: 'state',
          header: t('state'),
          cell: (line) =>
            line.kind === 'part' || !begun ? null : (
              <StatusCell tone={tones[stateOf(line, day)]}>{t(`states.${stateOf(line, day)}`)}</StatusCell>
            ),
        },
      ]}
    />
  )
}
