import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type TickState = 'done' | 'open' | 'ahead'

const looks: Record<TickState, string> = {
  done: 'border-done bg-done text-surface',
  open: 'border-due',
  ahead: 'border-line-strong',
}

/** Done, being asked for, or still to come. */
export function Tick({ state }: { state: TickState }): ReactNode {
  const t = useTranslations('ui')
  return (
    <span
      role="img"
      aria-label={t(`tick.${state}`)}
      className={cn(
        'mt-[3px] grid size-[18px] flex-none place-items-center self-start rounded-full border-[1.5px]',
        looks[state],
      )}
    >
      {state === 'done' ? <Check className="size-3 stroke-3" aria-hidden="true" /> : null}
    </span>
  )
}

export type TickItem = {
  key: string
  state: TickState
  text: ReactNode
  note?: ReactNode
  aside?: ReactNode
}

/** Conditions or demands, each ticked or open. */
export function TickList({ items }: { items: TickItem[] }): ReactNode {
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.key} className="flex items-baseline gap-3">
          <Tick state={item.state} />
          <Line aside={item.aside} note={item.note}>
            {item.text}
          </Line>
        </li>
      ))}
    </ul>
  )
}

export type Step = {
  key: string
  state: TickState
  label: ReactNode
  date?: ReactNode
  note?: ReactNode
}

/** The way of a paper, an award, a hand-over: what is behind, what is asked now, what comes. */
export function Timeline({ steps, label }: { steps: Step[]; label: string }): ReactNode {
  return (
    <ol className="rows" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === 'open' ? 'step' : undefined}
          className="flex items-baseline gap-3"
        >
          <Tick state={step.state} />
          <Line aside={step.date} note={step.note}>
            <span className={cn(step.state === 'open' && 'font-semibold', step.state === 'ahead' && 'text-faint')}>
              {step.label}
            </span>
          </Line>
        </li>
      ))}
    </ol>
  )
}

/** Words with a quiet word at their end, which goes below where there is no room, and a note under both. */
function Line({ children, aside, note }: { children: ReactNode; aside: ReactNode; note: ReactNode }): ReactNode {
  return (
    <div className="min-w-0 flex-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <div className="min-w-0 flex-[1_1_60%]">{children}</div>
        {aside ? <div className="flex-none text-sm text-muted">{aside}</div> : null}
      </div>
      {note ? <div className="text-sm text-muted">{note}</div> : null}
    </div>
  )
}
