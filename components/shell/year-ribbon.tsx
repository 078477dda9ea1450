import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'

export type Gate = {
  key: string
  name: string
  state: 'past' | 'now' | 'ahead'
  /** "12/02", "đến 21/10". */ date?: string | undefined
}

export type YearRibbonProps = {
  gates: Gate[]
  /** How far the present gate has run, 0 to 1. */
  at?: number | undefined
  /** After the step count on a phone: "đến thứ Sáu 21/10". */
  deadline?: string | undefined
  /** Shown instead of a present gate when the year is closed. */
  closed?: boolean | undefined
}

/** The year as a track of its gates with today on it; on a phone one line and a bar. */
export function YearRibbon({ gates, at = 0.5, deadline, closed }: YearRibbonProps): ReactNode {
  const t = useTranslations('shell')
  const step = gates.findIndex((gate) => gate.state === 'now')
  const now = gates[step]
  const share = Math.round(Math.min(1, Math.max(0, at)) * 100)
  const passed = closed ? 100 : ((step + at) / gates.length) * 100
  return (
    <nav aria-label={t('year')} className="frame-part border-b border-line bg-surface">
      <div className="px-4 pt-2.5 pb-3 text-[0.875rem] lg:hidden">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <b>{closed ? t('closedYear') : now?.name}</b>
          {closed || !now ? null : (
            <span className="text-muted">
              {t('step', {
                step: step + 1,
                steps: gates.length,
              }).toLocaleLowerCase('vi')}
              {deadline ? ` · ${deadline}` : null}
            </span>
          )}
        </div>
        <div aria-hidden="true" className="mt-[7px] h-1 overflow-hidden rounded-full bg-sunken">
          <div className={closed ? 'h-full bg-ink' : 'h-full bg-accent'} style={{ width: `${passed}%` }} />
        </div>
      </div>
      <ol className="hidden px-8 pt-3.5 pb-3 lg:flex" style={{ '--at': `${share}%` } as CSSProperties}>
        {gates.map((gate) => (
          <li
            key={gate.key}
            className="gate"
            data-state={closed ? 'past' : gate.state}
            aria-current={gate.state === 'now' && !closed ? 'step' : undefined}
          >
            {gate.state === 'now' && !closed ? <span className="today" role="img" aria-label={t('todayMark')} /> : null}
            <b className="block">{gate.name}</b>
            {gate.date}
          </li>
        ))}
        {closed ? (
          <li className="ml-4 flex items-center gap-1.5 self-center text-sm text-muted">
            <Lock className="icon-s" aria-hidden="true" /> {t('closedYear')}
          </li>
        ) : null}
      </ol>
    </nav>
  )
}
