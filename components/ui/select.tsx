'use client'

import { ChevronDown } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { Field } from './field'
import { plainProps, useControl, type ControlProps } from './use-control'

export type Option = { value: string; label: string; group?: string | undefined; disabled?: boolean | undefined }
type Props = ControlProps &
  Omit<ComponentProps<'select'>, 'name' | 'children'> & { options: Option[]; placeholder?: string | undefined }

/** One of a list that is too long for radios. Options that carry a `group` are gathered under it. */
export function Select({ options, placeholder, ...props }: Props): ReactNode {
  const { field, control, sent } = useControl(props)
  const start = props.value === undefined ? { defaultValue: sent ?? props.defaultValue } : {}
  return (
    <Field {...field}>
      <span className="relative block">
        <select {...plainProps(props)} {...start} {...control} className={cn('control', props.className)}>
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
