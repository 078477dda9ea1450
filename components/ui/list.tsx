import type { ReactNode } from 'react'
import { cn } from './cn'

/** Rows under hairlines, inside a SheetBody. */
export function List({ children, className }: { children: ReactNode; className?: string | undefined }): ReactNode {
  return <ul className={cn('rows', className)}>{children}</ul>
}

type RowProps = {
  lead?: ReactNode
  children: ReactNode
  aside?: ReactNode
  className?: string | undefined
}

/** A row: a sign, an hour or a DateTile before it, its words, and a quiet word, a chip or a link at its end. */
export function ListRow({ lead, children, aside, className }: RowProps): ReactNode {
  return (
    <li className={cn('flex items-baseline gap-3', className)}>
      {lead}
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-4 gap-y-0.5">
        <div className="min-w-0 flex-[1_1_60%]">{children}</div>
        {aside ? <div className="max-w-full flex-none text-sm text-muted">{aside}</div> : null}
      </div>
    </li>
  )
}

type TileProps = { weekday: string; day: string; month: string }

/** A day as a leaf of the calendar: "Th 6", "21", "10". */
export function DateTile({ weekday, day, month }: TileProps): ReactNode {
  return (
    <div className="w-[52px] flex-none self-start overflow-hidden rounded-s border border-line text-center leading-[1.25]">
      <span className="block bg-sunken py-0.5 text-[0.71875rem] text-muted">{weekday}</span>
      <b className="block pt-[3px] pb-1 text-xl leading-[1.25]">{day}</b>
      <span className="block bg-sunken py-0.5 text-[0.71875rem] text-muted">{month}</span>
    </div>
  )
}

/** An hour or a day before the words of a row. */
export function RowTime({ children }: { children: ReactNode }): ReactNode {
  return <span className="w-[52px] flex-none text-muted">{children}</span>
}
