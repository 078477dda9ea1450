import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayProposeRevocation } from '../policy'
import { awardAddress, awardFacts, holdAward } from '../queries/award'
import { checkRevocable } from '../rules'
import type { proposeRevocationSchema } from '../schema'

type Input = z.output<typeof proposeRevocationSchema>

/**
 * An official of the Academy proposes to take an award back, with ground and reason; another one decides. Refusals: not found,
 * not an official of the Academy, not confirmed, taken back already, a proposal waits.
 */
export const proposeRevocation = command<Input, { revocationId: string }>(
  'ratification.propose_revocation',
  async (tx, ctx, { nominationId, ground, text }) => {
    const found = await holdAward(tx, nominationId)
    if (!found || !maySeeYear(ctx.actor, found.year) || ctx.actor.kind !== 'person') return notFound
    const { row, year } = found
    const lawful = firstRefusal(
      mayProposeRevocation(ctx.actor),
      checkRevocable(
        row.state === 'confirmed',
        row.revocations.map((one) => one.state),
      ),
    )
    if (!lawful.ok) return lawful
    const { id } = await tx.awardRevocation.create({
      data: { nominationId, ground, text, proposedById: ctx.actor.personId, proposedAt: ctx.now },
    })
    const facts = { ...(await awardFacts(tx, found, fieldDay(ctx.now))), reason: text }
    await record(tx, ctx, {
      ...{ event: 'ratification.revocation_proposed', subject: { type: 'award_revocation', id }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id },
      after: { ground, text },
    })
    const told = { kind: 'ratification.revocation_proposed', facts, href: awardAddress(year, nominationId) } as const
    await notify(tx, ctx, { academy: ['academy_approver'] }, told)
    return ok({ revocationId: id })
  },
)
