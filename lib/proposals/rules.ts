import { checkYearOpen, hasReached, type Year } from '@/lib/calendar/rules'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { Addressee, ProposalState } from './schema'

/** Proposals are written and sent from the launch to the year's close. Refusals: common.year_closed, proposals.launch_not_reached. */
export function checkWindow(year: Pick<Year, 'gate' | 'year'>): Verdict {
  const open = checkYearOpen(year)
  if (!open.ok) return open
  return hasReached(year, 'launch') ? allowed : refuse('proposals.launch_not_reached')
}

/** What was sent is written no more. Refusal: proposals.sent_already. */
export function checkWritable(proposal: { state: ProposalState } | null): Verdict {
  return !proposal || proposal.state === 'draft' ? allowed : refuse('proposals.sent_already')
}

type To = { addressee: Addressee; addresseeId: string | null; askerId: string }

/** A school asked is another school of the year. Refusals: proposals.own_addressee, proposals.addressee_not_in_cluster. */
export function checkAddressee(proposal: To, schoolIds: readonly string[]): Verdict {
  if (proposal.addressee !== 'school') return allowed
  if (proposal.addresseeId === proposal.askerId) return refuse('proposals.own_addressee')
  const known = proposal.addresseeId !== null && schoolIds.includes(proposal.addresseeId)
  return known ? allowed : refuse('proposals.addressee_not_in_cluster')
}

type Draft = { state: ProposalState; title: string; content: string; answerBy: Date | null }

/** A proposal is sent whole, once, and asks for an answer at an hour to come. Refusals: proposals.sent_already, proposals.incomplete, proposals.answer_by_passed. */
export function checkSending(proposal: Draft, now: Date): Verdict {
  if (proposal.state !== 'draft') return refuse('proposals.sent_already')
  if (proposal.title.trim() === '' || proposal.content.trim() === '') return refuse('proposals.incomplete')
  return proposal.answerBy && proposal.answerBy <= now ? refuse('proposals.answer_by_passed') : allowed
}

type State = { state: ProposalState }

/** Refusals: proposals.not_sent, proposals.received_already, proposals.settled. */
export function checkReceiving({ state }: State): Verdict {
  if (state === 'sent') return allowed
  if (state === 'draft') return refuse('proposals.not_sent')
  return refuse(state === 'received' ? 'proposals.received_already' : 'proposals.settled')
}

type Answer = { number: string | null; hasFile: boolean }

/** An answer is given once; a body without an account answers by number and scan. Refusals: proposals.not_sent, proposals.settled, proposals.body_answer_incomplete. */
export function checkAnswering({ state, addressee }: State & { addressee: Addressee }, answer: Answer): Verdict {
  if (state === 'draft') return refuse('proposals.not_sent')
  if (state === 'answered' || state === 'withdrawn') return refuse('proposals.settled')
  const whole = addressee !== 'training_body' || (answer.number !== null && answer.hasFile)
  return whole ? allowed : refuse('proposals.body_answer_incomplete')
}

/** What is settled is not withdrawn. Refusal: proposals.settled. */
export const checkWithdrawing = ({ state }: State): Verdict => (isOpen(state) ? allowed : refuse('proposals.settled'))

/** Still asks for something of somebody. */
export const isOpen = (state: ProposalState): boolean => state !== 'answered' && state !== 'withdrawn'
