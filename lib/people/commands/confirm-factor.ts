import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { hashBackupCode, makeBackupCodes } from '@/lib/platform/auth/backup-codes'
import { matchingStep } from '@/lib/platform/auth/one-time-code'
import { endSessions } from '@/lib/platform/auth/sessions'
import { takeTurn } from '@/lib/platform/auth/throttle'
import { command, type Command } from '@/lib/platform/command'
import { unknownVisitor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { atField, notFound, ok, refuse } from '@/lib/platform/result'
import { unwrap } from '@/lib/platform/sealing/wrapping'
import { checkBegun } from '../rules/factor'
import type { confirmFactorSchema } from '../schema'
import { keepBackupCodes } from './keep-backup-codes'

type Input = z.output<typeof confirmFactorSchema>

type MadeCodes = { codes: string[] }

/**
 * Sets up one's own second factor by the first code of the phone, and makes the backup codes, which are told this once; the
 * other sessions, opened without it, end. Refusals: not found, people.factor_there, people.factor_not_begun,
 * people.factor_code_wrong, people.too_many_attempts.
 */
export const confirmFactor: Command<Input, MadeCodes> = async (caller, { code }) => {
  const person = caller.personId ? await db().person.findUnique({ where: { id: caller.personId } }) : null
  if (!person) return notFound
  const turn = await takeTurn(person.email, caller.visitor ?? unknownVisitor, 'code')
  if (!turn.ok) return refuse('people.too_many_attempts', { minutes: turn.minutes })
  // The codes stay out of the command's kept answer: a repeated press learns that it was done, not the secrets.
  const codes = makeBackupCodes()
  const answer = await confirm(caller, { code, codes, here: caller.sessionId ?? null })
  if (!answer.ok) return answer
  await turn.forgive()
  return ok({ codes: answer.value.stamp === stampOf(person.id, codes) ? codes : [] })
}

const stampOf = (personId: string, codes: readonly string[]): string => hashBackupCode(personId, codes.join(''))

type Inner = Input & { codes: string[]; here: string | null }

const confirm = command<Inner, { stamp: string }>(
  'people.confirm_factor',
  async (tx, ctx, { code, codes, here }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId, name } = ctx.actor
    const kept = await tx.secondFactor.findUnique({ where: { personId } })
    const begun = checkBegun(kept, new Date())
    if (!begun.ok || !kept) return begun.ok ? notFound : begun
    const step = matchingStep(unwrap('second factors v1', kept.wrapped, personId), code.replace(/\s/g, ''), new Date())
    if (step === null) return atField('code', refuse('people.factor_code_wrong'))
    await tx.secondFactor.update({ where: { personId }, data: { confirmedAt: new Date(), lastStep: step } })
    const stamp = await keepBackupCodes(tx, personId, codes)
    await endSessions(tx, { personId, ...(here && { except: here }) })
    await record(tx, ctx, {
      ...{ event: 'people.factor_set_up', subject: { type: 'person', id: personId }, facts: { name } },
    })
    return ok({ stamp })
  },
  { proof: 'own' },
)
