import type { ReactNode } from 'react'
import { cn } from './cn'

type StackProps = {
  children: ReactNode
  gap?: 's' | 'm' | 'l' | undefined
  className?: string | undefined
}

const gaps = { s: 'gap-1.5', m: 'gap-3.5', l: 'gap-[18px] md:gap-6' }

export function Stack({ children, gap = 'l', className }: StackProps): ReactNode {
  return (
    <div className={cn('grid min-w-0 grid-cols-[minmax(0,1fr)] content-start', gaps[gap], className)}>{children}</div>
  )
}

export function Row({ children, className }: { children: ReactNode; className?: string | undefined }): ReactNode {
  return <div className={cn('flex flex-wrap items-center gap-x-3 gap-y-2.5', className)}>{children}</div>
}

type ColumnsProps = {
  children: ReactNode
  aside: ReactNode
  className?: string | undefined
}

/** The main column and, 320 px wide at its right, what goes with it; one below the other where there is no room. */
export function Columns({ children, aside, className }: ColumnsProps): ReactNode {
  return (
    <div
      className={cn('grid items-start gap-[18px] md:gap-7 xl:grid-cols-[minmax(0,1fr)_320px] print:block', className)}
    >
      <Stack>{children}</Stack>
      <aside className="min-w-0 print:mt-4">
        <Stack>{aside}</Stack>
      </aside>
    </div>
  )
}

/** Two equal halves. */
export function Halves({ children, className }: { children: ReactNode; className?: string | undefined }): ReactNode {
  return (
    <div className={cn('grid items-start gap-[18px] md:gap-7 lg:grid-cols-2 [&>*]:min-w-0', className)}>{children}</div>
  )
}
