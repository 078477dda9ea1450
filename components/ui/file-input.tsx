'use client'

import { FileCheck, FileUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { buttonClass } from './button'
import { cn } from './cn'
import { describedBy, Field } from './field'
import { useFormState } from './form-context'
import type { ControlProps } from './text-input'

type Props = Omit<ControlProps, 'hideLabel'> & {
  accept?: string
  multiple?: boolean
  required?: boolean
  /** Greatest size of one file in bytes; a larger one is named before anything is sent. */
  maxBytes?: number
  /** What is there already, e.g. the present version, with a link. */
  current?: ReactNode
}

/** A place to drop a file or choose one; says which was taken and how large it is. */
export function FileInput(props: Props): ReactNode {
  const {
    name,
    label,
    hint,
    error: given,
    after,
    fieldClassName,
    accept,
    multiple,
    required,
    maxBytes,
    current,
  } = props
  const t = useTranslations('ui')
  const locale = useLocale()
  const field = useFormState(name)
  const input = useRef<HTMLInputElement>(null)
  const [files, setFiles] = useState<File[]>([])
  const [over, setOver] = useState(false)
  const large = maxBytes === undefined ? undefined : files.find((file) => file.size > maxBytes)
  const tooLarge =
    large &&
    t('fileTooLarge', {
      name: large.name,
      size: bytes(large.size, locale),
      most: bytes(maxBytes ?? 0, locale),
    })
  const error = tooLarge ?? given ?? field.error
  const at = field.id
  const take = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length === 0) return
    const dropped = new DataTransfer()
    for (const file of [...event.dataTransfer.files].slice(0, multiple ? undefined : 1)) dropped.items.add(file)
    input.current.files = dropped.files
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
    setFiles([...dropped.files])
  }
  return (
    <Field
      id={at}
      label={label}
      hint={hint}
      error={error}
      after={after}
      note={field.inForm && !required ? t('optional') : undefined}
      className={fieldClassName}
    >
      {current ? <div className="text-md">{current}</div> : null}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
        className={cn(
          'relative flex flex-wrap items-center gap-x-3.5 gap-y-2.5 rounded-m border-[1.5px] border-dashed border-control bg-sunken p-4',
          'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          over && 'border-ink bg-surface',
        )}
      >
        {files.length ? (
          <FileCheck className="icon text-done" aria-hidden="true" />
        ) : (
          <FileUp className="icon" aria-hidden="true" />
        )}
        <span className="min-w-0 flex-1 basis-40" role="status">
          {files.length
            ? files.map((file) => (
                <span key={file.name} className="block">
                  <b className="break-all">{file.name}</b>{' '}
                  <span className="text-muted">· {bytes(file.size, locale)}</span>
                </span>
              ))
            : t(multiple ? 'dropFiles' : 'dropFile')}
        </span>
        <span aria-hidden="true" className={buttonClass({ size: 's' })}>
          {files.length ? t('otherFile') : t('chooseFile')}
        </span>
        <input
          ref={input}
          type="file"
          id={at}
          name={name}
          accept={accept}
          multiple={multiple}
          aria-required={required || undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(at, hint, error, after)}
          onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
          className="absolute inset-0 cursor-pointer text-[0] opacity-0"
        />
      </div>
    </Field>
  )
}

/** A size in the words of an office: "1,4 MB". */
export function bytes(size: number, locale: string): string {
  const [value, unit] = size < 1000 * 1000 ? [size / 1000, 'kB'] : [size / 1000 / 1000, 'MB']
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value)} ${unit}`
}
