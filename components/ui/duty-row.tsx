import { GitBranch } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

export type CountdownTone = 'late' | 'due' | 'calm'

type Props = {
  /** "2" over "ngày quá hạn"; `—` over "không có hạn" when there is none. */
  count: ReactNode
  unit: ReactNode
  tone?: CountdownTone | undefined
  title: ReactNode
  /** Whom it concerns and the deadline with its weekday. */
  detail?: ReactNode
  /** Whom or what it holds up. */
  holds?: ReactNode
  /** One button that opens the very form. */
  action?: ReactNode
}

const looks: Record<CountdownTone, string> = {
  late: 'text-late',
  due: 'text-due',
  calm: 'text-ink',
}

/** One duty of the desk as a countdown. Goes into a Sheet, inside a DutyList. */
export function DutyRow({ count, unit, tone = 'calm', title, detail, holds, action }: Props): ReactNode {
  return (
    <li className="duty grid grid-cols-[62px_minmax(0,1fr)] items-center gap-x-[18px] gap-y-1 border-t border-line px-4 py-3.5 first:border-t-0 sm:grid-cols-[76px_minmax(0,1fr)_auto] md:px-5 md:py-4">
      <div className={cn('self-start pt-0.5 text-center leading-[1.25] sm:self-center', looks[tone])}>
        <b className="block text-[1.375rem] tracking-tight">{count}</b>
        <span className={cn('block text-xs leading-[1.35]', tone !== 'late' && 'text-muted')}>{unit}</span>
      </div>
      <div className="min-w-0">
        <h3>{title}</h3>
        {detail ? <p className="text-md text-muted">{detail}</p> : null}
        {holds ? (
          <p className="mt-0.5 flex gap-1.5 text-sm text-due">
            <GitBranch className="icon mt-px" aria-hidden="true" />
            <span>{holds}</span>
          </p>
        ) : null}
      </div>
      {action ? (
        <div className="col-span-full mt-2 grid sm:col-span-1 sm:mt-0 sm:max-w-56 sm:justify-items-end no-print">
          {action}
        </div>
      ) : null}
    </li>
  )
}

export function DutyList({ children }: { children: ReactNode }): ReactNode {
  return <ul>{children}</ul>
}
