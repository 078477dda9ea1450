import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { Addressee, ProposalState } from '../schema'

type Member = {
  state: ProposalState
  addressee: Addressee
  addresseeId: string | null
  /** the group in which it stands already */
  groupId: string | null
}

/**
 * Two proposals or more ask the same of one addressee who has an account; at least one of them is still open, the others may
 * be of earlier years. Refusals: proposals.group_of_one, proposals.not_groupable, proposals.group_needs_account,
 * proposals.group_one_addressee, proposals.grouped_already, proposals.group_settled.
 */
export function checkGrouping(members: readonly Member[], groupId: string): Verdict {
  const [first] = members
  if (!first || members.length < 2) return refuse('proposals.group_of_one')
  if (members.some(({ state }) => state === 'draft' || state === 'withdrawn')) return refuse('proposals.not_groupable')
  if (first.addressee === 'training_body') return refuse('proposals.group_needs_account')
  const alike = members.every((one) => one.addressee === first.addressee && one.addresseeId === first.addresseeId)
  if (!alike) return refuse('proposals.group_one_addressee')
  if (members.some((one) => one.groupId !== null && one.groupId !== groupId)) return refuse('proposals.grouped_already')
  return members.some(({ state }) => state !== 'answered') ? allowed : refuse('proposals.group_settled')
}

/** What was answered together stays together. Refusal: proposals.group_answered. */
export const checkUngrouping = (group: { answeredAt: Date | null }): Verdict =>
  group.answeredAt === null ? allowed : refuse('proposals.group_answered')

type Held = { state: ProposalState; addressee: Addressee; unitId: string | null }

/**
 * The Academy passes on what was asked of it and still waits, to another unit in which somebody can answer.
 * Refusals: proposals.not_to_academy, proposals.not_sent, proposals.settled, proposals.same_unit, proposals.unit_has_nobody.
 */
export function checkForwarding(proposal: Held, to: { id: string; officials: number } | null): Verdict {
  if (proposal.addressee !== 'academy') return refuse('proposals.not_to_academy')
  if (proposal.state === 'draft') return refuse('proposals.not_sent')
  if (proposal.state === 'answered' || proposal.state === 'withdrawn') return refuse('proposals.settled')
  if (to === null) return allowed
  if (to.id === proposal.unitId) return refuse('proposals.same_unit')
  return to.officials > 0 ? allowed : refuse('proposals.unit_has_nobody')
}
