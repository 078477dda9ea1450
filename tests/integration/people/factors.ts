import { randomBytes } from 'node:crypto'
import { keepBackupCodes } from '@/lib/people/commands/keep-backup-codes'
import { makeBackupCodes } from '@/lib/platform/auth/backup-codes'
import { codeAt, stepOf } from '@/lib/platform/auth/one-time-code'
import { startSession } from '@/lib/platform/auth/sessions'
import { asPerson, type Caller, type Visitor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { wrap } from '@/lib/platform/sealing/wrapping'
import { stranger, withPassword } from './visitors'

export type SignedIn = Caller & { sessionId: string; visitor: Visitor }

/** A person at a browser who has just signed in there. */
export async function signedIn(personId: string): Promise<SignedIn> {
  const { sessionId } = await startSession(db(), personId, stranger())
  return { ...asPerson(personId), sessionId, visitor: stranger({ sessionId }) }
}

/** The same, who signed in six minutes ago. */
export async function longSignedIn(personId: string): Promise<SignedIn> {
  const caller = await signedIn(personId)
  const provedAt = new Date(Date.now() - 6 * 60_000)
  await db().session.update({ where: { id: caller.sessionId }, data: { provedAt } })
  return caller
}

export type Phone = { email: string; code: (later?: 0 | 1) => string; backupCodes: string[] }

/** Gives a person a password, and a second factor of which nothing has been used. */
export async function withFactor(personId: string): Promise<Phone> {
  const email = await withPassword(personId)
  const key = randomBytes(20)
  await db().secondFactor.create({
    data: { personId, wrapped: wrap('second factors v1', key, personId), confirmedAt: new Date() },
  })
  const backupCodes = makeBackupCodes()
  await keepBackupCodes(db(), personId, backupCodes)
  return { email, backupCodes, code: (later = 0) => codeAt(key, stepOf(new Date()) + later) }
}

export const refusal = (code: string) => ({ ok: false, refusal: { code } })
