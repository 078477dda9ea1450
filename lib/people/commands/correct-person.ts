import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { endSessions } from '@/lib/platform/auth/sessions'
import { decision } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { letterIn } from '@/lib/platform/i18n/letter'
import { queueMail } from '@/lib/platform/mail/queue'
import { allowed, atField, notFound, ok, refuse } from '@/lib/platform/result'
import { mayCorrectPerson } from '../policy'
import { givenName } from '../rules/entrance'
import type { correctPersonSchema } from '../schema'

type Input = z.output<typeof correctPersonSchema>

/**
 * Corrects how a person is called and by which address the account is entered. With a new address open sessions and mailed
 * links end, and both addresses are told. Refusals: not found, people.address_taken.
 */
export const correctPerson = decision<Input, { personId: string }>(
  'people.correct_person',
  async (tx, ctx, { personId, name, email }) => {
    const may = mayCorrectPerson(ctx.actor)
    if (!may.ok) return may
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return notFound
    const other = await tx.person.findUnique({ where: { email }, select: { id: true } })
    const lawful = other && other.id !== personId ? atField('email', refuse('people.address_taken')) : allowed
    if (!lawful.ok) return lawful
    await tx.person.update({ where: { id: personId }, data: { name, email, givenName: givenName(name) } })
    if (email !== person.email) await moveAddress(tx, personId, name, [person.email, email])
    await record(tx, ctx, {
      event: 'people.person_corrected',
      subject: { type: 'person', id: personId },
      facts: { name },
      before: { name: person.name, email: person.email },
      after: { name, email },
    })
    return ok({ personId })
  },
)

/** What was opened by the old address ends; the holder of either address learns of the change. */
async function moveAddress(tx: Tx, personId: string, name: string, addresses: [string, string]): Promise<void> {
  await endSessions(tx, { personId })
  await tx.passwordReset.updateMany({ where: { personId, usedAt: null }, data: { usedAt: new Date() } })
  const [before, after] = addresses
  const letter = letterIn('people.letters.address', () => ({ name, before, after }))
  for (const to of addresses) await queueMail(tx, { to, kind: 'address_changed', ...letter })
}
