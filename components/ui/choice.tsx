'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { describedBy, Field } from './field'
import { useFormState } from './form-context'
import { single, type ControlProps } from './text-input'

type CheckboxProps = Omit<ControlProps, 'after' | 'hideLabel'> & Omit<ComponentProps<'input'>, 'name' | 'type'>

/** A single yes. Its value is `on` unless another is given. */
export function Checkbox(props: CheckboxProps): ReactNode {
  const { name, label, hint, error: given, fieldClassName, className, required, id, defaultChecked, ...rest } = props
  const field = useFormState(name)
  const error = given ?? field.error
  const at = id ?? (rest.value === undefined ? field.id : `${field.id}-${String(rest.value)}`)
  const kept = field.value === undefined ? defaultChecked : [field.value].flat().includes(String(rest.value ?? 'on'))
  const start = rest.checked === undefined ? { defaultChecked: kept } : {}
  return (
    <div className={cn('grid gap-1', error && 'border-l-4 border-late pl-3.5', fieldClassName)}>
      {error ? (
        <span id={`${at}-error`} className="text-md font-semibold text-late">
          {error}
        </span>
      ) : null}
      <label className={cn('flex min-h-11 items-start gap-3 py-2.5', className)}>
        <input
          {...rest}
          {...start}
          type="checkbox"
          id={at}
          name={name}
          className="choice"
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(at, hint, error)}
        />
        <span>
          {label}
          {hint ? (
            <span id={`${at}-hint`} className="block text-md text-muted">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
    </div>
  )
}

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  disabled?: boolean
}

type GroupProps = Omit<ControlProps, 'hideLabel'> & {
  options: Choice[]
  defaultValue?: string | string[]
  required?: boolean
  /** Side by side where there is room. */
  inline?: boolean
  onChange?: ComponentProps<'input'>['onChange']
}

/** One of a few, each in full words, each a target of 44 px. */
export function RadioGroup(props: GroupProps): ReactNode {
  return <ChoiceGroup {...props} kind="radio" />
}

/** Any of a few; the values arrive under the one name. */
export function CheckboxGroup(props: GroupProps): ReactNode {
  return <ChoiceGroup {...props} kind="checkbox" />
}

function ChoiceGroup({ kind, ...props }: GroupProps & { kind: 'radio' | 'checkbox' }): ReactNode {
  const {
    name,
    label,
    hint,
    error: given,
    after,
    options,
    defaultValue,
    required,
    inline,
    fieldClassName,
    onChange,
  } = props
  const t = useTranslations('ui')
  const field = useFormState(name)
  const error = given ?? field.error
  const at = field.id
  const start = field.value ?? defaultValue
  const chosen = kind === 'radio' ? [single(start)] : [start].flat()
  return (
    <div
      role={kind === 'radio' ? 'radiogroup' : 'group'}
      aria-labelledby={`${at}-label`}
      aria-describedby={describedBy(at, hint, error, after)}
      aria-required={kind === 'radio' && required ? true : undefined}
      aria-invalid={kind === 'radio' && error ? true : undefined}
    >
      <Field
        group
        id={at}
        label={label}
        hint={hint}
        error={error}
        after={after}
        note={field.inForm && !required ? t('optional') : undefined}
        className={fieldClassName}
      >
        <div className={cn('mt-1 grid gap-2', inline && 'sm:flex sm:flex-wrap')}>
          {options.map((option, index) => (
            <label
              key={option.value}
              className={cn(
                'flex min-h-11 items-start gap-3 rounded-s border border-line-strong bg-surface px-3.5 py-2.5',
                'hover:border-control has-checked:border-ink has-checked:font-semibold has-checked:ring-1 has-checked:ring-ink',
                'has-disabled:border-dashed has-disabled:bg-sunken has-disabled:text-faint',
              )}
            >
              <input
                type={kind}
                id={index === 0 ? at : `${at}-${index}`}
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
                disabled={option.disabled}
                className="choice"
                {...(onChange ? { onChange } : {})}
              />
              <span>
                {option.label}
                {option.hint ? <span className="block text-md font-normal text-muted">{option.hint}</span> : null}
              </span>
            </label>
          ))}
        </div>
      </Field>
    </div>
  )
}
