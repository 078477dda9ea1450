import type { Visitor } from '../context'
import type { Tx } from '../db/client'

const week = 7 * 24 * 3600
const untilCode = 10 * 60

export type StartedSession = { sessionId: string; maxAge: number }

/**
 * A new session row for a person who has just proved who is sitting there; the browser's former one ends with it, so that
 * no id survives a sign-in or a proof.
 */
export async function startSession(tx: Tx, personId: string, visitor: Visitor): Promise<StartedSession> {
  return create(tx, personId, visitor, { maxAge: week, provedAt: new Date() })
}

/** A session that opens nothing: the password was right, and the code of the second factor is still to come. */
export async function startWaitingSession(tx: Tx, personId: string, visitor: Visitor): Promise<StartedSession> {
  return create(tx, personId, visitor, { maxAge: untilCode, awaitsCode: true })
}

type Kind = { maxAge: number; provedAt?: Date; awaitsCode?: boolean }

async function create(tx: Tx, personId: string, visitor: Visitor, { maxAge, ...kind }: Kind): Promise<StartedSession> {
  if (visitor.sessionId) await endSessions(tx, { id: visitor.sessionId })
  const expiresAt = new Date(Date.now() + maxAge * 1000)
  const { userAgent, address } = visitor
  const { id } = await tx.session.create({ data: { personId, userAgent, address, expiresAt, ...kind } })
  return { sessionId: id, maxAge }
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
