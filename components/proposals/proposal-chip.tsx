import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tone'
import type { ProposalLine } from '@/lib/proposals/queries'

type Props = { proposal: Pick<ProposalLine, 'state' | 'answer' | 'answerBy'>; now: Date }

/** The state of a proposal in a word: how it was answered, or that the answer is late. */
export async function ProposalChip({ proposal, now }: Props): Promise<ReactNode> {
  const t = await getTranslations('proposals')
  if (proposal.answer) return <Chip tone={answerTones[proposal.answer]}>{t(`answers.${proposal.answer}`)}</Chip>
  const waits = proposal.state === 'sent' || proposal.state === 'received'
  const late = waits && proposal.answerBy !== null && proposal.answerBy <= now
  return <Chip tone={late ? 'late' : stateTones[proposal.state]}>{t(`states.${proposal.state}`)}</Chip>
}

const answerTones: Record<'accepted' | 'partly' | 'refused' | 'noted', Tone> = {
  accepted: 'done',
  partly: 'info',
  refused: 'late',
  noted: 'neutral',
}
const stateTones: Record<ProposalLine['state'], Tone> = {
  draft: 'neutral',
  sent: 'due',
  received: 'info',
  answered: 'done',
  withdrawn: 'neutral',
}
