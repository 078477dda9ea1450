'use client'

import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Progress } from '@/components/ui/progress'
import { useProven } from '@/components/ui/proof-context'
import { proveCardAction, publishKeysAction, replaceCardAction } from '@/lib/ballots/actions'
import { keyLabel, trialContext } from '@/lib/ballots/rules/key-book'
import { idle, type FormAction, type FormState } from '@/lib/platform/form-state'
import { chance, toText, type Bytes } from '@/lib/platform/sealing/bytes'
import { cardOf, seedOf } from '@/lib/platform/sealing/card'
import { derivePair, openOf } from '@/lib/platform/sealing/nested'
import { CardField } from './card-field'
import { fill } from './fill'
import type { CardWords } from './vote-words'

type Props = {
  box: { id: string; slots: number }
  mine: { number: number; published: boolean; tested: boolean; trial: string | null }
  open: boolean
  words: CardWords
}

const never = (): (() => void) => () => undefined
const able = (): boolean => globalThis.crypto?.subtle !== undefined

/** A trustee's own part: the card is made here, written down, and tried from the paper. Its seed never leaves this page. */
export function TrusteeCard(props: Props): ReactNode {
  const crypto = useSyncExternalStore(never, able, () => true)
  const { words, mine, open } = props
  if (!crypto) return <Notice tone="late">{words.noCrypto}</Notice>
  if (mine.tested)
    return (
      <>
        <Notice tone="done" title={words.doneTitle}>
          {words.doneText}
        </Notice>
        {open ? <Replace {...props} /> : null}
      </>
    )
  return mine.published ? <Prove {...props} /> : <Make {...props} />
}

type Fields = Record<string, string | string[]>

/** Sends without a form; where the server asks who is sitting there, the page asks, and it is sent once more. */
function useSend(): (action: FormAction, fields: Fields) => Promise<FormState> {
  const proven = useProven()
  return (action, fields) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields))
      for (const one of [value].flat()) form.append(Array.isArray(value) ? `${name}[]` : name, one)
    return proven(() => action(idle, form))
  }
}

const wordOf = (answer: FormState): string => answer.refusal?.text ?? answer.message ?? ''

function Make({ box, words }: Props): ReactNode {
  const [seed, setSeed] = useState<{ bytes: Bytes; card: string } | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const [problem, setProblem] = useState('')
  const send = useSend()
  const all = box.slots + 1
  const make = async (): Promise<void> => {
    const bytes = chance(16)
    setSeed({ bytes, card: await cardOf(bytes) })
  }
  const publish = async (): Promise<void> => {
    if (!seed) return
    setProblem('')
    const keys: string[] = []
    for (let slot = 0; slot <= box.slots; slot++) {
      keys.push((await derivePair(seed.bytes, keyLabel(box.id, slot))).publicKey)
      setDone(keys.length)
    }
    const answer = await send(publishKeysAction, { boxId: box.id, keys }).catch(() => null)
    setDone(null)
    if (answer?.status !== 'done') setProblem(answer ? wordOf(answer) : words.lost)
  }
  if (!seed)
    return (
      <>
        <p className="max-w-prose">{words.makeText}</p>
        <Button variant="primary" onClick={() => void make()}>
          {words.make}
        </Button>
      </>
    )
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{words.makeText}</p>
      <section aria-label={words.digits} className="rounded-m border border-line bg-surface p-5">
        <p className="text-sm text-muted">{words.digits}</p>
        <p data-card className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-xl font-semibold sm:grid-cols-5">
          {seed.card.split(' ').map((group, place) => (
            <span key={place}>{group}</span>
          ))}
        </p>
      </section>
      {problem ? (
        <Notice tone="late" role="alert">
          {problem}
        </Notice>
      ) : null}
      {done === null ? null : (
        <Progress label={words.sending} text={fill(words.making, { done, all })} value={done} max={all} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => void publish()} disabled={done !== null}>
          {words.written}
        </Button>
        <PrintButton />
      </div>
    </div>
  )
}

function Prove(props: Props): ReactNode {
  const { box, mine, words } = props
  const send = useSend()
  const prove = async (card: string): Promise<string> => {
    const seed = await seedOf(card)
    if (!seed) return words.wrong
    const pair = await derivePair(seed, keyLabel(box.id, 0))
    const trial = await openOf(pair.privateKey, mine.trial ?? '', trialContext(box.id, mine.number)).catch(() => null)
    if (!trial) return words.other
    const answer = await send(proveCardAction, { boxId: box.id, answer: toText(trial) }).catch(() => null)
    return answer?.status === 'done' ? '' : answer ? wordOf(answer) : words.lost
  }
  return (
    <>
      <p className="max-w-prose">{words.proveText}</p>
      <CardField words={words} submit={words.prove} onCard={prove} />
      <Replace {...props} />
    </>
  )
}

function Replace({ box, words }: Props): ReactNode {
  const send = useSend()
  return (
    <Button size="s" onClick={() => void send(replaceCardAction, { boxId: box.id })}>
      {words.replace}
    </Button>
  )
}
