import 'server-only'
import { isAdministrator } from '@/lib/people/policy'
import type { PersonContext } from '@/lib/platform/auth/session'
import { db } from '@/lib/platform/db/client'

export type NoticeLine = {
  id: string
  kind: string
  facts: Record<string, unknown>
  href: string
  at: Date
  read: boolean
}

/** How many of one's notices wait unread. */
export const countUnread = (ctx: PersonContext): Promise<number> =>
  db().notice.count({ where: { personId: ctx.actor.personId, readAt: null } })

/** One's own notices, newest first. */
export async function listNotices(ctx: PersonContext, take = 100): Promise<NoticeLine[]> {
  const rows = await db().notice.findMany({
    where: { personId: ctx.actor.personId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(({ id, kind, facts, href, at, readAt }) => ({
    id,
    kind,
    facts: facts as Record<string, unknown>,
    href,
    at,
    read: readAt !== null,
  }))
}

export type LetterLine = {
  id: string
  recipient: string
  subject: string
  body: string
  state: 'queued' | 'sent' | 'failed'
  lastError: string | null
  createdAt: Date
}

/** The newest letters of the outbox, for the administrator: they may hold links that open an account. */
export async function listLetters(ctx: PersonContext, take = 100): Promise<LetterLine[] | null> {
  if (!isAdministrator(ctx.actor)) return null
  return db().mailMessage.findMany({
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, recipient: true, subject: true, body: true, state: true, lastError: true, createdAt: true },
  })
}
