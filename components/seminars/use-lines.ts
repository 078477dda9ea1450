'use client'

import { useRef, useState, type RefObject } from 'react'
import { proposeProgramme, type ProposedPaper } from '@/lib/seminars/rules/proposal'
import type { ProgrammeKind } from '@/lib/seminars/schema'
import { fill, type BuilderWords } from './builder-words'

export type Line = {
  id: string | null
  kind: ProgrammeKind
  title: string
  speaker: string
  paperId: string | null
  minutes: number
}
export type KeyedLine = Line & { key: string }

export type Lines = {
  lines: KeyedLine[]
  /** what was done, for those who do not see it */
  said: string
  list: RefObject<HTMLOListElement | null>
  add: (line: Omit<Line, 'id'>) => void
  change: (key: string, changes: Partial<Line>) => void
  /** by a button, which stays under the hand */
  step: (at: number, by: -1 | 1) => void
  /** by dragging */
  drop: (from: number, to: number) => void
  remove: (key: string) => void
  arrange: () => void
  undo: () => void
  canUndo: boolean
  /** lets go of what was done here and takes these lines */
  adopt: (lines: readonly Line[]) => void
}

type Rule = { papers: readonly ProposedPaper[]; themes: readonly string[]; minutes: number }

const keyed = (lines: readonly Line[], from: number): KeyedLine[] =>
  lines.map((line, at) => ({ ...line, key: String(from + at) }))

/** The lines of a programme while they are being ordered, with the way back. */
export function useLines(start: readonly Line[], words: BuilderWords, rule: Rule): Lines {
  const [lines, setLines] = useState<KeyedLine[]>(() => keyed(start, 0))
  const [past, setPast] = useState<KeyedLine[][]>([])
  const [said, setSaid] = useState('')
  const [count, setCount] = useState(start.length)
  const list = useRef<HTMLOListElement>(null)

  const become = (next: KeyedLine[]): void => {
    setPast([...past.slice(-50), lines])
    setLines(next)
  }
  const move = (from: number, to: number): void => {
    const next = [...lines]
    const [line] = next.splice(from, 1)
    if (!line || from === to) return
    next.splice(to, 0, line)
    become(next)
    setSaid(fill(words.moved, { title: line.title, place: to + 1, total: next.length }))
  }
  return {
    ...{ lines, said, list, drop: move, canUndo: past.length > 0 },
    step: (at, by) => {
      move(at, at + by)
      // the button that was pressed stays under the hand, also when its line has moved
      requestAnimationFrame(() => {
        const row = list.current?.children[at + by]
        const buttons = [...(row?.querySelectorAll<HTMLButtonElement>('[data-move]:not(:disabled)') ?? [])]
        const same = buttons.find((button) => button.dataset.move === String(by))
        ;(same ?? buttons[0])?.focus()
      })
    },
    add: (line) => {
      become([...lines, { ...line, id: null, key: String(count) }])
      setCount(count + 1)
    },
    change: (key, changes) => setLines(lines.map((line) => (line.key === key ? { ...line, ...changes } : line))),
    remove: (key) => become(lines.filter((line) => line.key !== key)),
    arrange: () => {
      const proposed = proposeProgramme(lines, rule.papers, { ...rule, titles: words.kinds })
      const next = proposed.map((line, at): KeyedLine =>
        'key' in line ? line : { ...line, id: null, key: String(count + at) },
      )
      become(next)
      setCount(count + proposed.length)
      setSaid(words.arranged)
    },
    undo: () => {
      const before = past.at(-1)
      if (!before) return
      setPast(past.slice(0, -1))
      setLines(before)
      setSaid(words.undone)
    },
    adopt: (next) => {
      setLines(keyed(next, count))
      setCount(count + next.length)
      setPast([])
    },
  }
}

const content = (lines: readonly Line[]): string =>
  JSON.stringify(lines.map(({ kind, title, speaker, paperId, minutes }) => [kind, title, speaker, paperId, minutes]))

/** Two programmes say the same. */
export const sayTheSame = (one: readonly Line[], other: readonly Line[]): boolean => content(one) === content(other)
