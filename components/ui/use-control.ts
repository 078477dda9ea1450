'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { describedBy, type FieldProps } from './field'
import { useFormState } from './form-context'

export type ControlProps = {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Shown under the control: a finding, a count. */
  after?: ReactNode
  hideLabel?: boolean | undefined
  fieldClassName?: string | undefined
}

type Asked = ControlProps & { id?: string | undefined; required?: boolean | undefined; readOnly?: boolean | undefined }

type Control = {
  /** For the frame. */
  field: Omit<FieldProps, 'children'>
  /** For the control itself. */
  control: {
    id: string
    name: string
    'aria-required': true | undefined
    'aria-invalid': true | undefined
    'aria-describedby': string | undefined
  }
  /** What was sent last, if anything was. */
  sent: string | undefined
  sentAll: string[] | undefined
}

const ours = ['label', 'hint', 'error', 'after', 'hideLabel', 'fieldClassName'] as const
const joined = ['id', 'name', 'required', 'className', 'defaultValue'] as const
const held: ReadonlySet<string> = new Set([...ours, ...joined])

/** What is left of the props for the control itself. */
export function plainProps<P extends object>(props: P): Omit<P, (typeof ours)[number] | (typeof joined)[number]> {
  return Object.fromEntries(Object.entries(props).filter(([key]) => !held.has(key))) as typeof props
}

/** Joins a control with the form around it: its ids, its error, its value, and whether it may stay empty. */
export function useControl(props: Asked): Control {
  const { name, label, hint, after, hideLabel, required, readOnly } = props
  const t = useTranslations('ui')
  const known = useFormState(name)
  const error = props.error ?? known.error
  const id = props.id ?? known.id
  const sentAll = known.value === undefined ? undefined : [known.value].flat()
  return {
    field: {
      id,
      label,
      hint,
      error,
      after,
      hideLabel,
      note: known.inForm && !required && !readOnly && !hideLabel ? t('optional') : undefined,
      className: props.fieldClassName,
    },
    control: {
      id,
      name,
      'aria-required': required || undefined,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': describedBy(id, hint, error, after),
    },
    sent: sentAll?.[0],
    sentAll,
  }
}
