import 'server-only'
import type { z } from 'zod'
import { hashToken } from '@/lib/platform/auth/tokens'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import type { joinByInvitationSchema } from '../schema'
import { takeOffice } from './take-office'

type Input = z.output<typeof joinByInvitationSchema>

/**
 * A person who has an account takes up a further office by the link. Refusals: not found, people.invited_another,
 * people.link_used, people.link_revoked, people.link_expired, people.already_appointed, people.principal_in_office.
 */
export const joinByInvitation = command<Input, { personId: string }>(
  'people.join_by_invitation',
  async (tx, ctx, { token }) => {
    const invitation = await tx.invitation.findUnique({ where: { tokenHash: hashToken(token) } })
    if (!invitation || ctx.actor.kind !== 'person') return notFound
    const person = await tx.person.findUniqueOrThrow({ where: { id: ctx.actor.personId } })
    if (person.email !== invitation.email) return refuse('people.invited_another')
    const taken = await takeOffice(tx, ctx, { invitation, person })
    return taken.ok ? ok({ personId: person.id }) : taken
  },
)
