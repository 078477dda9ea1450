import type { Clock } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'

type SayProps = { icon: typeof Clock; title: string; text: string; alert?: boolean; children?: ReactNode }

/** One state in words, large. */
export function Say({ icon, title, text, alert, children }: SayProps): ReactNode {
  return (
    <div role={alert ? 'alert' : 'status'} className="grid justify-items-center gap-3 py-6 text-center">
      <Icon of={icon} size="l" className={alert ? 'text-late' : 'text-muted'} />
      <h1 className="text-xl">{title}</h1>
      <p className="max-w-prose text-lg text-muted">{text}</p>
      {children}
    </div>
  )
}
