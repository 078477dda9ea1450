'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn'
import { describedBy, Field } from './field'
import { useFormState } from './form-context'
import { single, type ControlProps } from './text-input'

type Props = ControlProps &
  Omit<ComponentProps<'textarea'>, 'name'> & {
    count?: 'words' | 'characters'
    limit?: number
  }

/** Several lines of text; `count` shows live how many words or characters there are, against `limit` if given. */
export function TextArea(props: Props): ReactNode {
  const {
    name,
    label,
    hint,
    error: given,
    after,
    hideLabel,
    fieldClassName,
    className,
    required,
    id,
    count,
    limit,
    ...rest
  } = props
  const t = useTranslations('ui')
  const field = useFormState(name)
  const error = given ?? field.error
  const at = id ?? field.id
  const ref = useRef<HTMLTextAreaElement>(null)
  const first = single(field.value) ?? String(rest.defaultValue ?? rest.value ?? '')
  const [length, setLength] = useState(() => measure(first, count))
  useEffect(() => {
    if (ref.current) setLength(measure(ref.current.value, count))
  }, [count, first])
  const start = rest.value === undefined ? { defaultValue: single(field.value) ?? rest.defaultValue } : {}
  const note = field.inForm && !required && !rest.readOnly && !hideLabel ? t('optional') : undefined
  const over = limit !== undefined && length > limit
  const counter = count ? (
    <span className={cn(over && 'font-semibold text-late')}>
      {limit === undefined ? t(count, { length }) : t(`${count}Of`, { length, limit })}
    </span>
  ) : null
  const below =
    counter || after ? (
      <>
        {counter}
        {counter && after ? ' · ' : null}
        {after}
      </>
    ) : undefined
  return (
    <Field
      id={at}
      label={label}
      hint={hint}
      error={error}
      note={note}
      after={below}
      hideLabel={hideLabel}
      className={fieldClassName}
    >
      <textarea
        {...rest}
        {...start}
        ref={ref}
        id={at}
        name={name}
        className={cn('control', className)}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(at, hint, error, below)}
        onInput={(event) => {
          if (count) setLength(measure(event.currentTarget.value, count))
          rest.onInput?.(event)
        }}
      />
    </Field>
  )
}

function measure(text: string, by: 'words' | 'characters' | undefined): number {
  if (by === 'words') return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length
  return [...text.normalize('NFC')].length
}
