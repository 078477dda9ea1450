'use client'

import { FileCheck, FileUp } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState, type DragEvent, type ReactNode } from 'react'
import { formatSize } from '@/lib/platform/i18n/format'
import { buttonClass } from './button'
import { cn } from './cn'
import { Field } from './field'
import { useControl, type ControlProps } from './use-control'

type Props = Omit<ControlProps, 'hideLabel'> & {
  accept?: string | undefined
  multiple?: boolean | undefined
  /** The camera of a phone opens at once, turned outward. */
  capture?: 'environment' | undefined
  required?: boolean | undefined
  /** Greatest size of one file in bytes; a larger one is named before anything is sent. */
  maxBytes?: number | undefined
  /** What is there already, e.g. the present version, with a link. */
  current?: ReactNode
}

/** A place to drop a file or choose one; says which was taken and how large it is. */
export function FileInput({ accept, multiple = false, capture, maxBytes, current, ...props }: Props): ReactNode {
  const [files, setFiles] = useState<File[]>([])
  const [large, setLarge] = useState<File>()
  const input = useRef<HTMLInputElement>(null)
  const tooLarge = useTooLarge(large, maxBytes)
  const { field, control } = useControl({ ...props, ...(tooLarge && { error: tooLarge }) })
  const look = (): void => {
    const chosen = [...(input.current?.files ?? [])]
    const heavy = maxBytes === undefined ? undefined : chosen.find((file) => file.size > maxBytes)
    if (heavy && input.current) input.current.value = ''
    setLarge(heavy)
    setFiles(heavy ? [] : chosen)
  }
  const drop = useDrop((dropped) => {
    if (!input.current) return
    const taken = new DataTransfer()
    for (const file of multiple ? dropped : dropped.slice(0, 1)) taken.items.add(file)
    input.current.files = taken.files
    input.current.dispatchEvent(new Event('input', { bubbles: true }))
    look()
  })
  return (
    <Field {...field}>
      {current ? <div className="text-md">{current}</div> : null}
      <div
        {...drop.handlers}
        className={cn(
          'relative flex flex-wrap items-center gap-x-3.5 gap-y-2.5 rounded-m border-[1.5px] border-dashed border-control bg-sunken p-4',
          'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus',
          drop.over && 'border-ink bg-surface',
        )}
      >
        <Taken files={files} multiple={multiple} />
        <input
          {...control}
          ref={input}
          type="file"
          accept={accept}
          capture={capture}
          multiple={multiple}
          onChange={look}
          className="absolute inset-0 cursor-pointer text-[0] opacity-0"
        />
      </div>
    </Field>
  )
}

function Taken({ files, multiple }: { files: File[]; multiple: boolean }): ReactNode {
  const t = useTranslations('ui')
  const locale = useLocale()
  const Sign = files.length ? FileCheck : FileUp
  return (
    <>
      <Sign className={cn('icon', files.length && 'text-done')} aria-hidden="true" />
      <span className="min-w-0 flex-1 basis-40" role="status">
        {files.map((file) => (
          <span key={file.name} className="block">
            <b className="break-all">{file.name}</b>{' '}
            <span className="text-muted">· {formatSize(file.size, locale)}</span>
          </span>
        ))}
        {files.length ? null : t(multiple ? 'dropFiles' : 'dropFile')}
      </span>
      <span aria-hidden="true" className={buttonClass({ size: 's' })}>
        {files.length ? t('otherFile') : t('chooseFile')}
      </span>
    </>
  )
}

function useTooLarge(large: File | undefined, most: number | undefined): string | undefined {
  const t = useTranslations('ui')
  const locale = useLocale()
  if (!large || most === undefined) return undefined
  return t('fileTooLarge', { name: large.name, size: formatSize(large.size, locale), most: formatSize(most, locale) })
}

type Drop = {
  over: boolean
  handlers: { [name in 'onDragOver' | 'onDragLeave' | 'onDrop']: (event: DragEvent) => void }
}

function useDrop(take: (files: File[]) => void): Drop {
  const [over, setOver] = useState(false)
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  const onDrop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    if (event.dataTransfer.files.length) take([...event.dataTransfer.files])
  }
  return { over, handlers: { onDragOver, onDragLeave: () => setOver(false), onDrop } }
}
