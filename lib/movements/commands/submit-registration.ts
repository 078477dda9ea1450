import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { checkUnchanged } from '@/lib/platform/version'
import { mayActForSchool } from '../policy'
import { checkMakingUp, checkRegistrationWritable, isLate } from '../rules'
import type { submitRegistrationSchema } from '../schema'
import { lateConsent, lateRule } from '../queries'

type Input = z.output<typeof submitRegistrationSchema>

/**
 * A school sends its targets and titles to the head. After the gate of launch only with consent, and marked late.
 * Refusals: not found, not acting for a school, year closed, gate not reached, consent missing, too late, changed meanwhile, sent, received.
 */
export const submitRegistration = command<Input, { registrationId: string; href: string }>(
  'movements.submit_registration',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    const organisationId = year && (await ownYearSchool(tx, ctx.actor, year.id))
    if (!year || !organisationId) return notFound
    const kept = await tx.registration.findUnique({ where: keyOf(year, organisationId) })
    const consented = await lateConsent(tx, year.id, organisationId, 'registration')
    const verdict = firstRefusal(
      mayActForSchool(ctx.actor, organisationId),
      checkYearOpen(year),
      checkRegistrationWritable(kept),
      checkMakingUp(year, consented, await lateRule(tx, year, ctx.now)),
      checkUnchanged(kept, input),
    )
    if (!verdict.ok) return verdict

    // returned after the gate, it comes back in its own time: late is only what was first sent late
    const late = kept?.submittedAt ? kept.late : isLate(year)
    const id = await write(tx, year, organisationId, input, { late, now: ctx.now })
    const school = await nameOf(tx, organisationId, fieldDay(ctx.now))
    await record(tx, ctx, {
      event: 'movements.registration_submitted',
      subject: { type: 'registration', id },
      facts: { school, late },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId,
      before: { state: kept?.state ?? null },
      after: { state: 'submitted', targets: input.targets, titles: input.titles },
    })
    const href = `/work/${year.clusterCode}/${year.year}/movements/registrations/${organisationId}`
    if (year.headSchoolId && year.headSchoolId !== organisationId) {
      const to = { organisationIds: [year.headSchoolId] }
      await notify(tx, ctx, to, { kind: 'movements.registration_submitted', facts: { school, late }, href })
    }
    return ok({ registrationId: id, href })
  },
)

type Key = { yearId_organisationId: { yearId: string; organisationId: string } }
const keyOf = (year: Year, organisationId: string): Key => ({
  yearId_organisationId: { yearId: year.id, organisationId },
})

type Sending = { late: boolean; now: Date }

async function write(
  tx: Tx,
  year: Year,
  organisationId: string,
  input: Input,
  { late, now }: Sending,
): Promise<string> {
  const sent = {
    state: 'submitted' as const,
    submittedAt: now,
    late,
    returnReason: null,
    draft: {},
    editKey: null,
    updatedAt: now,
  }
  const { id } = await tx.registration.upsert({
    where: keyOf(year, organisationId),
    create: { yearId: year.id, organisationId, ...sent, version: 1 },
    update: { ...sent, version: { increment: 1 } },
  })
  await tx.registrationTarget.deleteMany({ where: { registrationId: id } })
  await tx.registrationTitle.deleteMany({ where: { registrationId: id } })
  await tx.registrationTarget.createMany({
    data: input.targets.map((target, position) => ({ registrationId: id, position, ...target })),
  })
  await tx.registrationTitle.createMany({
    data: input.titles.map((title, position) => ({ registrationId: id, position, ...title })),
  })
  return id
}
