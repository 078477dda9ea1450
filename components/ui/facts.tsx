import { Fragment, type ReactNode } from 'react'
import { cn } from './cn'

export type Fact = { label: ReactNode; value: ReactNode }

/** Name and value, line by line. Absent values are left out; say "chưa có dữ liệu" where absence is the news. */
export function Facts({
  facts,
  className,
}: {
  facts: (Fact | null | undefined | false)[]
  className?: string | undefined
}): ReactNode {
  return (
    <dl
      className={cn(
        'grid grid-cols-[minmax(5rem,max-content)_minmax(0,1fr)] gap-x-[18px] gap-y-[7px] text-md',
        className,
      )}
    >
      {facts.map((fact, index) =>
        fact ? (
          <Fragment key={index}>
            <dt className="max-w-24 text-muted sm:max-w-40">{fact.label}</dt>
            <dd className="min-w-0">{fact.value}</dd>
          </Fragment>
        ) : null,
      )}
    </dl>
  )
}
