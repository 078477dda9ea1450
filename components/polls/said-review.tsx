import type { ReactNode, RefObject } from 'react'
import type { Said } from './choice-fields'

type Props = {
  /** takes the focus when the review opens */
  heading: RefObject<HTMLHeadingElement | null>
  title: string
  said: readonly Said[]
  text: string
  /** what may be done now: send it, or change it */
  children: ReactNode
}

/** A ballot once more in full, before it is sent. */
export function SaidReview({ heading, title, said, text, children }: Props): ReactNode {
  return (
    <div className="grid gap-4">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <ul className="grid gap-2">
        {said.map(({ label, word }) => (
          <li key={label} className="grid gap-0.5 border-b border-line pb-2">
            <span>{label}</span>
            <b className="text-lg">{word}</b>
          </li>
        ))}
      </ul>
      <p className="text-md text-muted">{text}</p>
      {children}
    </div>
  )
}
