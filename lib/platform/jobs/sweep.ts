import { db } from '../db/client'

/** Clears what has served its purpose: answers to presses after a day, ended sessions and used links after thirty. */
export async function sweep(): Promise<void> {
  const day = 86_400_000
  const yesterday = new Date(Date.now() - day)
  const lastMonth = new Date(Date.now() - 30 * day)
  await db().submission.deleteMany({ where: { createdAt: { lt: yesterday } } })
  await db().session.deleteMany({ where: { OR: [{ expiresAt: { lt: lastMonth } }, { revokedAt: { lt: lastMonth } }] } })
  await db().passwordReset.deleteMany({ where: { expiresAt: { lt: lastMonth } } })
}
