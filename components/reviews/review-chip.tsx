import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import type { Tone } from '@/components/ui/tone'

export type ReviewState = 'open' | 'late' | 'submitted' | 'submitted_late' | 'not_needed'

const tones: Record<ReviewState, Tone> = {
  open: 'info',
  late: 'late',
  submitted: 'done',
  submitted_late: 'done',
  not_needed: 'neutral',
}

/** Where a review stands, by what its row says. */
export function stateOf({ submittedAt, late }: { submittedAt: Date | null; late: boolean }): ReviewState {
  if (submittedAt) return late ? 'submitted_late' : 'submitted'
  return late ? 'late' : 'open'
}

/** Where a review stands, in a word. */
export function ReviewChip({ state, children }: { state: ReviewState; children: ReactNode }): ReactNode {
  return <Chip tone={tones[state]}>{children}</Chip>
}
