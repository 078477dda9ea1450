import type { ReactNode } from 'react'

export type Plate = { name: string; below: string }

/** A sheet of A4 that is folded in two and stands on the table: the same name on both sides, one of them on its head. */
export function NamePlate({ plate }: { plate: Plate }): ReactNode {
  return (
    <article className="grid grid-rows-2 rounded-m border border-line bg-surface print:h-[255mm] print:break-after-page print:rounded-none print:border-0">
      <Face plate={plate} className="rotate-180" hidden />
      <Face plate={plate} className="border-t border-dashed border-line-strong" />
    </article>
  )
}

function Face({ plate, className, hidden }: { plate: Plate; className: string; hidden?: boolean }): ReactNode {
  return (
    <div aria-hidden={hidden} className={`grid content-center gap-1 px-4 py-6 text-center ${className}`}>
      <p className="text-lg leading-tight font-semibold text-balance print:text-[34pt]">{plate.name}</p>
      <p className="text-muted text-balance print:text-[18pt]">{plate.below}</p>
    </div>
  )
}
