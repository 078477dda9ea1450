import { Ban, CircleCheck, Clock, Lock, PenLine, Vote, type LucideIcon } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tone'
import type { PollState } from '@/lib/polls/schema'

const looks: Record<PollState, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'due', icon: PenLine },
  frozen: { tone: 'info', icon: Lock },
  open: { tone: 'due', icon: Vote },
  closed: { tone: 'info', icon: Clock },
  counted: { tone: 'done', icon: CircleCheck },
  cancelled: { tone: 'neutral', icon: Ban },
}

/** Where a poll stands, in a word with its sign. */
export async function PollChip({ state }: { state: PollState }): Promise<ReactNode> {
  const t = await getTranslations('polls.states')
  return (
    <Chip tone={looks[state].tone} icon={looks[state].icon} className="whitespace-nowrap">
      {t(state)}
    </Chip>
  )
}
