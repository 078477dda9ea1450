import { hashToken, makeToken } from '@/lib/platform/auth/tokens'
import { withClient } from '@/lib/launch/databases.mjs'

/** The addresses of links as letters carry them, still open: an invitation, a password to be set anew, a consent to be given. */
export async function openLinks(database: string): Promise<string[]> {
  const [invitation, password, consent] = [makeToken(), makeToken(), makeToken()]
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
    await client.query(
      `update paper_authors set consent = null, consent_at = null, consent_asked_at = clock_timestamp(), consent_token_hash = $1,
         consent_expires_at = '2100-01-01'
       where id = (select a.id from paper_authors a join papers p on p.id = a.paper_id
         where p.state not in ('withdrawn', 'declined') order by a.id limit 1)`,
      [hashToken(consent)],
    )
  })
  return [`/invitation/${invitation}`, `/password/${password}`, `/consent/${consent}`]
}
