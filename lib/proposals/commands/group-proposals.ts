import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayGroup, maySeeProposal } from '../policy'
import { membersOf } from '../queries/groups'
import { checkGrouping } from '../rules/groups'
import type { groupProposalsSchema } from '../schema'

type Input = z.output<typeof groupProposalsSchema>

/**
 * Puts proposals that ask the same together, of any school and year, or puts more into a group that is there: the Academy
 * what was asked of it, the head what its own cluster asks.
 * Refusals: not found, not grouping, group of one, not groupable, needs an account, one addressee, grouped already, settled.
 */
export const groupProposals = command<Input, { groupId: string }>(
  'proposals.group_proposals',
  async (tx, ctx, { groupId, title, proposalIds }) => {
    const members = await membersOf(tx, groupId, proposalIds)
    const known = new Set(members.filter((one) => maySeeProposal(ctx.actor, one)).map(({ id }) => id))
    if (proposalIds.some((id) => !known.has(id)) || members.length === 0) return notFound
    const verdict = firstRefusal(mayGroup(ctx.actor, members), checkGrouping(members, groupId))
    if (!verdict.ok || ctx.actor.kind !== 'person') return verdict.ok ? notFound : verdict

    const by = ctx.actor.personId
    await tx.proposalGroup.upsert({
      where: { id: groupId },
      create: { id: groupId, title, createdById: by, createdAt: ctx.now },
      update: { title },
    })
    for (const one of members.filter((member) => member.groupId === null)) {
      await tx.proposalGroupMember.create({
        data: { proposalId: one.id, groupId, addedById: by, addedAt: ctx.now },
      })
      await record(tx, ctx, {
        event: 'proposals.proposal_grouped',
        subject: { type: 'proposal', id: one.id },
        facts: { title: one.title, group: title },
        clusterId: one.clusterId,
        yearId: one.yearId,
        after: { groupId, group: title },
      })
    }
    return ok({ groupId })
  },
)
