'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'

type Field = { name: string; label: string; hint?: string; required?: boolean; decimal?: boolean; long?: boolean }

type Props = {
  /** the rows are sent as `name.0.field` */
  name: string
  fields: Field[]
  rows: Record<string, string>[]
  most: number
  /** `row` and `remove` name a row by its number, at the place of “#” */
  words: { add: string; row: string; remove: string }
  /** how the fields of a row lie beside one another from 721 px on */
  layout?: string
}

type Row = { key: number; values: Record<string, string> }

/** Rows of fields that one may add and take away; what is typed stays with its row. */
export function RowList({ name, fields, rows, most, words, layout }: Props): ReactNode {
  const [list, setList] = useState<Row[]>(() => rows.map((values, key) => ({ key, values })))
  const next = useRef(rows.length)
  const at = useRef<HTMLDivElement>(null)
  const change = (rowsNow: Row[]): void => {
    setList(rowsNow)
    // the form keeps its draft when it hears of an input
    setTimeout(() => at.current?.dispatchEvent(new Event('input', { bubbles: true })))
  }
  return (
    <div ref={at} className="grid gap-4">
      {list.map((row, index) => (
        <fieldset key={row.key} className="grid gap-3 border-l-[3px] border-line-strong pl-4">
          <legend className="float-left w-full">
            <span className="flex items-center justify-between gap-3">
              <b className="text-md">{words.row.replace('#', String(index + 1))}</b>
              <Button
                type="button"
                size="s"
                variant="quiet"
                aria-label={words.remove.replace('#', String(index + 1))}
                onClick={() => change(list.filter((one) => one.key !== row.key))}
              >
                <Trash2 className="icon" aria-hidden="true" />
              </Button>
            </span>
          </legend>
          <div className={cn('grid items-start gap-3', layout)}>
            {fields.map((field) => (
              <RowField
                key={field.name}
                name={`${name}.${index}.${field.name}`}
                field={field}
                value={row.values[field.name] ?? ''}
              />
            ))}
          </div>
        </fieldset>
      ))}
      {list.length < most ? (
        <div>
          <Button type="button" size="s" onClick={() => change([...list, { key: next.current++, values: {} }])}>
            <Plus className="icon" aria-hidden="true" /> {words.add}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

function RowField({ name, field, value }: { name: string; field: Field; value: string }): ReactNode {
  const shared = {
    name,
    label: field.label,
    defaultValue: value,
    ...(field.hint && { hint: field.hint }),
    ...(field.required && { required: true }),
  }
  if (field.long) return <TextArea {...shared} rows={2} />
  return <TextInput {...shared} {...(field.decimal && { inputMode: 'decimal' as const })} />
}
