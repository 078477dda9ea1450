import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayAsk, maySeeProposal } from '../policy'
import { addresseeOf } from '../queries'
import { checkWithdrawing } from '../rules'
import type { withdrawProposalSchema } from '../schema'

type Input = z.output<typeof withdrawProposalSchema>

/**
 * The asker takes a proposal back, with a reason; for the cluster whoever runs it now.
 * Refusals: not found, not the asker, settled.
 */
export const withdrawProposal = command<Input, { proposalId: string }>(
  'proposals.withdraw_proposal',
  async (tx, ctx, input) => {
    const proposal = await tx.proposal.findUnique({ where: { id: input.proposalId } })
    if (!proposal || !maySeeProposal(ctx.actor, proposal)) return notFound
    const verdict = firstRefusal(mayAsk(ctx.actor, proposal), checkWithdrawing(proposal))
    if (!verdict.ok) return verdict

    const { id, title, clusterId, yearId } = proposal
    const { reason } = input
    await tx.proposal.update({
      where: { id },
      data: {
        state: 'withdrawn',
        withdrawnAt: ctx.now,
        withdrawReason: reason,
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    })
    await record(tx, ctx, {
      event: 'proposals.proposal_withdrawn',
      subject: { type: 'proposal', id },
      facts: { title, reason },
      clusterId,
      yearId,
      ...(!proposal.forCluster && { organisationId: proposal.askerId }),
      before: { state: proposal.state },
      after: { state: 'withdrawn', reason },
    })
    const to = proposal.sentAt ? addresseeOf(proposal) : null
    if (to)
      await notify(tx, ctx, to, {
        kind: 'proposals.proposal_withdrawn',
        facts: { title, reason },
        href: `/proposals/${id}`,
      })
    return ok({ proposalId: id })
  },
)
