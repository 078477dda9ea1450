import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { messages } from '@/lib/platform/i18n/messages'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { checkAppointment } from '../rules/appointments'
import { givenName } from '../rules/entrance'
import type { invitePersonSchema } from '../schema'

type Input = z.output<typeof invitePersonSchema>

/**
 * A scenario's account: named by its office, without a password, entered by one click. Nobody but a scenario of a
 * demonstration makes one: to all others it is not found. Refusals: people.office_not_here, people.address_taken.
 */
export const enrolDemonstration = command<Input, { personId: string }>(
  'people.enrol_demonstration',
  async (tx, ctx, { organisationId, office, name, email }) => {
    const installation = await tx.installation.findUnique({ where: { id: 1 } })
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
    if (ctx.actor.kind !== 'system' || !installation?.demonstration || !organisation) return notFound
    const lawful = checkAppointment({ kind: organisation.kind, office, heldAlready: false, principal: null })
    if (!lawful.ok) return lawful
    if (await tx.person.findUnique({ where: { email } })) return refuse('people.address_taken')
    const { id } = await tx.person.create({
      data: {
        email,
        name,
        givenName: givenName(name),
        demonstration: true,
        appointments: { create: { organisationId, office, startsAt: ctx.now } },
      },
    })
    await record(tx, ctx, {
      event: 'people.demonstration_enrolled',
      subject: { type: 'person', id },
      facts: {
        office: { vi: messages.vi.common.offices[office], en: messages.en.common.offices[office] },
        organisation: await nameOf(tx, organisationId, fieldDay(ctx.now)),
      },
      organisationId,
    })
    return ok({ personId: id })
  },
)
