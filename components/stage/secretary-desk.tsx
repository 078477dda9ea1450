'use client'

import { ArrowRight, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Row } from '@/components/ui/layout'
import { Notice } from '@/components/ui/notice'
import type { FormAction } from '@/lib/platform/form-state'
import { LineCard, type DeskLine } from './line-card'
import { fill, type DeskWords } from './stage-words'
import { usePresses } from './use-presses'

type Props = {
  seminarId: string
  /** whose presses are kept in this browser */
  personId: string
  actions: { step: FormAction; undo: FormAction }
  /** the lines that take the stage, in their order */
  lines: DeskLine[]
  presentId: string | null
  nextId: string | null
  over: boolean
  step: number
  lastStep: number
  since: Date | null
  now: Date
  words: DeskWords
}

/** What is on the stage and what follows, and the one press that moves on, also while the line is dead. */
export function SecretaryDesk(props: Props): ReactNode {
  const { seminarId, personId, actions, lines, step, lastStep, words } = props
  const { waiting, taken, held, refused, press } = usePresses(`stage:${seminarId}:${personId}`, seminarId, actions)
  // presses that this page does not show as done yet
  const unseen = [...taken, ...waiting].filter((one) => (one.act === 'step' ? one.makes > lastStep : one.from === step))
  const ahead = unseen.filter((one) => one.act === 'step').length
  const { present, next, over } = shownAfter(props, ahead)
  const since = ahead > 0 ? new Date(unseen.at(-1)?.at ?? 0) : props.since
  const at = ahead > 0 ? since : props.now
  const begun = present !== null || over
  const undoing = unseen.length > ahead
  const sending = undoing || (waiting.length > 0 && held === 'no')
  const from = ahead === 0 ? step : lastStep + ahead
  return (
    <div className="grid gap-5">
      {refused ? (
        <Notice tone="due" role="alert">
          {refused}
        </Notice>
      ) : null}
      {held === 'no' || waiting.length === 0 ? null : (
        <Notice tone="due" role="status" title={fill(words.waiting, { count: waiting.length })}>
          {held === 'session' ? words.signedOut : words.waitingMore}
        </Notice>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        <LineCard
          label={words.now}
          line={present}
          empty={over ? words.over : words.before}
          since={since}
          now={at ?? props.now}
          words={words}
        />
        <LineCard label={words.next} line={next} empty={words.nothingNext} words={words} />
      </div>
      <Row>
        <Button
          variant="primary"
          className="min-h-14 px-6 text-lg"
          aria-disabled={over || sending || lines.length === 0 || undefined}
          onClick={(event) => {
            // the second half of a double press is none of its own
            if (event.detail < 2 && !over && !sending && lines.length > 0) press('step', from, lastStep + ahead + 1)
          }}
        >
          {sending ? words.sending : next ? (begun ? words.forward : words.begin) : words.end}
          <ArrowRight className="icon" aria-hidden="true" />
        </Button>
        <Button disabled={!begun || unseen.length > 0} onClick={() => press('undo', step, 0)}>
          <Undo2 className="icon" aria-hidden="true" />
          {words.undo}
        </Button>
      </Row>
    </div>
  )
}

type Shown = { present: DeskLine | null; next: DeskLine | null; over: boolean }

/** Where the stage stands once the presses that wait have arrived. */
function shownAfter({ lines, presentId, nextId, over }: Props, ahead: number): Shown {
  const find = (id: string | null): DeskLine | null => lines.find((line) => line.id === id) ?? null
  if (ahead === 0 || over) return { present: find(presentId), next: find(nextId), over }
  const first = lines.findIndex((line) => line.id === nextId)
  const at = first === -1 ? lines.length : first + ahead - 1
  return { present: lines[at] ?? null, next: lines[at + 1] ?? null, over: at >= lines.length }
}
