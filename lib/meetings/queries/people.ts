import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context, Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { actsForSchool } from '@/lib/people/policy'
import { plansEvents } from '../policy'
import { peopleOfSchool, type Sendable } from './delegates'

export type PersonChoice = {
  id: string
  name: string
  office: Office
  school: Bilingual
}

/** Who may be named in a presidium or as secretary: the staff of the year's schools, for those who plan its events. */
export async function listOfficerChoices(ctx: Context, year: Year): Promise<PersonChoice[]> {
  if (!plansEvents(ctx.actor, year)) return []
  const schools = await listYearSchools(db(), year, ctx.now)
  const rows = await db().appointment.findMany({
    where: {
      organisationId: { in: schools.map(({ id }) => id) },
      startsAt: { lte: ctx.now },
      OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
      person: { disabledAt: null },
    },
    select: {
      organisationId: true,
      office: true,
      person: { select: { id: true, name: true } },
    },
    orderBy: [{ office: 'asc' }, { person: { givenName: 'asc' } }],
  })
  const seen = new Set<string>()
  return schools.flatMap((school) =>
    rows
      .filter((row) => row.organisationId === school.id && !seen.has(row.person.id) && seen.add(row.person.id))
      .map(({ office, person }) => ({
        id: person.id,
        name: person.name,
        office,
        school: school.short,
      })),
  )
}

/** The people whom the actor's own school may send; nobody of another school. */
export async function listOwnPeople(ctx: Context, schoolId: string): Promise<Sendable[]> {
  return actsForSchool(ctx.actor, schoolId) ? peopleOfSchool(db(), schoolId, ctx.now) : []
}
