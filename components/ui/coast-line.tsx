import type { ReactNode } from 'react'

export type CoastStop = {
  key: string
  name: ReactNode
  note?: ReactNode
  mark?: 'head' | 'next' | undefined
}

/** The schools of a cluster from north to south, as a coast. The words under a name say what its mark says. */
export function CoastLine({ stops, label }: { stops: CoastStop[]; label: string }): ReactNode {
  return (
    <ol className="coast" aria-label={label}>
      {stops.map((stop) => (
        <li key={stop.key} data-mark={stop.mark}>
          {stop.name}
          {stop.note ? <div className="text-sm text-muted">{stop.note}</div> : null}
        </li>
      ))}
    </ol>
  )
}
