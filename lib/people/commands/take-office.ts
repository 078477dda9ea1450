import 'server-only'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context, Office } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { messages } from '@/lib/platform/i18n/messages'
import { ok, type Result } from '@/lib/platform/result'
import { checkAppointment } from '../rules/appointments'
import { checkLink } from '../rules/entrance'

type Invitation = {
  id: string
  organisationId: string
  office: Office
  expiresAt: Date
  acceptedAt: Date | null
  revokedAt: Date | null
}

type Taking = { invitation: Invitation; person: { id: string; name: string } }

/**
 * The last step of an invitation, inside its command: the link is spent and the office begins now. Of two who open the link
 * at one moment, one finds it used. Refusals: people.link_used, people.link_revoked, people.link_expired,
 * people.already_appointed, people.principal_in_office.
 */
export async function takeOffice(tx: Tx, ctx: Context, { invitation, person }: Taking): Promise<Result<null>> {
  const open = checkLink({ ...invitation, usedAt: invitation.acceptedAt }, new Date())
  if (!open.ok) return open
  const { organisationId, office } = invitation
  const organisation = await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } })
  const held = await tx.appointment.findMany({
    where: { organisationId, office, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] },
    include: { person: { select: { name: true } } },
  })
  const other = held.find((one) => one.personId !== person.id)
  const lawful = checkAppointment({
    kind: organisation.kind,
    office,
    heldAlready: held.some((one) => one.personId === person.id),
    principal: office === 'principal' ? (other?.person.name ?? null) : null,
  })
  if (!lawful.ok) return lawful

  await tx.invitation.update({ where: { id: invitation.id }, data: { acceptedAt: new Date() } })
  await tx.appointment.create({ data: { personId: person.id, organisationId, office, startsAt: ctx.now } })
  await record(tx, ctx, {
    event: 'people.invitation_accepted',
    subject: { type: 'person', id: person.id },
    facts: {
      name: person.name,
      office: { vi: messages.vi.common.offices[office], en: messages.en.common.offices[office] },
      organisation: await nameOf(tx, organisationId, fieldDay(ctx.now)),
    },
    organisationId,
    after: { office, organisationId },
  })
  return ok(null)
}
