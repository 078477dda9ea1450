'use client'

import { useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { TextInput } from '@/components/ui/text-input'
import type { CardWords } from './vote-words'

type Props = { words: CardWords; submit: string; onCard: (card: string) => Promise<string> }

/** The digits of a card, typed from paper; what is wrong is said, and what was typed stays. */
export function CardField({ words, submit, onCard }: Props): ReactNode {
  const [card, setCard] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const send = async (): Promise<void> => {
    setBusy(true)
    setProblem(await onCard(card))
    setBusy(false)
  }
  return (
    <form
      className="grid max-w-xl gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <TextInput
        name="card"
        label={words.field}
        hint={words.fieldHint}
        value={card}
        onChange={(event) => setCard(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
      />
      {problem ? (
        <Notice tone="late" role="alert">
          {problem}
        </Notice>
      ) : null}
      <div>
        <Button variant="primary" type="submit" disabled={busy || card.trim() === ''}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
