'use client'

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useRef, useState, type ReactNode, type RefObject } from 'react'
import { ActionForm } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import { Sheet, SheetBody, SheetHeader } from '@/components/ui/sheet'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { FormAction } from '@/lib/platform/form-state'
import { formatTime } from '@/lib/platform/i18n/format'
import { programmeRemarks, timetable } from '@/lib/seminars/rules/programme'
import type { ProgrammeKind } from '@/lib/seminars/schema'
import type { BuilderWords } from './builder-words'

type Line = { kind: ProgrammeKind; title: string; speaker: string; paperId: string | null; minutes: number }
type Keyed = Line & { key: string }
type Waiting = { id: string; title: string; speaker: string; school: string }
type Props = {
  action: FormAction
  seminarId: string
  version: number
  startsAt: string
  endsAt: string
  start: Line[]
  /** all papers that are to be spoken */
  spoken: Waiting[]
  spokenMinutes: number
  words: BuilderWords
}

const fill = (text: string, facts: Record<string, string | number>): string =>
  Object.entries(facts).reduce((said, [name, fact]) => said.replace(`{${name}}`, String(fact)), text)

type Lines = {
  lines: Keyed[]
  /** what was moved where, for those who do not see it */
  said: string
  list: RefObject<HTMLOListElement | null>
  add: (line: Line) => void
  change: (key: string, changes: Partial<Line>) => void
  move: (at: number, by: -1 | 1) => void
  remove: (key: string) => void
}

function useLines(start: Line[], words: BuilderWords): Lines {
  const [lines, setLines] = useState<Keyed[]>(() => start.map((line, at) => ({ ...line, key: String(at) })))
  const [said, setSaid] = useState('')
  const count = useRef(start.length)
  const list = useRef<HTMLOListElement>(null)
  const move = (at: number, by: -1 | 1): void => {
    const next = [...lines]
    const [line] = next.splice(at, 1)
    if (!line) return
    next.splice(at + by, 0, line)
    setLines(next)
    setSaid(fill(words.moved, { title: line.title, place: at + by + 1, total: next.length }))
    // the button that was pressed stays under the hand, also when its line has moved
    requestAnimationFrame(() => {
      const buttons = list.current?.children[at + by]?.querySelectorAll<HTMLButtonElement>('[data-move]:not(:disabled)')
      const same = [...(buttons ?? [])].find((button) => button.dataset.move === String(by))
      ;(same ?? buttons?.[0])?.focus()
    })
  }
  return {
    ...{ lines, said, list, move },
    add: (line) => setLines([...lines, { ...line, key: String(count.current++) }]),
    change: (key, changes) => setLines(lines.map((line) => (line.key === key ? { ...line, ...changes } : line))),
    remove: (key) => setLines(lines.filter((line) => line.key !== key)),
  }
}

const added = ['opening', 'framing_report', 'discussion', 'break', 'conclusion'] as const

/** The programme as lines that are moved by buttons; minutes add up to hours, and what does not fit is said at once. */
export function ProgrammeBuilder(props: Props): ReactNode {
  const { action, seminarId, version, words } = props
  const programme = useLines(props.start, words)
  const { lines, add } = programme
  const span = { startsAt: new Date(props.startsAt), endsAt: new Date(props.endsAt) }
  const placed = new Set(lines.map((line) => line.paperId))
  const schools = new Map<string | null, string>(props.spoken.map((paper) => [paper.id, paper.school]))
  return (
    <div className="grid gap-6">
      <ActionForm action={action} id="programme" draft={false}>
        <input type="hidden" name="seminarId" value={seminarId} readOnly />
        <input type="hidden" name="version" value={version} readOnly />
        <Remarks
          lines={lines.map((line) => ({ ...line, school: schools.get(line.paperId) ?? '' }))}
          span={span}
          words={words}
        />
        <Sheet>
          <SheetHeader title={words.lines} />
          <LineList {...programme} startsAt={span.startsAt} words={words} />
          <div className="flex flex-wrap gap-2 border-t border-line px-4 py-4 md:px-5">
            {added.map((kind) => (
              <Button
                key={kind}
                size="s"
                onClick={() => add({ kind, title: words.kinds[kind], speaker: '', paperId: null, minutes: 10 })}
              >
                <Plus className="icon" aria-hidden="true" />
                {words.kinds[kind]}
              </Button>
            ))}
          </div>
        </Sheet>
        <p role="status" className="sr-only">
          {programme.said}
        </p>
        <Row>
          <SubmitButton>{words.save}</SubmitButton>
        </Row>
      </ActionForm>
      <WaitingSheet
        waiting={props.spoken.filter((paper) => !placed.has(paper.id))}
        words={words}
        place={({ id, title, speaker }) =>
          add({ kind: 'paper', title, speaker, paperId: id, minutes: props.spokenMinutes })
        }
      />
    </div>
  )
}

