'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { formatDate, formatDeadline, formatWeekday } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { cn } from './cn'
import { describedBy, Field } from './field'
import { useFormState } from './form-context'
import { single, type ControlProps } from './text-input'

type Props = ControlProps &
  Omit<ComponentProps<'input'>, 'name' | 'type' | 'defaultValue' | 'value' | 'min' | 'max'> & {
    /** A moment (shown as the clock of Vietnam) or the text of the control: `2022-10-21T17:00`, `2022-10-21`. */
    defaultValue?: Date | string | null | undefined
    min?: Date | string
    max?: Date | string
  }

/** A day and a clock time of Vietnam (GMT+7); sends `yyyy-MM-ddTHH:mm` and reads it back in words with its weekday. */
export function DateTimeInput(props: Props): ReactNode {
  return <Moment {...props} type="datetime-local" />
}

/** A day; sends `yyyy-MM-dd`. */
export function DateInput(props: Props): ReactNode {
  return <Moment {...props} type="date" />
}

function Moment({ type, ...props }: Props & { type: 'datetime-local' | 'date' }): ReactNode {
  const { name, label, hint, error: given, after, hideLabel, fieldClassName, className, required, id, ...plain } = props
  const { defaultValue, min, max, ...rest } = plain
  const t = useTranslations('ui')
  const locale = useLocale()
  const field = useFormState(name)
  const error = given ?? field.error
  const at = id ?? field.id
  const ref = useRef<HTMLInputElement>(null)
  const first = single(field.value) ?? controlText(defaultValue, type)
  const [text, setText] = useState(first ?? '')
  useEffect(() => setText(ref.current?.value ?? ''), [first])
  const told = spoken(text, locale)
  const help = hint ?? t(type === 'date' ? 'dateHint' : 'dateTimeHint')
  const below =
    told || after ? (
      <>
        {told}
        {told && after ? ' · ' : null}
        {after}
      </>
    ) : undefined
  return (
    <Field
      id={at}
      label={label}
      hint={help}
      error={error}
      after={below}
      note={field.inForm && !required && !hideLabel ? t('optional') : undefined}
      hideLabel={hideLabel}
      className={fieldClassName}
    >
      <input
        {...rest}
        ref={ref}
        type={type}
        id={at}
        name={name}
        defaultValue={first}
        min={controlText(min, type)}
        max={controlText(max, type)}
        className={cn('control max-w-72', className)}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(at, help, error, below)}
        onInput={(event) => {
          setText(event.currentTarget.value)
          rest.onInput?.(event)
        }}
      />
    </Field>
  )
}

const VIETNAM_OFFSET = 7 * 60 * 60 * 1000

function controlText(value: Date | string | null | undefined, type: 'datetime-local' | 'date'): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  const local = typeof value === 'string' ? value : new Date(value.getTime() + VIETNAM_OFFSET).toISOString()
  return local.slice(0, type === 'date' ? 10 : 16)
}

function spoken(text: string, locale: Locale): string | undefined {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text)) return formatDeadline(new Date(`${text.slice(0, 16)}:00+07:00`), locale)
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined
  const noon = new Date(`${text}T12:00:00+07:00`)
  return `${formatWeekday(noon, locale)} ${formatDate(noon)}`
}
