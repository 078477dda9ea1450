import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayForward, maySeeProposal } from '../policy'
import { actedOnTogether, officialsIn } from '../queries/groups'
import { checkForwarding } from '../rules/groups'
import type { forwardProposalSchema } from '../schema'

type Input = z.output<typeof forwardProposalSchema>

/**
 * The Academy passes a proposal on to another of its units, with a word; those that wait in the same group go with it. The
 * unit's people are told and owe the answer from now on.
 * Refusals: not found, not of the Academy, with another unit, not to the Academy, not sent, settled, same unit, unit has nobody.
 */
export const forwardProposal = command<Input, { proposalId: string }>(
  'proposals.forward_proposal',
  async (tx, ctx, input) => {
    const proposal = await tx.proposal.findUnique({ where: { id: input.proposalId } })
    const officials = await officialsIn(tx, input.unitId, ctx.now)
    if (!proposal || !officials || !maySeeProposal(ctx.actor, proposal)) return notFound
    const to = { id: input.unitId, officials: officials.length }
    const verdict = firstRefusal(mayForward(ctx.actor, proposal), checkForwarding(proposal, to))
    if (!verdict.ok || ctx.actor.kind !== 'person') return verdict.ok ? notFound : verdict

    const unit = await nameOf(tx, input.unitId, fieldDay(ctx.now))
    const moved = (await actedOnTogether(tx, proposal)).filter((one) => one.unitId !== input.unitId)
    for (const { id, title, clusterId, yearId, unitId } of moved) {
      await tx.proposal.update({
        where: { id },
        data: { unitId: input.unitId, version: { increment: 1 }, updatedAt: ctx.now },
      })
      await tx.proposalForward.create({
        data: {
          ...{ proposalId: id, fromId: unitId, toId: input.unitId, word: input.word },
          ...{ forwardedById: ctx.actor.personId, forwardedAt: ctx.now },
        },
      })
      await record(tx, ctx, {
        event: 'proposals.proposal_forwarded',
        subject: { type: 'proposal', id },
        facts: { title, unit, word: input.word },
        clusterId,
        yearId,
        before: { unitId },
        after: { unitId: input.unitId, word: input.word },
      })
    }
    await notify(
      tx,
      ctx,
      { personIds: officials },
      {
        kind: 'proposals.proposal_forwarded',
        facts: { title: proposal.title, unit, word: input.word },
        href: `/proposals/${proposal.id}`,
      },
    )
    return ok({ proposalId: proposal.id })
  },
)
