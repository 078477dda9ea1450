import type { ReactNode } from 'react'
import { cn } from './cn'

/** Two letters for an organisation: "NA", "TH", "HV". */
export function Seal({ children, size = 'm' }: { children: string; size?: 'm' | 's' | undefined }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'grid flex-none place-items-center rounded-full bg-accent-soft font-semibold text-accent-ink',
        size === 'm' ? 'size-9' : 'size-7',
        size === 'm' && children.length < 3 ? 'text-[0.8125rem]' : 'text-[0.6875rem]',
      )}
    >
      {children}
    </span>
  )
}
