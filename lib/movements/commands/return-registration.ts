import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayRunLaunch, maySeeRegistration } from '../policy'
import { checkReceiving } from '../rules'
import type { returnRegistrationSchema } from '../schema'

type Input = z.output<typeof returnRegistrationSchema>

/**
 * The head returns a registration with a reason; the school writes and sends it again. Refusals: not found, not the head,
 * term not begun, year closed, not sent, received before.
 */
export const returnRegistration = command<Input, { registrationId: string }>(
  'movements.return_registration',
  async (tx, ctx, input) => {
    const registration = await tx.registration.findUnique({
      where: { id: input.registrationId },
      include: { targets: { orderBy: { position: 'asc' } }, titles: { orderBy: { position: 'asc' } } },
    })
    const year = registration && (await lockSeenYear(tx, ctx, registration.yearId))
    if (!registration || !year || !maySeeRegistration(ctx.actor, registration)) return notFound
    const verdict = firstRefusal(mayRunLaunch(ctx.actor, year), checkYearOpen(year), checkReceiving(registration))
    if (!verdict.ok) return verdict

    const { id, organisationId } = registration
    // what was sent lies open in the form again
    const draft = {
      targets: registration.targets.map(({ content, unit, planned, note }) => ({
        content,
        unit,
        planned: planned.toString(),
        note,
      })),
      titles: registration.titles.map(({ title, note }) => ({ title, note })),
    }
    await tx.registration.update({
      where: { id },
      data: { state: 'returned', returnReason: input.reason, draft, version: { increment: 1 }, updatedAt: ctx.now },
    })
    await record(tx, ctx, {
      event: 'movements.registration_returned',
      subject: { type: 'registration', id },
      facts: { school: await nameOf(tx, organisationId, fieldDay(ctx.now)), reason: input.reason },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId,
      before: { state: registration.state },
      after: { state: 'returned', reason: input.reason },
    })
    await notify(
      tx,
      ctx,
      { organisationIds: [organisationId] },
      {
        kind: 'movements.registration_returned',
        facts: { year: String(year.year), reason: input.reason },
        href: `/work/${year.clusterCode}/${year.year}/movements/registration`,
      },
    )
    return ok({ registrationId: id })
  },
)
