'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { useRows } from './use-rows'

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

/** Rows of fields that one may add, take away, and paste from a spreadsheet. */
export function RowList({ name, fields, rows, most, words, layout }: Props): ReactNode {
  const t = useTranslations('ui')
  const { at, list, add, remove, pasted, paste } = useRows({ name, fields, rows, most })
  return (
    <div ref={at} className="grid gap-4" onPaste={paste}>
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
                onClick={() => remove(row.key)}
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
          <Button type="button" size="s" onClick={add}>
            <Plus className="icon" aria-hidden="true" /> {words.add}
          </Button>
        </div>
      ) : null}
      <p role="status" className="text-sm text-muted">
        {pasted ? t('pasted', pasted) : t('pasteHint')}
      </p>
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
