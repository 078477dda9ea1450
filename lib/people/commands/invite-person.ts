import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { nameOf } from '@/lib/organisations/names'
import { hashToken, makeToken } from '@/lib/platform/auth/tokens'
import { fieldDay } from '@/lib/platform/clock'
import { decision, type Command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { env } from '@/lib/platform/env'
import { letterIn } from '@/lib/platform/i18n/letter'
import { messages } from '@/lib/platform/i18n/messages'
import { queueMail } from '@/lib/platform/mail/queue'
import { notFound, ok, type Bilingual } from '@/lib/platform/result'
import { mayAppoint } from '../policy'
import { checkAppointment } from '../rules/appointments'
import type { invitePersonSchema } from '../schema'

type Input = z.output<typeof invitePersonSchema>

/** How many days of real time an invitation stays open. */
const days = 14

export type Invited = { invitationId: string; link: string }

/**
 * Opens one office for one person by a link that works once; the link is mailed, and shown once to the inviter.
 * Refusals: not found, people.principal_by_administrator, people.office_not_here, people.already_appointed,
 * people.principal_in_office.
 */
export const invitePerson: Command<Input, Invited> = async (caller, input) => {
  // The token stays out of the command's kept answer: a repeated press learns that it was done, not the secret.
  const token = makeToken()
  const answer = await invite(caller, { ...input, token })
  if (!answer.ok) return answer
  const mine = answer.value.tokenHash === hashToken(token)
  const link = mine ? `${env().NEXTAUTH_URL}/vi/invitation/${token}` : ''
  return ok({ invitationId: answer.value.invitationId, link })
}

type Kept = { invitationId: string; tokenHash: string }

const invite = decision<Input & { token: string }, Kept>('people.invite_person', async (tx, ctx, input) => {
  const { organisationId, office, email, name, token } = input
  const may = mayAppoint(ctx.actor, organisationId, office)
  if (!may.ok) return may
  const organisation = await tx.organisation.findUnique({ where: { id: organisationId } })
  if (!organisation) return notFound
  const lawful = checkAppointment({ kind: organisation.kind, office, ...(await holders(tx, ctx, input)) })
  if (!lawful.ok) return lawful

  // a second invitation to the same office takes the place of the first
  const same = { email, organisationId, office, acceptedAt: null, revokedAt: null }
  await tx.invitation.updateMany({ where: same, data: { revokedAt: new Date() } })
  const tokenHash = hashToken(token)
  const invitedById = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const expiresAt = new Date(Date.now() + days * 86_400_000)
  const data = { tokenHash, email, name, organisationId, office, invitedById, expiresAt }
  const { id } = await tx.invitation.create({ data })
  const place = await nameOf(tx, organisationId, fieldDay(ctx.now))
  await write(tx, input, place)
  await record(tx, ctx, {
    event: 'people.person_invited',
    subject: { type: 'invitation', id },
    facts: { name, office: officeName(office), organisation: place },
    organisationId,
    after: { office, organisationId },
  })
  return ok({ invitationId: id, tokenHash })
})

async function holders(
  tx: Tx,
  ctx: Context,
  input: Input,
): Promise<{ heldAlready: boolean; principal: string | null }> {
  const inForce = await tx.appointment.findMany({
    where: {
      organisationId: input.organisationId,
      office: input.office,
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
    },
    include: { person: { select: { email: true, name: true } } },
  })
  const other = inForce.find((held) => held.person.email !== input.email)
  return {
    heldAlready: inForce.some((held) => held.person.email === input.email),
    principal: input.office === 'principal' ? (other?.person.name ?? null) : null,
  }
}

const officeName = (office: Input['office']): Bilingual => ({
  vi: messages.vi.common.offices[office],
  en: messages.en.common.offices[office],
})

async function write(tx: Tx, input: Input & { token: string }, place: Bilingual): Promise<void> {
  const letter = letterIn('people.letters.invitation', (locale) => ({
    name: input.name,
    office: officeName(input.office)[locale],
    organisation: place[locale],
    days,
    link: `${env().NEXTAUTH_URL}/${locale}/invitation/${input.token}`,
  }))
  await queueMail(tx, { to: input.email, kind: 'invitation', ...letter })
}
