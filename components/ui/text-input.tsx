'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { describedBy, Field } from './field'
import { useFormState } from './form-context'

export type ControlProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Shown under the control: a finding, a count. */
  after?: ReactNode
  hideLabel?: boolean
  fieldClassName?: string
}

type Props = ControlProps &
  Omit<ComponentProps<'input'>, 'name' | 'type'> & {
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number'
  }

/** One line of text. Inside an ActionForm it finds its own error and the value sent last. */
export function TextInput(props: Props): ReactNode {
  const { name, label, hint, error: given, after, hideLabel, fieldClassName, className, required, id, ...rest } = props
  const t = useTranslations('ui')
  const field = useFormState(name)
  const error = given ?? field.error
  const at = id ?? field.id
  const kept = rest.type === 'password' ? undefined : single(field.value)
  const start = rest.value === undefined ? { defaultValue: kept ?? rest.defaultValue } : {}
  const note = field.inForm && !required && !rest.readOnly && !hideLabel ? t('optional') : undefined
  return (
    <Field
      id={at}
      label={label}
      hint={hint}
      error={error}
      note={note}
      after={after}
      hideLabel={hideLabel}
      className={fieldClassName}
    >
      <input
        type="text"
        {...rest}
        {...start}
        id={at}
        name={name}
        className={cn('control', className)}
        aria-required={required || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(at, hint, error, after)}
      />
    </Field>
  )
}

export function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}
