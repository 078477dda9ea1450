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
import type { receiveRegistrationSchema } from '../schema'

type Input = z.output<typeof receiveRegistrationSchema>

/**
 * The head receives a registration; from then on it stands. Refusals: not found, not the head, term not begun, year closed,
 * not sent, received before.
 */
export const receiveRegistration = command<Input, { registrationId: string }>(
  'movements.receive_registration',
  async (tx, ctx, input) => {
    const registration = await tx.registration.findUnique({ where: { id: input.registrationId } })
    const year = registration && (await lockSeenYear(tx, ctx, registration.yearId))
    if (!registration || !year || !maySeeRegistration(ctx.actor, registration)) return notFound
    const verdict = firstRefusal(mayRunLaunch(ctx.actor, year), checkYearOpen(year), checkReceiving(registration))
    if (!verdict.ok) return verdict

    const { id, organisationId } = registration
    await tx.registration.update({
      where: { id },
      data: { state: 'received', receivedAt: ctx.now, version: { increment: 1 }, updatedAt: ctx.now },
    })
    await record(tx, ctx, {
      event: 'movements.registration_received',
      subject: { type: 'registration', id },
      facts: { school: await nameOf(tx, organisationId, fieldDay(ctx.now)) },
      clusterId: year.clusterId,
      yearId: year.id,
      organisationId,
      before: { state: registration.state },
      after: { state: 'received' },
    })
    await notify(
      tx,
      ctx,
      { organisationIds: [organisationId] },
      {
        kind: 'movements.registration_received',
        facts: { year: String(year.year) },
        href: `/work/${year.clusterCode}/${year.year}/movements/registrations/${organisationId}`,
      },
    )
    return ok({ registrationId: id })
  },
)
