import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayAnswer, maySeeProposal } from '../policy'
import { askersOf } from '../queries'
import { checkReceiving } from '../rules'
import type { receiveProposalSchema } from '../schema'

type Input = z.output<typeof receiveProposalSchema>

/**
 * The addressee confirms that a proposal has arrived, also after its year has closed.
 * Refusals: not found, not the addressee, not sent, received before, settled.
 */
export const receiveProposal = command<Input, { proposalId: string }>(
  'proposals.receive_proposal',
  async (tx, ctx, input) => {
    const proposal = await tx.proposal.findUnique({ where: { id: input.proposalId } })
    if (!proposal || !maySeeProposal(ctx.actor, proposal)) return notFound
    const verdict = firstRefusal(mayAnswer(ctx.actor, proposal), checkReceiving(proposal))
    if (!verdict.ok) return verdict

    const { id, title, clusterId, yearId } = proposal
    await tx.proposal.update({
      where: { id },
      data: { state: 'received', receivedAt: ctx.now, version: { increment: 1 }, updatedAt: ctx.now },
    })
    await record(tx, ctx, {
      event: 'proposals.proposal_received',
      subject: { type: 'proposal', id },
      facts: { title },
      clusterId,
      yearId,
      before: { state: proposal.state },
      after: { state: 'received' },
    })
    await notify(tx, ctx, await askersOf(tx, proposal, ctx.now), {
      kind: 'proposals.proposal_received',
      facts: { title },
      href: `/proposals/${id}`,
    })
    return ok({ proposalId: id })
  },
)
