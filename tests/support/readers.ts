import { withClient } from '@/lib/launch/databases.mjs'
import { openSessionOf, type SessionCookie } from './session'

export type Reader = { name: string; cookie?: SessionCookie }

const wanted = [
  ['the head school', "t.role = 'head' and a.office = 'principal'"],
  ['a member school', "t.role is null and a.office = 'emulation_officer'"],
  ['a lecturer', "t.role is null and a.office = 'lecturer'"],
  ["the Academy's reviewer", "a.office = 'academy_reviewer'"],
  ["the Academy's approver", "a.office = 'academy_approver'"],
  ['an administrator', "a.office = 'administrator'"],
] as const

/** One of each kind of people of a scenario, signed in, and the public. */
export async function listReaders(database: string): Promise<Reader[]> {
  const readers: Reader[] = [{ name: 'the public' }]
  for (const [name, condition] of wanted) {
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
    if (found.rows[0]) readers.push({ name, cookie: await openSessionOf(database, found.rows[0].id) })
  }
  return readers
}
