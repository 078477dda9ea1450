import 'server-only'
import type { Bilingual } from '@/lib/platform/result'
import { nameOf, namesOn } from '@/lib/organisations/names'
import { hashToken } from '@/lib/platform/auth/tokens'
import { fieldDay, fieldNow } from '@/lib/platform/clock'
import type { ClusterRole, Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { checkLink } from '../rules/entrance'

/** Whether the installation still waits for its first run. */
export async function awaitsFirstRun(): Promise<boolean> {
  const row = await db().installation.findUnique({ where: { id: 1 } })
  return row !== null && !row.demonstration && row.readyAt === null
}

export type DemonstrationAccount = {
  personId: string
  office: Office
  organisation: { code: string; name: Bilingual; kind: 'academy' | 'academy_unit' | 'school' }
  cluster: Bilingual | null
  role: ClusterRole | null
}

type Row = {
  personId: string
  office: Office
  organisationId: string
  kind: 'academy' | 'academy_unit' | 'school'
  vi: string | null
  en: string | null
  role: ClusterRole | null
}

/** The accounts that anybody may look around with, by cluster, school and office; none outside a demonstration. */
export async function listDemonstrationAccounts(): Promise<DemonstrationAccount[]> {
  const now = await fieldNow(db())
  const rows = await db().$queryRaw<Row[]>`
    select p.id as "personId", a.office::text, o.id as "organisationId", o.kind::text, n.short_vi as vi, n.short_en as en,
      case when m.cluster_id is null then null else coalesce(t.role::text, 'member') end as role
    from appointments a
    join people p on p.id = a.person_id and p.demonstration and p.disabled_at is null
    join organisations o on o.id = a.organisation_id
    join installation i on i.id = 1 and i.demonstration
    left join cluster_memberships m on m.organisation_id = o.id and m.valid_from <= ${fieldDay(now)}::date
      and (m.valid_to is null or m.valid_to >= ${fieldDay(now)}::date)
    left join lateral (
      select short_vi, short_en from cluster_names where cluster_id = m.cluster_id order by valid_from desc limit 1) n on true
    left join lateral (
      select role from terms where cluster_id = m.cluster_id and organisation_id = o.id
        and starts_at <= ${now} and (ends_at is null or ends_at > ${now}) limit 1) t on true
    where a.starts_at <= ${now} and (a.ends_at is null or a.ends_at > ${now})
    order by m.cluster_id nulls first, m.position, o.kind, o.code, a.office, p.id`
  const names = await namesOn(
    db(),
    rows.map((row) => row.organisationId),
    fieldDay(now),
  )
  return rows.map((row) => ({
    personId: row.personId,
    office: row.office,
    organisation: {
      code: names.get(row.organisationId)?.code ?? '',
      name: names.get(row.organisationId)?.name ?? { vi: '', en: '' },
      kind: row.kind,
    },
    cluster: row.vi && row.en ? { vi: row.vi, en: row.en } : null,
    role: row.role,
  }))
}

export type OpenInvitation = {
  name: string
  email: string
  office: Office
  organisation: Bilingual
  hasAccount: boolean
}

/** What the holder of a link may know of it; null when it does not open (any more). */
export async function getInvitation(token: string): Promise<OpenInvitation | null> {
  const invitation = await db().invitation.findUnique({ where: { tokenHash: hashToken(token) } })
  if (!invitation || !checkLink({ ...invitation, usedAt: invitation.acceptedAt }, new Date()).ok) return null
  const { name, email, office, organisationId } = invitation
  const person = await db().person.findUnique({ where: { email }, select: { id: true } })
  const organisation = await nameOf(db(), organisationId, fieldDay(await fieldNow(db())))
  return { name, email, office, organisation, hasAccount: person !== null }
}

/** Whether a mailed link to a new password still opens. */
export async function opensPassword(token: string): Promise<boolean> {
  const reset = await db().passwordReset.findUnique({ where: { tokenHash: hashToken(token) } })
  return reset !== null && checkLink(reset, new Date()).ok
}
