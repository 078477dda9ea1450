'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type ComponentProps, type ReactNode } from 'react'
import { cn } from './cn'
import { Field } from './field'
import { plainProps, useControl, type ControlProps } from './use-control'

type Props = ControlProps & Omit<ComponentProps<'textarea'>, 'name'> & Counting
type Counting = { count?: 'words' | 'characters' | undefined; limit?: number | undefined }

/** Several lines of text; `count` shows live how many words or characters there are, against `limit` if given. */
export function TextArea({ count, limit, ...props }: Props): ReactNode {
  const ref = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState<string>()
  const counter = <Counter text={text ?? ''} count={count} limit={limit} />
  const after = count ? (
    <>
      {counter} {props.after}
    </>
  ) : (
    props.after
  )
  const { field, control, sent } = useControl({ ...props, after })
  const first = sent ?? props.defaultValue
  const start = props.value === undefined ? { defaultValue: first } : {}
  useEffect(() => setText(ref.current?.value), [first])
  return (
    <Field {...field}>
      <textarea
        {...plainProps(props)}
        {...start}
        {...control}
        ref={ref}
        className={cn('control', props.className)}
        onInput={(event) => {
          setText(event.currentTarget.value)
          props.onInput?.(event)
        }}
      />
    </Field>
  )
}

function Counter({
  text,
  count = 'characters',
  limit,
}: { [key in keyof Counting]: Counting[key] | undefined } & { text: string }): ReactNode {
  const t = useTranslations('ui')
  const length = measure(text, count)
  return (
    <span className={cn(limit !== undefined && length > limit && 'font-semibold text-late')}>
      {limit === undefined ? t(count, { length }) : t(`${count}Of`, { length, limit })}
    </span>
  )
}

function measure(text: string, by: 'words' | 'characters'): number {
  if (by === 'words') return text.trim() === '' ? 0 : text.trim().split(/\s+/u).length
  return [...text.normalize('NFC')].length
}
