import 'server-only'
import { readSessionId } from '@/lib/platform/auth/cookie'
import { needsFactor } from '@/lib/platform/auth/limits'
import { findWaitingSession } from '@/lib/platform/auth/live-sessions'
import { authenticatorAddress, inLetters } from '@/lib/platform/auth/one-time-code'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { unwrap } from '@/lib/platform/sealing/wrapping'
import { checkBegun } from '../rules/factor'

export type OwnFactor = {
  state: 'no_password' | 'none' | 'begun' | 'on'
  /** an office asks for it */
  needed: boolean
  since: Date | null
  codesLeft: number
  /** while it is being set up, and never again */
  key: { letters: string; address: string } | null
}

/** One's own second factor. The key is told only until its first code. */
export async function getOwnFactor(ctx: Context): Promise<OwnFactor | null> {
  if (ctx.actor.kind !== 'person') return null
  const { personId: id, seats } = ctx.actor
  const person = await db().person.findUnique({
    where: { id },
    include: { secondFactor: true, backupCodes: { where: { usedAt: null }, select: { id: true } } },
  })
  if (!person) return null
  const { secondFactor: kept, backupCodes } = person
  const begun = checkBegun(kept, new Date()).ok
  const key = begun && kept ? unwrap('second factors v1', kept.wrapped, id) : null
  return {
    state: !person.passwordHash ? 'no_password' : kept?.confirmedAt ? 'on' : key ? 'begun' : 'none',
    needed: needsFactor(seats),
    since: kept?.confirmedAt ?? null,
    codesLeft: backupCodes.length,
    key: key && { letters: inLetters(key), address: authenticatorAddress(key, 'Nêu Gương', person.email) },
  }
}

/** Whether this browser has given the right password and still owes the code. */
export const owesCode = async (): Promise<boolean> => (await findWaitingSession(db(), await readSessionId())) !== null
