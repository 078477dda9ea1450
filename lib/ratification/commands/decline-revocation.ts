import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRatify } from '../policy'
import { awardAddress, awardFacts, holdAward, memberIdsOf } from '../queries/award'
import { checkRevocationWaits } from '../rules'
import type { declineRevocationSchema } from '../schema'

type Input = z.output<typeof declineRevocationSchema>

/**
 * The Academy leaves an award as it is, with a reason; it may be proposed anew. Refusals: not found, not an approver, own
 * proposal or own school, answered already.
 */
export const declineRevocation = decision<Input, { revocationId: string }>(
  'ratification.decline_revocation',
  async (tx, ctx, { revocationId, reason }) => {
    const proposal = await tx.awardRevocation.findUnique({ where: { id: revocationId } })
    const found = proposal && (await holdAward(tx, proposal.nominationId))
    if (!found || !maySeeYear(ctx.actor, found.year) || ctx.actor.kind !== 'person') return notFound
    const { row, year } = found
    const waiting = row.revocations.find((one) => one.id === revocationId)
    if (!waiting) return notFound
    const lawful = firstRefusal(
      mayRatify(ctx.actor, waiting.proposedById, await memberIdsOf(tx, year.id)),
      checkRevocationWaits(waiting.state),
    )
    if (!lawful.ok) return lawful
    await tx.awardRevocation.update({
      where: { id: revocationId },
      data: { state: 'declined', declineReason: reason, decidedById: ctx.actor.personId, decidedAt: ctx.now },
    })
    const facts = { ...(await awardFacts(tx, found, fieldDay(ctx.now))), reason }
    await record(tx, ctx, {
      ...{ event: 'ratification.revocation_declined', subject: { type: 'award_revocation', id: revocationId }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id },
    })
    const told = { kind: 'ratification.revocation_declined', facts, href: awardAddress(year, row.id) } as const
    await notify(tx, ctx, { personIds: [waiting.proposedById] }, told)
    return ok({ revocationId })
  },
)
