'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, type ReactNode } from 'react'

type Props = {
  errors: { id?: string | undefined; text: string }[]
  title?: string | undefined
  /** Changes whenever the summary is to take focus anew. */ turn?: unknown
}

/** What has to be looked at again, on top of the form; takes focus when it appears, and each line leads to its field. */
export function ErrorSummary({ errors, title, turn }: Props): ReactNode {
  const t = useTranslations('ui')
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [turn])
  const lead = (id: string): void => {
    const field = document.getElementById(id)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
  }
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="rounded-m border-2 border-late bg-surface px-5 py-4">
      <h2 className="mb-1.5">{title ?? t('summary', { count: errors.length })}</h2>
      <ul className="list-disc pl-5">
        {errors.map((error) => (
          <li key={error.id ?? error.text}>
            {error.id ? (
              <a
                href={`#${error.id}`}
                className="link text-late"
                onClick={(event) => {
                  event.preventDefault()
                  if (error.id) lead(error.id)
                }}
              >
                {error.text}
              </a>
            ) : (
              error.text
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
