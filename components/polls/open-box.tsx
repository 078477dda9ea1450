'use client'

import type { ReactNode } from 'react'
import { CardField } from '@/components/ballots/card-field'
import type { CardWords } from '@/components/ballots/vote-words'
import { useProven } from '@/components/ui/proof-context'
import { idle } from '@/lib/platform/form-state'
import { seedOf } from '@/lib/platform/sealing/card'
import { derivePair } from '@/lib/platform/sealing/nested'
import { openBallotsAction } from '@/lib/polls/actions'

type Props = { pollId: string; keyLabel: string; publicKey: string; words: CardWords }

/** A trustee opens the box of one question: the key of this question alone is derived here and published. */
export function OpenBox({ pollId, keyLabel, publicKey, words }: Props): ReactNode {
  const proven = useProven()
  const open = async (card: string): Promise<string> => {
    const seed = await seedOf(card)
    if (!seed) return words.wrong
    const pair = await derivePair(seed, keyLabel)
    if (pair.publicKey !== publicKey) return words.other
    const form = new FormData()
    form.set('pollId', pollId)
    form.set('privateKey', pair.privateKey)
    const answer = await proven(() => openBallotsAction(idle, form)).catch(() => null)
    return answer?.status === 'done' ? '' : (answer?.refusal?.text ?? answer?.message ?? words.lost)
  }
  return <CardField words={words} submit={words.open} onCard={open} />
}
