import type { ReactNode } from 'react'

type Props = { children: string; source?: ReactNode }

/** The theme of a year or a symposium, as a quotation with its source. */
export function Theme({ children, source }: Props): ReactNode {
  return (
    <figure className="border-l-[3px] border-accent py-0.5 pl-[18px]">
      {source ? <figcaption className="text-sm text-muted">{source}</figcaption> : null}
      <blockquote className="text-xl font-semibold tracking-tight">
        <q>{children}</q>
      </blockquote>
    </figure>
  )
}
