import type { ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  /** What is counted; the bar never stands without words. */
  label: ReactNode
  /** "5/7" or "5 trên 7 trường đã gửi". */
  text: ReactNode
  value: number
  max: number
  /** `plain` leaves the words to the line around it (they must be there). */
  plain?: boolean | undefined
  tone?: 'done' | 'accent' | undefined
  className?: string | undefined
}

/** How far something is: words and a bar. */
export function Progress({ label, text, value, max, plain, tone = 'done', className }: Props): ReactNode {
  const share = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0
  return (
    <div className={cn('grid gap-1.5', className)}>
      <div className={cn('flex items-baseline justify-between gap-4', plain && 'sr-only')}>
        <span>{label}</span>
        <b className="flex-none">{text}</b>
      </div>
      <div
        aria-hidden="true"
        className="h-1.5 overflow-hidden rounded-full bg-sunken print:border print:border-line-strong"
      >
        <div className={cn('h-full', tone === 'done' ? 'bg-done' : 'bg-accent')} style={{ width: `${share}%` }} />
      </div>
    </div>
  )
}
