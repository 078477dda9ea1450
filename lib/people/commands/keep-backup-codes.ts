import 'server-only'
import { hashBackupCode } from '@/lib/platform/auth/backup-codes'
import type { Tx } from '@/lib/platform/db/client'

/** Lays new backup codes in place of all earlier ones, as hashes; inside the command that makes them. Tells their stamp. */
export async function keepBackupCodes(tx: Tx, personId: string, codes: readonly string[]): Promise<string> {
  await tx.backupCode.deleteMany({ where: { personId } })
  await tx.backupCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: hashBackupCode(personId, code) })),
  })
  return hashBackupCode(personId, codes.join(''))
}
