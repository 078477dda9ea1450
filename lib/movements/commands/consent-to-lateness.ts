import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayConsentToLateness } from '../policy'
import { lateConsent } from '../queries'
import { checkConsent } from '../rules'
import type { consentToLatenessSchema, LateMatter } from '../schema'

type Input = z.output<typeof consentToLatenessSchema>

/**
 * The head lets a school make up for what it missed at the launch, with a reason that all see; for the head itself a deputy
 * or the Academy. Refusals: not found, not the head, own case, year closed, not late yet, too late, done, given before.
 */
export const consentToLateness = command<Input, { schoolId: string }>(
  'movements.consent_to_lateness',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    const key = { yearId: input.yearId, organisationId: input.schoolId }
    const member = await tx.yearSchool.findUnique({ where: { yearId_organisationId: key } })
    if (!year || !member || ctx.actor.kind !== 'person') return notFound
    const consented = await lateConsent(tx, year.id, input.schoolId, input.matter)
    const verdict = firstRefusal(
      mayConsentToLateness(ctx.actor, year, input.schoolId),
      checkYearOpen(year),
      checkConsent(year, consented, await isDone(tx, key, input.matter)),
    )
    if (!verdict.ok) return verdict

    const { matter, reason } = input
    await tx.lateConsent.create({ data: { ...key, matter, reason, personId: ctx.actor.personId, at: ctx.now } })
    const facts = { school: await nameOf(tx, input.schoolId, fieldDay(ctx.now)), matter, reason }
    await record(tx, ctx, {
      event: 'movements.lateness_consented',
      subject: { type: 'late_consent', id: input.schoolId },
      facts,
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId: input.schoolId,
      after: { matter, reason },
    })
    await notify(
      tx,
      ctx,
      { organisationIds: [input.schoolId] },
      {
        kind: 'movements.lateness_consented',
        facts,
        href: `/work/${year.clusterCode}/${year.year}/movements/${matter === 'signature' ? 'pledge' : 'registration'}`,
      },
    )
    return ok({ schoolId: input.schoolId })
  },
)

type Key = { yearId: string; organisationId: string }

async function isDone(tx: Tx, { yearId, organisationId }: Key, matter: LateMatter): Promise<boolean> {
  const done =
    matter === 'registration'
      ? tx.registration.count({ where: { yearId, organisationId, state: { in: ['submitted', 'received'] } } })
      : tx.pledgeSignature.count({ where: { organisationId, pledge: { yearId } } })
  return (await done) > 0
}
