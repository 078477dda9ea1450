import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { endSessions } from '@/lib/platform/auth/sessions'
import { decision } from '@/lib/platform/command'
import { letterIn } from '@/lib/platform/i18n/letter'
import { queueMail } from '@/lib/platform/mail/queue'
import { notFound, ok } from '@/lib/platform/result'
import { mayResetFactor } from '../policy'
import { checkSetUp } from '../rules/factor'
import type { accountSchema } from '../schema'

type Input = z.output<typeof accountSchema>

/**
 * The administrator lets a person who has lost phone and paper set up a second factor anew: what was there is forgotten,
 * the sessions end, and the person is told. Nobody learns a secret, and the password stays. Refusals: not found,
 * people.own_factor, people.factor_none.
 */
export const resetFactor = decision<Input, { personId: string }>(
  'people.reset_factor',
  async (tx, ctx, { personId }) => {
    const may = mayResetFactor(ctx.actor, personId)
    if (!may.ok) return may
    const person = await tx.person.findUnique({ where: { id: personId }, include: { secondFactor: true } })
    if (!person) return notFound
    const there = checkSetUp(person.secondFactor)
    if (!there.ok) return there
    await tx.secondFactor.delete({ where: { personId } })
    await tx.backupCode.deleteMany({ where: { personId } })
    await endSessions(tx, { personId })
    const { name } = person
    await queueMail(tx, {
      ...{ to: person.email, kind: 'factor_reset' },
      ...letterIn('people.letters.factorReset', () => ({ name })),
    })
    await record(tx, ctx, {
      ...{ event: 'people.factor_reset', subject: { type: 'person', id: personId }, facts: { name } },
    })
    return ok({ personId })
  },
)
