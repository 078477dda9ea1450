import type { ReactNode } from 'react'
import { cn } from './cn'

/** The product's own mark. */
export function Pennant({ className }: { className?: string | undefined }): ReactNode {
  return (
    <svg viewBox="0 0 26 26" aria-hidden="true" className={cn('size-[26px] flex-none', className)}>
      <path d="M6 2.5v21" stroke="var(--ink)" strokeWidth="2" strokeLinecap="round" />
      <path d="M7 4h15.2l-4 5.4 4 5.4H7z" fill="var(--accent)" />
      <path
        d="M12.2 6.3l.95 1.95 2.15.3-1.55 1.5.37 2.13-1.92-1-1.92 1 .37-2.13-1.55-1.5 2.15-.3z"
        fill="var(--award)"
      />
    </svg>
  )
}
