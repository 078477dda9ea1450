import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'
import { toneSign, type Tone } from './tone'

type Props = {
  tone?: Tone | undefined
  icon?: LucideIcon | null | undefined
  children: ReactNode
  className?: string | undefined
}

const looks: Record<Tone, string> = {
  done: 'bg-done-soft text-done',
  due: 'bg-due-soft text-due',
  late: 'bg-late-soft text-late',
  info: 'bg-info-soft text-info',
  award: 'bg-award-soft text-award-ink',
  neutral: 'bg-sunken text-muted',
}

/** A state in a word, with its sign. */
export function Chip({ tone = 'neutral', icon, children, className }: Props): ReactNode {
  const Sign = icon === undefined ? toneSign[tone] : icon
  return (
    <span
      className={cn(
        'inline-flex max-w-full items-baseline gap-1.5 rounded-full py-0.5 pr-2.5 text-[0.8125rem] leading-[1.6] font-medium',
        Sign ? 'pl-2' : 'pl-2.5',
        looks[tone],
        className,
      )}
    >
      {Sign ? <Sign className="icon-s size-3.5 self-center" aria-hidden="true" /> : null}
      {children}
    </span>
  )
}
