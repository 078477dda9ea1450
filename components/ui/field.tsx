import type { ReactNode } from 'react'
import { cn } from './cn'

export type FieldProps = {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  note?: string | undefined
  after?: ReactNode
  group?: boolean | undefined
  hideLabel?: boolean | undefined
  className?: string | undefined
  children: ReactNode
}

/** The ids that a control names in `aria-describedby`. */
export function describedBy(id: string, hint: unknown, error: unknown, after?: unknown): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, after && `${id}-after`].filter(Boolean)
  return ids.length ? ids.join(' ') : undefined
}

/** The frame of a control: label above, then hint, then error, then the control. */
export function Field({
  id,
  label,
  hint,
  error,
  note,
  after,
  group,
  hideLabel,
  className,
  children,
}: FieldProps): ReactNode {
  const words = (
    <>
      {label}
      {note ? <span className="font-normal text-muted"> {note}</span> : null}
    </>
  )
  const labelClass = hideLabel ? 'sr-only' : 'font-semibold'
  return (
    <div
      className={cn(
        'grid min-w-0 grid-cols-[minmax(0,1fr)] gap-[5px]',
        error && 'border-l-4 border-late pl-3.5',
        className,
      )}
    >
      {group ? (
        <span id={`${id}-label`} className={labelClass}>
          {words}
        </span>
      ) : (
        <label htmlFor={id} className={labelClass}>
          {words}
        </label>
      )}
      {hint ? (
        <span id={`${id}-hint`} className="text-md text-muted">
          {hint}
        </span>
      ) : null}
      {error ? (
        <span id={`${id}-error`} className="text-md font-semibold text-late">
          {error}
        </span>
      ) : null}
      {children}
      {after ? (
        <span id={`${id}-after`} className="text-sm text-muted">
          {after}
        </span>
      ) : null}
    </div>
  )
}
