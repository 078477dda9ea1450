import 'server-only'
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
