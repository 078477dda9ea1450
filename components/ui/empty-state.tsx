import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  icon?: LucideIcon | undefined
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}

/** An empty list: what belongs here, and the first thing to do. */
export function EmptyState({ icon: Sign, title, children, action }: Props): ReactNode {
  return (
    <div className="grid justify-items-center gap-2 px-5 py-9 text-center">
      {Sign ? <Sign className="icon-l mb-1 text-faint" aria-hidden="true" /> : null}
      <p className="max-w-prose font-semibold text-balance">{title}</p>
      {children ? <div className="max-w-[34rem] text-muted text-pretty">{children}</div> : null}
      {action ? <div className="mt-2.5">{action}</div> : null}
    </div>
  )
}
