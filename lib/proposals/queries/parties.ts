import 'server-only'
import type { Recipients } from '@/lib/notices/notify'
import type { Tx } from '@/lib/platform/db/client'
import type { ProposalParties } from '../policy'

/** Who is told of a proposal that arrives; a body without an account is told by letter, outside. */
export function addresseeOf(proposal: ProposalParties): Recipients | null {
  const officials = ['academy_reviewer', 'academy_approver'] as const
  if (proposal.addressee === 'academy')
    return proposal.unitId ? { organisationIds: [proposal.unitId], offices: officials } : { academy: officials }
  return proposal.addresseeId ? { organisationIds: [proposal.addresseeId] } : null
}

/** Who is told of an answer: the school that asked, or for the cluster the school that heads it now. */
export async function askersOf(tx: Tx, proposal: ProposalParties, now: Date): Promise<Recipients> {
  return { organisationIds: [await askingSchool(tx, proposal, now)] }
}

/** The school that owes what an asker owes: for the cluster its head of this moment. */
export async function askingSchool(tx: Tx, proposal: ProposalParties, now: Date): Promise<string> {
  if (!proposal.forCluster) return proposal.askerId
  const term = await tx.term.findFirst({
    where: {
      clusterId: proposal.clusterId,
      role: 'head',
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { organisationId: true },
  })
  return term?.organisationId ?? proposal.askerId
}
