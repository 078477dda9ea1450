import type { Actor, Office, Seat } from './context'
import type { Tx } from './db/client'

export type Standing = { now: Date; actor: Actor }

type Row = { now: Date; id: string | null; name: string | null; seats: Seat[] | null }

/**
 * The field's clock, and who the person is at that moment: offices in force, and the role of each office's school in its
 * clusters. Read in the transaction that acts, so that powers pass at the very instant a term does.
 */
export async function readStanding(tx: Tx, personId: string | null, system = false): Promise<Standing> {
  const rows = await tx.$queryRaw<Row[]>`
    with clock as materialized (select field_now() as now)
    select clock.now, p.id, p.name, (
      select coalesce(json_agg(json_build_object(
        'office', a.office, 'organisationId', o.id, 'organisationKind', o.kind, 'organisationCode', o.code,
        'clusters', (
          select coalesce(json_agg(json_build_object('clusterId', m.cluster_id, 'role', coalesce((
            select t.role::text from terms t
            where t.cluster_id = m.cluster_id and t.organisation_id = o.id
              and t.starts_at <= clock.now and (t.ends_at is null or t.ends_at > clock.now)
            limit 1), 'member')) order by m.cluster_id), '[]'::json)
          from cluster_memberships m
          where m.organisation_id = o.id and m.valid_from <= field_day(clock.now)
            and (m.valid_to is null or m.valid_to >= field_day(clock.now)))
      ) order by a.starts_at, a.id), '[]'::json)
      from appointments a join organisations o on o.id = a.organisation_id
      where a.person_id = p.id and a.starts_at <= clock.now and (a.ends_at is null or a.ends_at > clock.now)
    ) as seats
    from clock left join people p on p.id = ${personId}::uuid and p.disabled_at is null`
  const row = rows[0]
  if (!row) throw new Error('the database gave no time')
  return { now: row.now, actor: actorOf(row, system) }
}

/** The offices that a person holds at this moment. */
export async function officesOf(tx: Tx, personId: string): Promise<Office[]> {
  const { actor } = await readStanding(tx, personId)
  return actor.kind === 'person' ? actor.seats.map((seat) => seat.office) : []
}

function actorOf(row: Row, system: boolean): Actor {
  if (system) return { kind: 'system' }
  if (!row.id || row.name === null) return { kind: 'nobody' }
  return { kind: 'person', personId: row.id, name: row.name, seats: row.seats ?? [] }
}
