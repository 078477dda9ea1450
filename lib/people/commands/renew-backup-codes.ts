import 'server-only'
import { record } from '@/lib/audit/record'
import { hashBackupCode, makeBackupCodes } from '@/lib/platform/auth/backup-codes'
import { command, type Command } from '@/lib/platform/command'
import { notFound, ok } from '@/lib/platform/result'
import { checkSetUp } from '../rules/factor'
import { keepBackupCodes } from './keep-backup-codes'

/**
 * Makes one's own backup codes anew; the earlier ones open nothing any more. They are told this once. Refusals: not found,
 * people.factor_none.
 */
export const renewBackupCodes: Command<object, { codes: string[] }> = async (caller) => {
  // The codes stay out of the command's kept answer: a repeated press learns that it was done, not the secrets.
  const codes = makeBackupCodes()
  const answer = await renew(caller, codes)
  if (!answer.ok) return answer
  const mine = answer.value.stamp === hashBackupCode(caller.personId ?? '', codes.join(''))
  return ok({ codes: mine ? codes : [] })
}

const renew = command<string[], { stamp: string }>(
  'people.renew_backup_codes',
  async (tx, ctx, codes) => {
    if (ctx.actor.kind !== 'person') return notFound
    const { personId, name } = ctx.actor
    const may = checkSetUp(await tx.secondFactor.findUnique({ where: { personId } }))
    if (!may.ok) return may
    const stamp = await keepBackupCodes(tx, personId, codes)
    await record(tx, ctx, {
      ...{ event: 'people.backup_codes_renewed', subject: { type: 'person', id: personId }, facts: { name } },
    })
    return ok({ stamp })
  },
  { proof: 'own' },
)
