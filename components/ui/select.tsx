'use client'

import { ChevronDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { describedBy, Field } from './field'
import { useFormState } from './form-context'
import { single, type ControlProps } from './text-input'

export type Option = {
  value: string
  label: string
  group?: string
  disabled?: boolean
}
type Props = ControlProps &
  Omit<ComponentProps<'select'>, 'name' | 'children'> & {
    options: Option[]
    placeholder?: string
  }

/** One of a list that is too long for radios. Options that carry a `group` are gathered under it. */
export function Select(props: Props): ReactNode {
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
    options,
    placeholder,
    ...rest
  } = props
  const t = useTranslations('ui')
  const field = useFormState(name)
  const error = given ?? field.error
  const at = id ?? field.id
  const start = rest.value === undefined ? { defaultValue: single(field.value) ?? rest.defaultValue } : {}
  const note = field.inForm && !required && !hideLabel ? t('optional') : undefined
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
      <span className="relative block">
        <select
          {...rest}
          {...start}
          id={at}
          name={name}
          className={cn('control', className)}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(at, hint, error, after)}
        >
          {placeholder === undefined ? null : <option value="">{placeholder}</option>}
          {renderOptions(options)}
        </select>
        <ChevronDown
          className="icon pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-muted"
          aria-hidden="true"
        />
      </span>
    </Field>
  )
}

function renderOptions(options: Option[]): ReactNode {
  const groups = [...new Set(options.map((option) => option.group))]
  const one = (option: Option): ReactNode => (
    <option key={option.value} value={option.value} disabled={option.disabled}>
      {option.label}
    </option>
  )
  return groups.map((group) => {
    const members = options.filter((option) => option.group === group).map(one)
    return group === undefined ? (
      members
    ) : (
      <optgroup key={group} label={group}>
        {members}
      </optgroup>
    )
  })
}
