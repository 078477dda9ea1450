import { hashToken, makeToken } from '@/lib/platform/auth/tokens'
import { withClient } from '@/lib/launch/databases.mjs'

/** The addresses of two links as letters carry them, still open: an invitation, and a password to be set anew. */
export async function openLinks(database: string): Promise<string[]> {
  const [invitation, password] = [makeToken(), makeToken()]
  await withClient(database, async (client) => {
    await client.query(
      `insert into invitations (id, token_hash, email, name, organisation_id, office, expires_at)
       select gen_random_uuid(), $1, 'khach@example.test', 'Người minh họa', id, 'lecturer', clock_timestamp() + interval '1 day'
       from organisations where code = 'TH'`,
      [hashToken(invitation)],
    )
    await client.query(
      `insert into password_resets (id, token_hash, person_id, expires_at)
       select gen_random_uuid(), $1, id, clock_timestamp() + interval '15 minutes' from people order by id limit 1`,
      [hashToken(password)],
    )
  })
  return [`/invitation/${invitation}`, `/password/${password}`]
}
