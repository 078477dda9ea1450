import { CircleCheck, Info, ShieldAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type NoticeTone = 'info' | 'done' | 'due' | 'late'
type Props = {
  tone?: NoticeTone | undefined
  title?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  role?: 'status' | 'alert' | undefined
  className?: string | undefined
}

const signs: Record<NoticeTone, LucideIcon> = {
  info: Info,
  done: CircleCheck,
  due: TriangleAlert,
  late: ShieldAlert,
}
const looks: Record<NoticeTone, string> = {
  info: 'bg-info-soft [--sign:var(--info)]',
  done: 'bg-done-soft [--sign:var(--done)]',
  due: 'bg-due-soft [--sign:var(--due)]',
  late: 'bg-late-soft [--sign:var(--late)]',
}

/** A word to the reader within the page: what happened, what it means, what to do. */
export function Notice({ tone = 'info', title, children, actions, role, className }: Props): ReactNode {
  const Sign = signs[tone]
  return (
    <div role={role} className={cn('flex gap-3 rounded-m px-4 py-3', looks[tone], className)}>
      <Sign className="icon mt-[3px] text-(--sign)" aria-hidden="true" />
      <div className="grid min-w-0 flex-1 gap-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className={cn(title && 'text-md')}>{children}</div> : null}
        {actions ? <div className="mt-1.5 flex flex-wrap gap-2.5">{actions}</div> : null}
      </div>
    </div>
  )
}
