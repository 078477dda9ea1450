import { withClient } from '@/lib/launch/databases.mjs'
import { openSessionOf, type SessionCookie } from './session'

export type Reader = { name: string; cookie?: SessionCookie }

export const kindsOfReaders = [
  ['the public', null],
  ['the head school', "t.role = 'head' and a.office = 'principal'"],
  ['a member school', "t.role is null and a.office = 'emulation_officer'"],
  ['a lecturer', "t.role is null and a.office = 'lecturer'"],
  ["the Academy's reviewer", "a.office = 'academy_reviewer'"],
  ["the Academy's approver", "a.office = 'academy_approver'"],
  ['an administrator', "a.office = 'administrator'"],
] as const

export type KindOfReader = (typeof kindsOfReaders)[number][0]

/** Somebody of this kind in a scenario, signed in; null where there is nobody such. The public needs no session. */
export async function findReader(database: string, kind: KindOfReader): Promise<Reader | null> {
  const condition = kindsOfReaders.find(([name]) => name === kind)?.[1]
  if (!condition) return { name: kind }
  const found = await withClient(database, (client) =>
    client.query<{ id: string }>(
      `select a.person_id as id from appointments a
       left join cluster_memberships m on m.organisation_id = a.organisation_id
       left join clusters c on c.id = m.cluster_id
       left join terms t on t.organisation_id = a.organisation_id and t.starts_at <= field_now()
         and (t.ends_at is null or t.ends_at > field_now())
       where ${condition} and a.starts_at <= field_now() and (a.ends_at is null or a.ends_at > field_now())
       order by c.code = 'BTB' desc nulls last, a.id limit 1`,
    ),
  )
  return found.rows[0] ? { name: kind, cookie: await openSessionOf(database, found.rows[0].id) } : null
}
