import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { keepFile } from '@/lib/files/commands/keep-file'
import { notify } from '@/lib/notices/notify'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { formatDay } from '@/lib/platform/i18n/format'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRatify } from '../policy'
import { awardAddress, awardFacts, holdAward, memberIdsOf } from '../queries/award'
import { checkRevocationWaits, checkRevokedAfterGiven } from '../rules'
import type { revokeAwardSchema } from '../schema'

type Input = z.output<typeof revokeAwardSchema>

/**
 * The Academy takes an award back by a decision with number, day and signer; the award stays in the register beside it.
 * Refusals: not found, not an approver, own proposal or own school, answered already, before the award was given, what the
 * file's inspection refuses.
 */
export const revokeAward = decision<Input, { revocationId: string }>(
  'ratification.revoke_award',
  async (tx, ctx, input) => {
    const proposal = await tx.awardRevocation.findUnique({ where: { id: input.revocationId } })
    const found = proposal && (await holdAward(tx, proposal.nominationId))
    if (!found || !maySeeYear(ctx.actor, found.year) || ctx.actor.kind !== 'person') return notFound
    const { row, year } = found
    const waiting = row.revocations.find((one) => one.id === proposal.id)
    const given = row.decisionLines[0]?.decision
    const seat = ctx.actor.seats.find((one) => one.office === 'academy_approver')
    if (!waiting || !given) return notFound
    const lawful = firstRefusal(
      mayRatify(ctx.actor, waiting.proposedById, await memberIdsOf(tx, year.id)),
      checkRevocationWaits(waiting.state),
      checkRevokedAfterGiven(input.date, given.date),
    )
    if (!lawful.ok || !seat) return lawful.ok ? notFound : lawful
    const file = input.file
      ? await keepFile(tx, ctx, { purpose: 'decision', file: input.file, organisationId: seat.organisationId })
      : null
    if (file && !file.ok) return file
    await tx.awardRevocation.update({
      where: { id: waiting.id },
      data: {
        ...{ state: 'decided', number: input.number, date: input.date, signer: input.signer },
        ...{ fileId: file?.value.fileId ?? null, decidedById: ctx.actor.personId, decidedAt: ctx.now },
      },
    })
    const about = await awardFacts(tx, found, fieldDay(ctx.now))
    const facts = { ...about, number: input.number, date: formatDay(input.date), reason: waiting.text }
    await record(tx, ctx, {
      ...{ event: 'ratification.award_revoked', subject: { type: 'award_revocation', id: waiting.id }, facts },
      ...{ clusterId: year.clusterId, yearId: year.id },
      before: { given: given.number },
      after: { ground: waiting.ground, number: input.number },
    })
    const told = { kind: 'ratification.award_revoked', facts, href: awardAddress(year, row.id) } as const
    await notify(tx, ctx, { yearId: year.id }, told)
    return ok({ revocationId: waiting.id })
  },
)
