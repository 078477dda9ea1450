import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { mayCloseAccount } from '../policy'
import type { accountSchema } from '../schema'

type Input = z.output<typeof accountSchema>

/** Opens a closed account again. Refusals: not found, people.own_account. */
export const enableAccount = command<Input, { personId: string }>(
  'people.enable_account',
  async (tx, ctx, { personId }) => {
    const may = mayCloseAccount(ctx.actor, personId)
    if (!may.ok) return may
    const person = await tx.person.findUnique({ where: { id: personId } })
    if (!person) return notFound
    await tx.person.update({ where: { id: personId }, data: { disabledAt: null } })
    await record(tx, ctx, {
      event: 'people.account_enabled',
      subject: { type: 'person', id: personId },
      facts: { name: person.name },
    })
    return ok({ personId })
  },
)
