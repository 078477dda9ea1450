import { actsForSchool, isAcademyReviewer, runsCluster, seesCluster } from '@/lib/people/policy'
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
}

/** Asks in this name: for the school its principal or officer, for the cluster whoever runs it now. Refusals: proposals.only_head, proposals.not_acting_for_school. */
export function mayAsk(actor: Actor, proposal: Pick<ProposalParties, 'clusterId' | 'askerId' | 'forCluster'>): Verdict {
  if (proposal.forCluster) return runsCluster(actor, proposal.clusterId) ? allowed : refuse('proposals.only_head')
  return actsForSchool(actor, proposal.askerId) ? allowed : refuse('proposals.not_acting_for_school')
}

/** Receives and answers: the Academy's officials, the school's principal or officer; for a body without an account, the asker. Refusal: proposals.not_addressee. */
export function mayAnswer(actor: Actor, proposal: ProposalParties): Verdict {
  const answers =
    proposal.addressee === 'academy'
      ? isAcademyReviewer(actor)
      : proposal.addressee === 'school'
        ? proposal.addresseeId !== null && actsForSchool(actor, proposal.addresseeId)
        : mayAsk(actor, proposal).ok
  return answers ? allowed : refuse('proposals.not_addressee')
}

type Seen = ProposalParties & { state: ProposalState; sentAt: Date | null }

/** What was sent is seen by the cluster and the Academy; what was not, by those who ask alone. */
export const maySeeProposal = (actor: Actor, proposal: Seen): boolean =>
  proposal.sentAt === null ? mayAsk(actor, proposal).ok : seesCluster(actor, proposal.clusterId)
