import type { ReactNode } from 'react'
import { cn } from './cn'

type SheetProps = {
  children: ReactNode
  className?: string | undefined
  id?: string | undefined
  labelledBy?: string | undefined
}

/** A white sheet on the paper. A sheet never lies in a sheet. */
export function Sheet({ children, className, id, labelledBy }: SheetProps): ReactNode {
  return (
    <section
      id={id}
      aria-labelledby={labelledBy}
      className={cn('sheet min-w-0 rounded-m border border-line bg-surface shadow-sheet', className)}
    >
      {children}
    </section>
  )
}

type HeaderProps = {
  title: ReactNode
  aside?: ReactNode
  id?: string | undefined
  level?: 2 | 3 | undefined
}

/** The head of a sheet: its title, and at the right a quiet word, a link or a small button. */
export function SheetHeader({ title, aside, id, level = 2 }: HeaderProps): ReactNode {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-0.5 border-b border-line px-4 pt-[13px] pb-[11px] md:px-5 md:pt-[15px] md:pb-[13px]">
      <Title id={id}>{title}</Title>
      {aside ? <div className="text-sm text-muted">{aside}</div> : null}
    </header>
  )
}

export function SheetBody({ children, className }: { children: ReactNode; className?: string | undefined }): ReactNode {
  return <div className={cn('grid gap-3.5 px-4 py-3.5 md:px-5 md:py-[18px]', className)}>{children}</div>
}
