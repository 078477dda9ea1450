import type { ReactNode } from 'react'
import { cn } from './cn'
import { toneSign } from './tone'

export type StatusTone = 'done' | 'due' | 'late' | 'none'
type Props = { tone: StatusTone; children: ReactNode }

const looks: Record<StatusTone, string> = {
  done: 'text-done',
  due: 'text-due',
  late: 'font-semibold text-late',
  none: 'text-faint',
}

/** A state within a table: sign and words, no ground. */
export function StatusCell({ tone, children }: Props): ReactNode {
  const Sign = tone === 'none' ? null : toneSign[tone]
  return (
    <span className={cn('inline-flex items-baseline gap-1.5 text-sm md:whitespace-nowrap', looks[tone])}>
      {Sign ? <Sign className="icon-s self-center" aria-hidden="true" /> : null}
      {children}
    </span>
  )
}
