import {
  actsForSchool,
  holdsOffice,
  isAcademyApprover,
  isAcademyReviewer,
  runsCluster,
  seesCluster,
} from '@/lib/people/policy'
import type { Actor } from '@/lib/platform/context'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { Addressee, ProposalState } from './schema'

/** What policies know of a proposal. */
export type ProposalParties = {
  clusterId: string
  askerId: string
  forCluster: boolean
  addressee: Addressee
  addresseeId: string | null
  /** the Academy's unit that deals with it; null: the Academy as a whole */
  unitId: string | null
}

/** Asks in this name: for the school its principal or officer, for the cluster whoever runs it now. Refusals: proposals.only_head, proposals.not_acting_for_school. */
export function mayAsk(actor: Actor, proposal: Pick<ProposalParties, 'clusterId' | 'askerId' | 'forCluster'>): Verdict {
  if (proposal.forCluster) return runsCluster(actor, proposal.clusterId) ? allowed : refuse('proposals.only_head')
  return actsForSchool(actor, proposal.askerId) ? allowed : refuse('proposals.not_acting_for_school')
}

/** What lies with one unit is dealt with by its people, and by whoever decides for the Academy. */
const dealsWith = (actor: Actor, unitId: string | null): boolean =>
  unitId === null || isAcademyApprover(actor) || holdsOffice(actor, unitId, ['academy_reviewer'])

/** Receives and answers: the Academy's officials, the school's principal or officer; for a body without an account, the asker. Refusals: proposals.not_addressee, proposals.with_other_unit. */
export function mayAnswer(actor: Actor, proposal: ProposalParties): Verdict {
  if (proposal.addressee === 'academy' && isAcademyReviewer(actor))
    return dealsWith(actor, proposal.unitId) ? allowed : refuse('proposals.with_other_unit')
  const answers =
    proposal.addressee === 'school'
      ? proposal.addresseeId !== null && actsForSchool(actor, proposal.addresseeId)
      : proposal.addressee === 'training_body' && mayAsk(actor, proposal).ok
  return answers ? allowed : refuse('proposals.not_addressee')
}

type Seen = ProposalParties & { state: ProposalState; sentAt: Date | null }

/** What was sent is seen by the cluster and the Academy; what was not, by those who ask alone. */
export const maySeeProposal = (actor: Actor, proposal: Seen): boolean =>
  proposal.sentAt === null ? mayAsk(actor, proposal).ok : seesCluster(actor, proposal.clusterId)

/** Passes on within the Academy: its officials with whom it lies. Refusals: proposals.not_of_the_academy, proposals.with_other_unit. */
export function mayForward(actor: Actor, proposal: Pick<ProposalParties, 'unitId'>): Verdict {
  if (!isAcademyReviewer(actor)) return refuse('proposals.not_of_the_academy')
  return dealsWith(actor, proposal.unitId) ? allowed : refuse('proposals.with_other_unit')
}

/** Puts proposals together: the Academy those asked of it, the head those of its own cluster. Refusal: proposals.not_grouping. */
export function mayGroup(
  actor: Actor,
  proposals: readonly Pick<ProposalParties, 'clusterId' | 'addressee'>[],
): Verdict {
  const academy = isAcademyReviewer(actor) && proposals.every(({ addressee }) => addressee === 'academy')
  const head = proposals.every(({ clusterId }) => runsCluster(actor, clusterId))
  return proposals.length > 0 && (academy || head) ? allowed : refuse('proposals.not_grouping')
}
