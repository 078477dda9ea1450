import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayGroup, maySeeProposal } from '../policy'
import { membersOf } from '../queries/groups'
import { checkUngrouping } from '../rules/groups'
import type { ungroupProposalsSchema } from '../schema'

type Input = z.output<typeof ungroupProposalsSchema>

/**
 * Undoes a group before its answer: each proposal stands for itself again.
 * Refusals: not found, not grouping, answered.
 */
export const ungroupProposals = command<Input, { groupId: string }>(
  'proposals.ungroup_proposals',
  async (tx, ctx, { groupId }) => {
    const group = await tx.proposalGroup.findUnique({ where: { id: groupId } })
    const members = await membersOf(tx, groupId)
    if (!group || !members.some((one) => maySeeProposal(ctx.actor, one))) return notFound
    const verdict = firstRefusal(mayGroup(ctx.actor, members), checkUngrouping(group))
    if (!verdict.ok) return verdict

    await tx.proposalGroup.delete({ where: { id: groupId } })
    for (const one of members)
      await record(tx, ctx, {
        event: 'proposals.proposal_ungrouped',
        subject: { type: 'proposal', id: one.id },
        facts: { title: one.title, group: group.title },
        clusterId: one.clusterId,
        yearId: one.yearId,
        before: { groupId, group: group.title },
      })
    return ok({ groupId })
  },
)
