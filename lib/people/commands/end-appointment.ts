import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { decision } from '@/lib/platform/command'
import { messages } from '@/lib/platform/i18n/messages'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayAppoint } from '../policy'
import { checkAdministratorLeft } from '../rules/appointments'
import type { endAppointmentSchema } from '../schema'

type Input = z.output<typeof endAppointmentSchema>

/**
 * Ends a person's office now; what was done in it stays. Refusals: not found, people.principal_by_administrator,
 * people.appointment_over, people.last_administrator.
 */
export const endAppointment = decision<Input, { appointmentId: string }>(
  'people.end_appointment',
  async (tx, ctx, { appointmentId }) => {
    const held = await tx.appointment.findUnique({ where: { id: appointmentId }, include: { person: true } })
    if (!held) return notFound
    const { organisationId, office, person } = held
    const may = mayAppoint(ctx.actor, organisationId, office)
    if (!may.ok) return may
    if (held.endsAt && held.endsAt <= ctx.now) return refuse('people.appointment_over')
    const others = await tx.appointment.count({
      where: {
        id: { not: held.id },
        office: 'administrator',
        OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
        person: { disabledAt: null },
      },
    })
    const left = checkAdministratorLeft(office, others)
    if (!left.ok) return left
    await tx.appointment.update({ where: { id: held.id }, data: { endsAt: ctx.now } })
    await record(tx, ctx, {
      event: 'people.appointment_ended',
      subject: { type: 'person', id: person.id },
      facts: {
        name: person.name,
        office: { vi: messages.vi.common.offices[office], en: messages.en.common.offices[office] },
        organisation: await nameOf(tx, organisationId, fieldDay(ctx.now)),
      },
      organisationId,
      before: { office, organisationId },
    })
    return ok({ appointmentId })
  },
)
