import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context, Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayAppoint, mayCloseAccount, mayCorrectPerson, mayListPeople, mayListStaff, mayResetFactor } from '../policy'
import { checkSetUp } from '../rules/factor'

export type PersonLine = {
  id: string
  name: string
  email: string
  disabled: boolean
  offices: { office: Office; organisation: Bilingual }[]
}

export type PeopleFilter = { search?: string; office?: Office; state?: 'open' | 'closed' | 'none'; page: number }

const pageSize = 50

type Row = {
  id: string
  name: string
  email: string
  disabled: boolean
  offices: { office: Office; organisationId: string }[]
  total: bigint
}

/** The register of people, by given name in Vietnamese order; the search knows no accents. Null for those who may not. */
export async function listPeople(
  ctx: Context,
  filter: PeopleFilter,
): Promise<{ people: PersonLine[]; total: number; pages: number } | null> {
  if (!mayListPeople(ctx.actor)) return null
  const { search = '', office = null, state = null, page } = filter
  const rows = await db().$queryRaw<Row[]>`
    with held as (
      select person_id, json_agg(json_build_object('office', office, 'organisationId', organisation_id) order by starts_at) as offices,
        array_agg(office::text) as names
      from appointments where starts_at <= ${ctx.now} and (ends_at is null or ends_at > ${ctx.now}) group by person_id)
    select p.id, p.name, p.email, p.disabled_at is not null as disabled, coalesce(held.offices, '[]'::json) as offices,
      count(*) over () as total
    from people p left join held on held.person_id = p.id
    where (${search} = '' or position(fold_text(${search}) in fold_text(p.name || ' ' || p.email)) > 0)
      and (${office}::text is null or ${office}::text = any(held.names))
      and (${state}::text is null or (${state} = 'closed' and p.disabled_at is not null)
        or (${state} = 'open' and p.disabled_at is null) or (${state} = 'none' and held.offices is null))
    order by p.given_name collate "vi-x-icu", p.name collate "vi-x-icu", p.email
    limit ${pageSize} offset ${(page - 1) * pageSize}`
  const ids = rows.flatMap((row) => row.offices.map((held) => held.organisationId))
  const names = await namesOn(db(), ids, fieldDay(ctx.now))
  const total = Number(rows[0]?.total ?? 0)
  const people = rows.map(({ total: _, offices, ...row }) => ({
    ...row,
    offices: offices.map((held) => ({
      office: held.office,
      organisation: names.get(held.organisationId)?.short ?? { vi: '', en: '' },
    })),
  }))
  return { people, total, pages: Math.max(1, Math.ceil(total / pageSize)) }
}

export type PersonPage = {
  id: string
  name: string
  email: string
  disabledAt: Date | null
  demonstration: boolean
  mayClose: Verdict
  mayCorrect: Verdict
  mayReset: Verdict
  appointments: {
    id: string
    office: Office
    organisationId: string
    organisation: Bilingual
    startsAt: Date
    endsAt: Date | null
    over: boolean
    mayEnd: Verdict
  }[]
}

/** One person of the register with every office held; null for those who may not. */
export async function getPerson(ctx: Context, personId: string): Promise<PersonPage | null> {
  if (!mayListPeople(ctx.actor)) return null
  const person = await db().person.findUnique({
    where: { id: personId },
    include: {
      secondFactor: { select: { confirmedAt: true } },
      appointments: { orderBy: [{ startsAt: 'desc' }, { id: 'desc' }] },
    },
  })
  if (!person) return null
  const ids = person.appointments.map((held) => held.organisationId)
  const names = await namesOn(db(), ids, fieldDay(ctx.now))
  const { id, name, email, disabledAt, demonstration } = person
  return {
    id,
    name,
    email,
    disabledAt,
    demonstration,
    mayClose: mayCloseAccount(ctx.actor, id),
    mayCorrect: mayCorrectPerson(ctx.actor),
    mayReset: firstRefusal(mayResetFactor(ctx.actor, id), checkSetUp(person.secondFactor)),
    appointments: person.appointments.map((held) => ({
      id: held.id,
      office: held.office,
      organisationId: held.organisationId,
      organisation: names.get(held.organisationId)?.name ?? { vi: '', en: '' },
      startsAt: held.startsAt,
      endsAt: held.endsAt,
      over: held.endsAt !== null && held.endsAt <= ctx.now,
      mayEnd: mayAppoint(ctx.actor, held.organisationId, held.office),
    })),
  }
}

export type Staff = {
  people: { appointmentId: string; personId: string; name: string; email: string; office: Office; mayEnd: Verdict }[]
  invitations: { id: string; name: string; email: string; office: Office; expiresAt: Date; mayRevoke: Verdict }[]
}

/** The people of an organisation, and the invitations still open; null for those who may not see them. */
export async function listStaff(ctx: Context, organisationId: string): Promise<Staff | null> {
  if (!mayListStaff(ctx.actor, organisationId)) return null
  const [held, invitations] = await Promise.all([
    db().appointment.findMany({
      where: { organisationId, startsAt: { lte: ctx.now }, OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }] },
      include: { person: { select: { name: true, email: true, givenName: true } } },
      orderBy: [{ office: 'asc' }, { startsAt: 'asc' }],
    }),
    db().invitation.findMany({
      where: { organisationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: new Date() } },
      orderBy: { createdAt: 'desc' },
    }),
  ])
  return {
    people: held.map(({ id, personId, person, office }) => ({
      appointmentId: id,
      personId,
      name: person.name,
      email: person.email,
      office,
      mayEnd: mayAppoint(ctx.actor, organisationId, office),
    })),
    invitations: invitations.map(({ id, name, email, office, expiresAt }) => ({
      id,
      name,
      email,
      office,
      expiresAt,
      mayRevoke: mayAppoint(ctx.actor, organisationId, office),
    })),
  }
}
