import { hashToken, makeToken } from '@/lib/platform/auth/tokens'
import { withClient } from '@/lib/launch/databases.mjs'

/** The addresses of links as letters carry them, still open: an invitation, a password to be set anew, a consent to be given; and the one on a certificate. */
export async function openLinks(database: string): Promise<string[]> {
  const [invitation, password, consent, certificate] = [makeToken(), makeToken(), makeToken(), makeToken()]
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
    await client.query(
      `insert into certificates (id, seminar_id, kind, organisation_id, year, number, token_hash, paper_id, name, work, topic,
         body, place, held_on, issued_on, post, signer, issued_by_id, issued_at)
       select gen_random_uuid(), s.id, 'presentation', m.host_id, 2022, 1, $1, p.id, 'Người minh họa', p.title, s.topic,
         'Trường minh họa', 'Nghệ An', '2022-11-08', '2022-11-09', 'Hiệu trưởng', 'Người ký', p.created_by_id, clock_timestamp()
       from papers p join seminars s on s.id = p.seminar_id join meetings m on m.id = s.meeting_id order by p.id limit 1`,
      [hashToken(certificate)],
    )
  })
  return [`/invitation/${invitation}`, `/password/${password}`, `/consent/${consent}`, `/c/${certificate}`]
}
