import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { mayAppoint } from '../policy'
import type { revokeInvitationSchema } from '../schema'

type Input = z.output<typeof revokeInvitationSchema>

/** Closes a link before it is used. Refusals: not found, people.principal_by_administrator, people.link_used. */
export const revokeInvitation = command<Input, { invitationId: string }>(
  'people.revoke_invitation',
  async (tx, ctx, { invitationId }) => {
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId } })
    if (!invitation) return notFound
    const may = mayAppoint(ctx.actor, invitation.organisationId, invitation.office)
    if (!may.ok) return may
    if (invitation.acceptedAt) return refuse('people.link_used')
    await tx.invitation.update({ where: { id: invitationId }, data: { revokedAt: new Date() } })
    await record(tx, ctx, {
      event: 'people.invitation_revoked',
      subject: { type: 'invitation', id: invitationId },
      facts: { name: invitation.name },
      organisationId: invitation.organisationId,
    })
    return ok({ invitationId })
  },
)
