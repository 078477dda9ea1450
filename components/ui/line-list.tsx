'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { DateInput } from './date-input'
import { Select, type Option } from './select'
import { TextInput } from './text-input'

export type LineField = {
  key: string
  label: string
  kind: 'text' | 'number' | 'date' | 'select' | 'hidden'
  options?: Option[]
  placeholder?: string
  required?: boolean
  className?: string
  /** choosing an option writes its words into this field of the row, while that is empty */
  fills?: string
}

type Props = {
  /** `parts` sends `parts.0.title`, `parts.1.title`, … */
  name: string
  rows: Record<string, string>[]
  fields: LineField[]
  add: string
  remove: string
  most: number
  /** a radio in each row, one of which is chosen */
  pick?: { name: string; label: string; chosen: number }
}

/** Lines of a list that one adds to and takes from, each with the same fields. */
export function LineList({ name, rows, fields, add, remove, most, pick }: Props): ReactNode {
  const [lines, setLines] = useState(() => rows.map((values, index) => ({ id: index, values })))
  const [next, setNext] = useState(rows.length)
  const [chosen, setChosen] = useState(pick?.chosen ?? 0)
  const insert = (): void => {
    setLines([...lines, { id: next, values: {} }])
    setNext(next + 1)
  }
  return (
    <div className="grid gap-4">
      <ol className="grid gap-4">
        {lines.map(({ id, values }, index) => (
          <li key={id} className="grid gap-3 border-b border-line pb-4 md:flex md:flex-wrap md:items-end">
            {fields.map((field) => (
              <RowControl key={field.key} field={field} name={`${name}.${index}`} value={values[field.key] ?? ''} />
            ))}
            <div className="flex flex-wrap items-center justify-between gap-3 md:min-h-11">
              {pick ? (
                <label className="flex min-h-11 items-center gap-2">
                  <input
                    type="radio"
                    className="choice"
                    name={pick.name}
                    value={index}
                    checked={chosen === id}
                    onChange={() => setChosen(id)}
                  />
                  {pick.label}
                </label>
              ) : null}
              <Button
                type="button"
                variant="quiet"
                size="s"
                aria-label={`${remove} ${index + 1}`}
                onClick={() => setLines(lines.filter((line) => line.id !== id))}
              >
                <Trash2 className="icon" aria-hidden="true" /> <span className="md:sr-only">{remove}</span>
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {lines.length < most ? (
        <Button type="button" size="s" className="justify-self-start" onClick={insert}>
          <Plus className="icon" aria-hidden="true" /> {add}
        </Button>
      ) : null}
    </div>
  )
}

function RowControl({ field, name, value }: { field: LineField; name: string; value: string }): ReactNode {
  const full = `${name}.${field.key}`
  if (field.kind === 'hidden') return <input type="hidden" name={full} defaultValue={value} />
  const fieldClassName = cn('min-w-0', field.className ?? 'md:flex-1')
  if (field.kind === 'select')
    return (
      <Select
        name={full}
        label={field.label}
        options={field.options ?? []}
        {...(field.required ? { required: true } : { placeholder: field.placeholder ?? '' })}
        defaultValue={value}
        fieldClassName={fieldClassName}
        onChange={(event) => {
          const { form, selectedOptions } = event.currentTarget
          const target = field.fills ? form?.elements.namedItem(`${name}.${field.fills}`) : null
          if (target instanceof HTMLInputElement && target.value === '') target.value = selectedOptions[0]?.text ?? ''
        }}
      />
    )
  if (field.kind === 'date')
    return (
      <DateInput
        name={full}
        label={field.label}
        required={field.required ?? false}
        defaultValue={value}
        fieldClassName={fieldClassName}
      />
    )
  return (
    <TextInput
      name={full}
      label={field.label}
      {...(field.kind === 'number' && { type: 'number', inputMode: 'numeric', min: 1 })}
      required={field.required ?? false}
      defaultValue={value}
      fieldClassName={fieldClassName}
    />
  )
}
