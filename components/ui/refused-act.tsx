import { Info } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { cn } from './cn'

type Props = {
  children: ReactNode
  reason: ReactNode
  wide?: boolean | undefined
  size?: 's' | 'm' | undefined
  className?: string | undefined
}

/** An act that one may not do now: it stays in sight, can be reached by keyboard, and says why and by which article. */
export function RefusedAct({ children, reason, wide, size = 'm', className }: Props): ReactNode {
  const id = useId()
  return (
    <div className={cn('grid gap-2 no-print', wide ? 'w-full' : 'justify-items-start', className)}>
      <button
        type="button"
        aria-disabled="true"
        aria-describedby={id}
        className={cn(
          'inline-flex items-center justify-center gap-2 rounded-s border border-dashed border-line-strong bg-sunken px-4 text-center font-medium text-faint',
          size === 'm' ? 'min-h-11 py-2' : 'min-h-9 py-1 text-md',
          wide && 'w-full',
        )}
      >
        {children}
      </button>
      <p id={id} className="flex gap-2 text-sm text-muted">
        <Info className="icon mt-px" aria-hidden="true" />
        <span>{reason}</span>
      </p>
    </div>
  )
}
