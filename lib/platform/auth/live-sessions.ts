import type { Tx } from '../db/client'
import { actingOfficers, sessionMinutes } from './limits'

export type LiveSession = { id: string; personId: string; stale: boolean }

/**
 * The sessions of a person, or those of ids, that are alive at this moment of real time. Who holds an acting office is
 * asked of the database each time: an office that begins shortens the sessions that are open already.
 */
export async function findLiveSessions(
  tx: Tx,
  where: { id: string } | { ids: readonly string[] } | { personId: string },
): Promise<LiveSession[]> {
  const { officer, staff } = sessionMinutes
  const ids = 'id' in where ? [where.id] : 'ids' in where ? [...where.ids] : []
  const personId = 'personId' in where ? where.personId : null
  return tx.$queryRaw<LiveSession[]>`
    select s.id, s.person_id as "personId", s.last_seen_at < clock_timestamp() - interval '5 minutes' as stale
    from sessions s join people p on p.id = s.person_id
    cross join lateral (
      select exists (
        select 1 from appointments a
        where a.person_id = p.id and a.office::text = any(${[...actingOfficers]}::text[])
          and a.starts_at <= field_now() and (a.ends_at is null or a.ends_at > field_now())) as officer
    ) o
    where (s.id = any(${ids}::uuid[]) or s.person_id = ${personId}::uuid)
      and p.disabled_at is null and not s.awaits_code and s.revoked_at is null and s.expires_at > clock_timestamp()
      and s.last_seen_at > clock_timestamp()
        - make_interval(mins => case when o.officer then ${officer.idle}::int else ${staff.idle}::int end)
      and s.created_at > clock_timestamp()
        - make_interval(mins => case when o.officer then ${officer.whole}::int else ${staff.whole}::int end)`
}

type WaitingSession = { id: string; personId: string; email: string; name: string }

/** A session opened by the right password that still waits for the code of the second factor; null where it is none. */
export async function findWaitingSession(tx: Tx, id: string | null): Promise<WaitingSession | null> {
  const [row] = await tx.$queryRaw<WaitingSession[]>`
    select s.id, s.person_id as "personId", p.email, p.name from sessions s join people p on p.id = s.person_id
    where s.id = ${id}::uuid and s.awaits_code and s.revoked_at is null and s.expires_at > clock_timestamp()
      and p.disabled_at is null`
  return row ?? null
}
