import { encode } from 'next-auth/jwt'
import { withClient } from '@/lib/launch/databases.mjs'
import type { Office } from '@/lib/platform/context'
import { proxied } from './proxy'

export type Account = { office: Office; organisation: string }
export type SessionCookie = { name: string; value: string }

const week = 7 * 86_400

/** Opens a session straight in the database, for whoever holds this office there by the field's clock. */
export async function openSession(database: string, { office, organisation }: Account): Promise<SessionCookie> {
  const found = await withClient(database, (client) =>
    client.query<{ id: string }>(
      `select a.person_id as id from appointments a join organisations o on o.id = a.organisation_id
       where a.office::text = $1 and o.code = $2 and a.starts_at <= field_now() and (a.ends_at is null or a.ends_at > field_now())
       order by a.starts_at, a.id limit 1`,
      [office, organisation],
    ),
  )
  if (!found.rows[0]) throw new Error(`Nobody is ${office} of ${organisation}.`)
  return openSessionOf(database, found.rows[0].id)
}

export async function openSessionOf(database: string, personId: string): Promise<SessionCookie> {
  const made = await withClient(database, (client) =>
    client.query<{ id: string }>(
      `insert into sessions (id, person_id, user_agent, address, expires_at)
       values (gen_random_uuid(), $1, 'tests', '127.0.0.1', clock_timestamp() + interval '7 days') returning id`,
      [personId],
    ),
  )
  const token = { sid: made.rows[0]!.id }
  const value = await encode({ token, secret: process.env.NEXTAUTH_SECRET!, maxAge: week })
  return { name: `${proxied ? '__Secure-' : ''}next-auth.session-token`, value }
}
