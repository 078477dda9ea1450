import 'server-only'
import { findYear } from '@/lib/calendar/queries'
import { findLiveSessions } from '@/lib/platform/auth/live-sessions'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { mayFollowDay } from '../policy'

/** What one who follows is told: the version to read, or that the session ended. */
export type Beat = { version: string } | { ended: true }

type Listener = { seminarId: string; sessionId: string; hear: (beat: Beat) => void }

const interval = 700

// kept on globalThis: pages and routes may each have a copy of this file, and one poll is enough for all
const kept = globalThis as { neuGuongBeats?: { listeners: Set<Listener>; timer: NodeJS.Timeout | null } }
const state = (): NonNullable<typeof kept.neuGuongBeats> =>
  (kept.neuGuongBeats ??= { listeners: new Set(), timer: null })

/** The version of the day of each seminar: of its released programme and of its stage. */
async function readVersions(seminarIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().$queryRaw<{ id: string; version: string }[]>`
    select m.id, coalesce(max(r.number), 0) || '.' || coalesce(max(s.version), 0) as version
    from seminars m
    left join programme_releases r on r.seminar_id = m.id and r.superseded_at is null
    left join stages s on s.seminar_id = m.id
    where m.id = any(${[...seminarIds]}::uuid[])
    group by m.id`
  return new Map(rows.map((row) => [row.id, row.version]))
}

/** The version now, for one who asks by himself; null for who may not see the seminar. */
export async function getVersion(ctx: Context, seminarId: string): Promise<string | null> {
  const row = await db().seminar.findUnique({ where: { id: seminarId }, select: { yearId: true } })
  const year = row && (await findYear(db(), row.yearId))
  if (!year || !mayFollowDay(ctx.actor, year).ok) return null
  return (await readVersions([seminarId])).get(seminarId) ?? null
}

/**
 * Tells a follower the version of a day at every beat until it is let go of: one query of versions and one of sessions serve all
 * who follow in this process, and an ended session hears so within a beat.
 */
export function follow(seminarId: string, sessionId: string, hear: (beat: Beat) => void): () => void {
  const { listeners } = state()
  const listener = { seminarId, sessionId, hear }
  listeners.add(listener)
  schedule()
  return () => listeners.delete(listener)
}

function schedule(): void {
  const beats = state()
  if (beats.timer || beats.listeners.size === 0) return
  beats.timer = setTimeout(() => {
    void beat().finally(() => {
      beats.timer = null
      schedule()
    })
  }, interval)
  beats.timer.unref()
}

async function beat(): Promise<void> {
  const listeners = [...state().listeners]
  if (listeners.length === 0) return
  try {
    const [versions, live] = await Promise.all([
      readVersions([...new Set(listeners.map((one) => one.seminarId))]),
      findLiveSessions(db(), { ids: [...new Set(listeners.map((one) => one.sessionId))] }),
    ])
    const alive = new Set(live.map((session) => session.id))
    for (const { seminarId, sessionId, hear } of listeners) {
      const version = versions.get(seminarId)
      hear(alive.has(sessionId) && version !== undefined ? { version } : { ended: true })
    }
  } catch {
    // the database is away for a moment: whoever follows hears nothing, and asks again by himself
  }
}
