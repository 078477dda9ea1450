import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { maySeePledge, maySignPledge } from '../policy'
import { lateConsent, lateRule, signingSchool } from '../queries'
import { checkMakingUp, checkSigning, isLate } from '../rules'
import type { signPledgeSchema } from '../schema'

type Input = z.output<typeof signPledgeSchema>

/**
 * A principal signs the adopted pledge for the own school, once and for ever; after the gate of launch only with consent, and
 * marked late. Refusals: not found, not the principal, year closed, not adopted, another text, signed before, consent missing, too late.
 */
export const signPledge = command<Input, { pledgeId: string }>('movements.sign_pledge', async (tx, ctx, input) => {
  const pledge = await tx.pledge.findUnique({ where: { id: input.pledgeId } })
  const year = pledge && (await lockSeenYear(tx, ctx, pledge.yearId))
  const schoolId = year && (await signingSchool(tx, ctx.actor, year.id))
  if (!pledge || !year || !schoolId || ctx.actor.kind !== 'person' || !maySeePledge(ctx.actor, year, pledge))
    return notFound
  const key = { pledgeId: pledge.id, organisationId: schoolId }
  const signed = await tx.pledgeSignature.findUnique({ where: { pledgeId_organisationId: key } })
  const verdict = firstRefusal(
    maySignPledge(ctx.actor, schoolId),
    checkYearOpen(year),
    checkSigning(pledge, input.textSha256, signed !== null),
    checkMakingUp(year, await lateConsent(tx, year.id, schoolId, 'signature'), await lateRule(tx, year, ctx.now)),
  )
  if (!verdict.ok) return verdict

  const late = isLate(year)
  const { textSha256 } = input
  await tx.pledgeSignature.create({
    data: { ...key, personId: ctx.actor.personId, signedAt: ctx.now, late, textSha256 },
  })
  await record(tx, ctx, {
    event: 'movements.pledge_signed',
    subject: { type: 'pledge', id: pledge.id },
    facts: { school: await nameOf(tx, schoolId, fieldDay(ctx.now)), late },
    clusterId: year.clusterId,
    yearId: year.id,
    organisationId: schoolId,
    after: { textSha256, late },
  })
  return ok({ pledgeId: pledge.id })
})
