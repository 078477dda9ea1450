'use client'

import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { cn } from '@/components/ui/cn'
import { TextInput } from '@/components/ui/text-input'
import { formatTime } from '@/lib/platform/i18n/format'
import { fill, type BuilderWords } from './builder-words'
import type { KeyedLine, Line } from './use-lines'

type FieldsProps = {
  line: KeyedLine & { startsAt: Date; endsAt: Date }
  at: number
  beyond: boolean
  words: BuilderWords
  change: (changes: Partial<Line>) => void
}

/** A line's hours, title, speaker and minutes; a part's heading has a title alone. */
export function LineFields({ line, at, beyond, words, change }: FieldsProps): ReactNode {
  const name = (field: string): string => `items.${at}.${field}`
  const isPart = line.kind === 'part'
  return (
    <div className="grid min-w-0 gap-3">
      <input type="hidden" name={name('id')} value={line.id ?? ''} readOnly />
      <input type="hidden" name={name('kind')} value={line.kind} readOnly />
      <input type="hidden" name={name('paperId')} value={line.paperId ?? ''} readOnly />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="tabular-nums">
          {isPart ? formatTime(line.startsAt) : `${formatTime(line.startsAt)} – ${formatTime(line.endsAt)}`}
        </b>
        <Chip icon={null}>{words.kinds[line.kind]}</Chip>
        {beyond ? <Chip tone="due">{words.beyond}</Chip> : null}
      </div>
      {line.kind === 'paper' ? <p className="font-medium">{line.title}</p> : null}
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,2fr)_120px]">
        {line.kind === 'paper' ? null : (
          <TextInput
            name={name('title')}
            label={words.heading}
            required
            value={line.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
            fieldClassName={isPart ? 'sm:col-span-3' : undefined}
          />
        )}
        {isPart ? (
          <input type="hidden" name={name('minutes')} value="0" readOnly />
        ) : (
          <SpeakerAndMinutes line={line} name={name} words={words} change={change} />
        )}
      </div>
    </div>
  )
}

type TimedProps = Pick<FieldsProps, 'words' | 'change'> & { line: Line; name: (field: string) => string }

function SpeakerAndMinutes({ line, name, words, change }: TimedProps): ReactNode {
  return (
    <>
      <TextInput
        name={name('speaker')}
        label={words.speaker}
        value={line.speaker}
        onChange={(event) => change({ speaker: event.currentTarget.value })}
        fieldClassName={line.kind === 'paper' ? 'sm:col-span-2' : undefined}
      />
      <TextInput
        name={name('minutes')}
        label={words.minutes}
        type="number"
        inputMode="numeric"
        min={1}
        max={480}
        required
        value={String(line.minutes)}
        onChange={(event) =>
          change({ minutes: Math.min(480, Math.max(0, Math.trunc(Number(event.currentTarget.value)))) })
        }
      />
    </>
  )
}

type MovesProps = {
  line: Line
  first: boolean
  last: boolean
  words: BuilderWords
  handle: ComponentProps<'button'>
  move: (by: -1 | 1) => void
  remove: () => void
}

/** The same by dragging, by buttons and by keyboard. */
export function Moves({ line, first, last, words, handle, move, remove }: MovesProps): ReactNode {
  const { title } = line
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        size="s"
        {...handle}
        className={cn('cursor-grab touch-none', handle.className)}
        aria-label={fill(words.drag, { title })}
      >
        <GripVertical className="icon" aria-hidden="true" />
      </Button>
      <Button size="s" data-move="-1" disabled={first} aria-label={fill(words.up, { title })} onClick={() => move(-1)}>
        <ArrowUp className="icon" aria-hidden="true" />
      </Button>
      <Button size="s" data-move="1" disabled={last} aria-label={fill(words.down, { title })} onClick={() => move(1)}>
        <ArrowDown className="icon" aria-hidden="true" />
      </Button>
      <Button size="s" variant="quiet" aria-label={fill(words.remove, { title })} onClick={remove}>
        <Trash2 className="icon" aria-hidden="true" />
      </Button>
    </div>
  )
}
