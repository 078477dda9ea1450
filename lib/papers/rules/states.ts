import { allowed, refuse, type RefusalCode, type Verdict } from '@/lib/platform/result'
import type { PaperState } from '../schema'

export type PaperAct =
  'submit' | 'ask_revision' | 'accept_spoken' | 'accept_proceedings' | 'decline' | 'withdraw' | 'restore'

type Transitions = Record<PaperAct, Partial<Record<PaperState, PaperState>>>

/** From where each act leads to where; what is not here is not lawful. */
export const transitions: Transitions = {
  submit: { registered: 'submitted', submitted: 'submitted', revision_asked: 'submitted' },
  ask_revision: { submitted: 'revision_asked' },
  accept_spoken: { submitted: 'accepted_spoken', accepted_proceedings: 'accepted_spoken' },
  accept_proceedings: { submitted: 'accepted_proceedings', accepted_spoken: 'accepted_proceedings' },
  decline: { submitted: 'declined', revision_asked: 'declined' },
  withdraw: {
    registered: 'withdrawn',
    submitted: 'withdrawn',
    revision_asked: 'withdrawn',
    accepted_spoken: 'withdrawn',
    accepted_proceedings: 'withdrawn',
  },
  // back to where it stood
  restore: { withdrawn: 'registered' },
}

const standing: Record<PaperState, RefusalCode> = {
  registered: 'papers.not_submitted',
  submitted: 'papers.under_review',
  revision_asked: 'papers.revision_pending',
  accepted_spoken: 'papers.already_accepted',
  accepted_proceedings: 'papers.already_accepted',
  declined: 'papers.already_declined',
  withdrawn: 'papers.is_withdrawn',
}

/**
 * An act is lawful from the paper's state. Refusals name where the paper stands: papers.not_submitted, under_review,
 * revision_pending, already_accepted, already_declined, is_withdrawn.
 */
export const checkTransition = (act: PaperAct, from: PaperState): Verdict =>
  transitions[act][from] ? allowed : refuse(standing[from])

/** Where an act leads; a restored paper returns to where it stood. */
export function stateAfter(act: PaperAct, from: PaperState, before: PaperState | null): PaperState {
  const to = transitions[act][from]
  if (!to) throw new Error(`${act} is not lawful from ${from}`)
  return act === 'restore' ? (before ?? to) : to
}

/** A paper that the host has taken. */
export const isAccepted = (state: PaperState): boolean =>
  state === 'accepted_spoken' || state === 'accepted_proceedings'
