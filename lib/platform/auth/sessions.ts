import type { Visitor } from '../context'
import type { Tx } from '../db/client'

const week = 7 * 24 * 3600

export type StartedSession = { sessionId: string; maxAge: number }

/** A new session row for a person; the browser's former one ends with it, so that no id survives a sign-in. */
export async function startSession(tx: Tx, personId: string, visitor: Visitor): Promise<StartedSession> {
  if (visitor.sessionId) await endSessions(tx, { id: visitor.sessionId })
  const { id } = await tx.session.create({
    data: {
      personId,
      userAgent: visitor.userAgent,
      address: visitor.address,
      expiresAt: new Date(Date.now() + week * 1000),
    },
  })
  return { sessionId: id, maxAge: week }
}

/** Ends sessions at once, on every server: each request asks the row. */
export async function endSessions(
  tx: Tx,
  where: { id: string } | { personId: string; except?: string },
): Promise<number> {
  const which =
    'id' in where ? { id: where.id } : { personId: where.personId, ...(where.except && { id: { not: where.except } }) }
  const { count } = await tx.session.updateMany({
    where: { ...which, revokedAt: null },
    data: { revokedAt: new Date() },
  })
  return count
}
