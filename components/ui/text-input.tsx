'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'
import { Field } from './field'
import { plainProps, useControl, type ControlProps } from './use-control'

type Props = ControlProps &
  Omit<ComponentProps<'input'>, 'name' | 'type'> & {
    type?: 'text' | 'email' | 'password' | 'tel' | 'url' | 'search' | 'number' | undefined
  }

/** One line of text. Inside an ActionForm it finds its own error and the value sent last. */
export function TextInput(props: Props): ReactNode {
  const { field, control, sent } = useControl(props)
  const kept = props.type === 'password' ? undefined : sent
  const start = props.value === undefined ? { defaultValue: kept ?? props.defaultValue } : {}
  return (
    <Field {...field}>
      <input type="text" {...plainProps(props)} {...start} {...control} className={cn('control', props.className)} />
    </Field>
  )
}
