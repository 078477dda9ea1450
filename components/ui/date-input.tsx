'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { formatDate, formatDeadline, formatWeekday } from '@/lib/platform/i18n/format'
import type { Locale } from '@/lib/platform/i18n/routing'
import { cn } from './cn'
import { Field } from './field'
import { plainProps, useControl, type ControlProps } from './use-control'

type Kind = 'datetime-local' | 'date'
type Props = ControlProps &
  Omit<ComponentProps<'input'>, 'name' | 'type' | 'defaultValue' | 'value' | 'min' | 'max'> & {
    /** A moment (shown as the clock of Vietnam) or the text of the control: `2022-10-21T17:00`, `2022-10-21`. */
    defaultValue?: Date | string | null | undefined
    min?: Date | string | undefined
    max?: Date | string | undefined
  }

/** A day and a clock time of Vietnam (GMT+7); sends `yyyy-MM-ddTHH:mm` and reads it back in words with its weekday. */
export function DateTimeInput(props: Props): ReactNode {
  return <Moment {...props} type="datetime-local" />
}

/** A day; sends `yyyy-MM-dd`. */
export function DateInput(props: Props): ReactNode {
  return <Moment {...props} type="date" />
}

function Moment({ type, min, max, ...props }: Props & { type: Kind }): ReactNode {
  const t = useTranslations('ui')
  const locale = useLocale()
  const ref = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string>()
  const told = spoken(text ?? '', locale)
  const after = told ? (
    <>
      {told} {props.after}
    </>
  ) : (
    props.after
  )
  const hint = props.hint ?? t(type === 'date' ? 'dateHint' : 'dateTimeHint')
  const { field, control, sent } = useControl({ ...props, hint, after })
  const first = sent ?? controlText(props.defaultValue, type)
  useEffect(() => setText(ref.current?.value), [first])
  return (
    <Field {...field}>
      <input
        {...plainProps(props)}
        {...control}
        ref={ref}
        type={type}
        defaultValue={first}
        min={controlText(min, type)}
        max={controlText(max, type)}
        className={cn('control max-w-72', props.className)}
        onInput={(event) => {
          setText(event.currentTarget.value)
          props.onInput?.(event)
        }}
      />
    </Field>
  )
}

const VIETNAM_OFFSET = 7 * 60 * 60 * 1000

function controlText(value: Date | string | null | undefined, type: Kind): string | undefined {
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