type ListProps = Lines & { startsAt: Date; words: BuilderWords }

function LineList({ lines, list, startsAt, words, change, move, remove }: ListProps): ReactNode {
  if (lines.length === 0) return <EmptyState title={words.empty} />
  return (
    <ol ref={list}>
      {timetable(lines, startsAt).map((line, at) => (
        <li key={line.key} className="grid gap-3 border-b border-line px-4 py-4 last:border-0 md:px-5">
          <LineFields line={line} at={at} words={words} change={(changes) => change(line.key, changes)} />
          <Moves
            line={line}
            first={at === 0}
            last={at === lines.length - 1}
            words={words}
            move={(by) => move(at, by)}
            remove={() => remove(line.key)}
          />
        </li>
      ))}
    </ol>
  )
}

type RemarksProps = {
  lines: (Line & { school: string })[]
  span: { startsAt: Date; endsAt: Date }
  words: BuilderWords
}

function Remarks({ lines, span, words }: RemarksProps): ReactNode {
  const remarks = programmeRemarks(lines, span)
  if (remarks.length === 0) return null
  const tone = remarks.some((remark) => remark.kind !== 'spare_time') ? 'due' : 'info'
  return (
    <Notice tone={tone} role="status">
      {remarks.map((remark) => (
        <p key={JSON.stringify(remark)}>
          {remark.kind === 'over_time' ? fill(words.overTime, { minutes: remark.minutes }) : null}
          {remark.kind === 'spare_time' ? fill(words.spareTime, { minutes: remark.minutes }) : null}
          {remark.kind === 'speaker_twice' ? fill(words.speakerTwice, { speaker: remark.speaker }) : null}
        </p>
      ))}
    </Notice>
  )
}

type LineProps = {
  line: Line & { startsAt: Date; endsAt: Date }
  at: number
  words: BuilderWords
  change: (changes: Partial<Line>) => void
}

function LineFields({ line, at, words, change }: LineProps): ReactNode {
  const name = (field: string): string => `items.${at}.${field}`
  return (
    <div className="grid gap-3">
      <input type="hidden" name={name('kind')} value={line.kind} readOnly />
      <input type="hidden" name={name('paperId')} value={line.paperId ?? ''} readOnly />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <b className="tabular-nums">
          {formatTime(line.startsAt)} – {formatTime(line.endsAt)}
        </b>
        <Chip icon={null}>{words.kinds[line.kind]}</Chip>
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
          />
        )}
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
      </div>
    </div>
  )
}

type MovesProps = {
  line: Line
  first: boolean
  last: boolean
  words: BuilderWords
  move: (by: -1 | 1) => void
  remove: () => void
}

function Moves({ line, first, last, words, move, remove }: MovesProps): ReactNode {
  const { title } = line
  return (
    <div className="flex flex-wrap gap-2">
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

type WaitingProps = { waiting: Waiting[]; words: BuilderWords; place: (paper: Waiting) => void }

function WaitingSheet({ waiting, words, place }: WaitingProps): ReactNode {
  return (
    <Sheet>
      <SheetHeader title={words.waiting} aside={String(waiting.length)} />
      <SheetBody>
        {waiting.length === 0 ? <p className="text-muted">{words.waitingNone}</p> : null}
        <ul className="rows">
          {waiting.map((paper) => (
            <li key={paper.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <div className="min-w-0 flex-[1_1_16rem]">
                {paper.title}
                <div className="text-sm text-muted">{[paper.speaker, paper.school].filter(Boolean).join(' · ')}</div>
              </div>
              <Button size="s" onClick={() => place(paper)}>
                {words.place}
                <span className="sr-only">: {paper.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      </SheetBody>
    </Sheet>
  )
}
