'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { Field } from './field'
import { plainProps, useControl, type ControlProps } from './use-control'

type CheckboxProps = Omit<ControlProps, 'after' | 'hideLabel'> & Omit<ComponentProps<'input'>, 'name' | 'type'>

/** A single yes. Its value is `on` unless another is given. */
export function Checkbox({ defaultChecked, ...props }: CheckboxProps): ReactNode {
  const { field, control, sentAll } = useControl(props)
  const at = props.id ?? (props.value === undefined ? field.id : `${field.id}-${String(props.value)}`)
  const kept = sentAll?.includes(String(props.value ?? 'on')) ?? defaultChecked
  const start = props.checked === undefined ? { defaultChecked: kept } : {}
  return (
    <div className={cn('grid gap-1', field.error && 'border-l-4 border-late pl-3.5', props.fieldClassName)}>
      {field.error ? (
        <span id={`${field.id}-error`} className="text-md font-semibold text-late">
          {field.error}
        </span>
      ) : null}
      <label className={cn('flex min-h-11 items-start gap-3 py-2.5', props.className)}>
        <input {...plainProps(props)} {...start} {...control} type="checkbox" id={at} className="choice" />
        <span>
          {props.label}
          {props.hint ? (
            <span id={`${field.id}-hint`} className="block text-md text-muted">
              {props.hint}
            </span>
          ) : null}
        </span>
      </label>
    </div>
  )
}

export type Choice = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean | undefined }

type GroupProps = Omit<ControlProps, 'hideLabel'> & {
  options: Choice[]
  defaultValue?: string | string[] | undefined
  required?: boolean | undefined
  /** Side by side where there is room. */
  inline?: boolean | undefined
  onChange?: ComponentProps<'input'>['onChange'] | undefined
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
  const { field, control, sentAll } = useControl(props)
  const chosen = sentAll ?? [props.defaultValue].flat()
  const radio = kind === 'radio'
  return (
    <div
      role={radio ? 'radiogroup' : 'group'}
      aria-labelledby={`${field.id}-label`}
      aria-describedby={control['aria-describedby']}
      aria-required={radio ? control['aria-required'] : undefined}
      aria-invalid={radio ? control['aria-invalid'] : undefined}
    >
      <Field {...field} group>
        <div className={cn('mt-1 grid gap-2', props.inline && 'sm:flex sm:flex-wrap')}>
          {props.options.map((option, index) => (
            <ChoiceBox
              key={option.value}
              {...option}
              kind={kind}
              name={props.name}
              id={index === 0 ? field.id : `${field.id}-${index}`}
              chosen={chosen.includes(option.value)}
              onChange={props.onChange}
            />
          ))}
        </div>
      </Field>
    </div>
  )
}

type BoxProps = Choice & { kind: 'radio' | 'checkbox'; name: string; id: string; chosen: boolean } & Pick<
    ComponentProps<'input'>,
    'onChange'
  >

function ChoiceBox({ kind, label, hint, chosen, ...input }: BoxProps): ReactNode {
  return (
    <label
      className={cn(
        'flex min-h-11 items-start gap-3 rounded-s border border-line-strong bg-surface px-3.5 py-2.5',
        'hover:border-control has-checked:border-ink has-checked:font-semibold has-checked:ring-1 has-checked:ring-ink',
        'has-disabled:border-dashed has-disabled:bg-sunken has-disabled:text-faint',
      )}
    >
      <input {...input} type={kind} defaultChecked={chosen} className="choice" />
      <span>
        {label}
        {hint ? <span className="block text-md font-normal text-muted">{hint}</span> : null}
      </span>
    </label>
  )
}
