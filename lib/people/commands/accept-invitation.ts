import 'server-only'
import { isOfficer, needsFactor } from '@/lib/platform/auth/limits'
import type { AfterSignIn } from '@/lib/platform/auth/own-path'
import type { z } from 'zod'
import { hashPassword } from '@/lib/platform/auth/passwords'
import { startSession, type StartedSession } from '@/lib/platform/auth/sessions'
import { hashToken } from '@/lib/platform/auth/tokens'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor, type Visitor } from '@/lib/platform/context'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { givenName } from '../rules/entrance'
import { checkLength, checkPassword } from '../rules/passwords'
import type { acceptInvitationSchema } from '../schema'
import { takeOffice } from './take-office'

type Input = z.output<typeof acceptInvitationSchema>

export type Accepted = StartedSession & AfterSignIn & { email: string }

/**
 * A new person opens the own account by the link and takes up the office. Whoever has an account signs in and joins instead.
 * Refusals: not found, people.link_used, people.link_revoked, people.link_expired, people.account_exists,
 * people.password_too_common,
 * people.password_short_for_office, people.principal_in_office.
 */
export const acceptInvitation: Command<Input, Accepted> = async (caller, input) =>
  accept(caller, {
    ...input,
    passwordHash: await hashPassword(input.password),
    visitor: caller.visitor ?? unknownVisitor,
  })

const accept = command<Input & { passwordHash: string; visitor: Visitor }, Accepted>(
  'people.accept_invitation',
  async (tx, ctx, { token, name, password, passwordHash, visitor }) => {
    const invitation = await tx.invitation.findUnique({ where: { tokenHash: hashToken(token) } })
    if (!invitation) return notFound
    const strong = firstRefusal(
      checkPassword(password, [invitation.email, name]),
      checkLength(password, isOfficer([invitation.office])),
    )
    if (!strong.ok) return strong
    const { email } = invitation
    if (await tx.person.findUnique({ where: { email } })) return refuse('people.account_exists')
    const installation = await tx.installation.findUnique({ where: { id: 1 } })
    const person = await tx.person.create({
      data: {
        email,
        name,
        givenName: givenName(name),
        passwordHash,
        demonstration: installation?.demonstration ?? false,
      },
    })
    const taken = await takeOffice(tx, ctx, { invitation, person })
    if (!taken.ok) return taken
    const { actor } = await readStanding(tx, person.id)
    const owes = actor.kind === 'person' && needsFactor(actor.seats) ? 'factor' : null
    return ok({ ...(await startSession(tx, person.id, visitor)), email, owes })
  },
)
