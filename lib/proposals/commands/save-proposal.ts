import 'server-only'
import type { z } from 'zod'
import { lockSeenYear, ownYearSchool } from '@/lib/calendar/queries'
import { actingSchool } from '@/lib/people/policy'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayAsk, maySeeProposal } from '../policy'
import { checkAddressee, checkWindow, checkWritable } from '../rules'
import type { saveProposalSchema } from '../schema'

type Input = z.output<typeof saveProposalSchema>

/**
 * Keeps a proposal as it is being written, for the own school or, by the head, for the cluster; what is only written is not
 * yet an act and is not audited. Refusals: not found, not the head, not acting for a school, window, changed by somebody
 * else meanwhile, sent, own or strange addressee.
 */
export const saveProposal = command<Input, { proposalId: string }>(
  'proposals.save_proposal',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    const kept = await tx.proposal.findUnique({ where: { id: input.proposalId } })
    if (!year || (kept && (kept.yearId !== year.id || !maySeeProposal(ctx.actor, kept)))) return notFound
    const forCluster = input.asker === 'cluster'
    const own = forCluster
      ? actingSchool(ctx.actor, year.clusterId, 'head')
      : await ownYearSchool(tx, ctx.actor, year.id)
    if (!own) return forCluster ? refuse('proposals.only_head') : notFound
    const parties = { clusterId: year.clusterId, askerId: kept?.askerId ?? own, forCluster }
    const schools = await tx.yearSchool.findMany({ where: { yearId: year.id }, select: { organisationId: true } })
    const verdict = firstRefusal(
      mayAsk(ctx.actor, parties),
      checkWindow(year),
      checkWritable(kept),
      checkUnchanged(kept, input),
      checkAddressee(
        { ...input, askerId: parties.askerId },
        schools.map((school) => school.organisationId),
      ),
    )
    if (!verdict.ok || ctx.actor.kind !== 'person') return verdict.ok ? notFound : verdict
    const meeting = input.meetingId
      ? await tx.meeting.findFirst({ where: { id: input.meetingId, yearId: year.id }, include: { seminar: true } })
      : null
    if (input.meetingId && !meeting) return notFound

    const { addressee, addresseeId, bodyName, title, content, answerBy } = input
    const written = {
      ...{ addressee, addresseeId, bodyName, title, content, answerBy, forCluster },
      meetingId: meeting?.id ?? null,
      seminarId: meeting?.seminar?.id ?? null,
      editKey: input.edit,
      updatedAt: ctx.now,
    }
    const { id } = await tx.proposal.upsert({
      where: { id: input.proposalId },
      create: {
        id: input.proposalId,
        clusterId: year.clusterId,
        yearId: year.id,
        askerId: parties.askerId,
        createdById: ctx.actor.personId,
        ...written,
        version: 1,
      },
      update: { ...written, version: { increment: 1 } },
    })
    return ok({ proposalId: id })
  },
)
