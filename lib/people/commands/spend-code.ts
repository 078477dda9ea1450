import 'server-only'
import { record } from '@/lib/audit/record'
import { hashBackupCode } from '@/lib/platform/auth/backup-codes'
import { matchingStep } from '@/lib/platform/auth/one-time-code'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import { unwrap } from '@/lib/platform/sealing/wrapping'

type Owner = { id: string; name: string }

/**
 * Takes a code of the phone or of the paper, once: of two servers that meet at the row one finds it spent. Inside the
 * command that asks for it. Refusals: people.factor_code_wrong, people.factor_code_spent.
 */
export async function spendCode(tx: Tx, ctx: Context, owner: Owner, typed: string): Promise<Verdict> {
  const factor = await tx.secondFactor.findUnique({ where: { personId: owner.id } })
  if (!factor?.confirmedAt) return refuse('people.factor_code_wrong')
  const figures = typed.replace(/\s/g, '')
  if (!/^\d{6}$/.test(figures)) return spendBackupCode(tx, ctx, owner, typed)
  const step = matchingStep(unwrap('second factors v1', factor.wrapped, owner.id), figures, new Date())
  if (step === null) return refuse('people.factor_code_wrong')
  const { count } = await tx.secondFactor.updateMany({
    where: { personId: owner.id, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1 ? allowed : refuse('people.factor_code_spent')
}

async function spendBackupCode(tx: Tx, ctx: Context, { id, name }: Owner, typed: string): Promise<Verdict> {
  const where = { personId: id, codeHash: hashBackupCode(id, typed) }
  const { count } = await tx.backupCode.updateMany({ where: { ...where, usedAt: null }, data: { usedAt: new Date() } })
  if (count === 0)
    return (await tx.backupCode.count({ where })) > 0
      ? refuse('people.factor_code_spent')
      : refuse('people.factor_code_wrong')
  const left = await tx.backupCode.count({ where: { personId: id, usedAt: null } })
  await record(tx, ctx, {
    ...{ event: 'people.backup_code_used', subject: { type: 'person', id }, facts: { name, left } },
  })
  return allowed
}
