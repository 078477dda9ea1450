import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { setFieldClock } from '@/lib/platform/clock'
import { makeContext, type Context, type Office, type PersonActor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import type { Gate } from '@/lib/calendar/schema'

type PersonContext = Context & { actor: PersonActor }

export type School = { id: string; code: string; people: Record<SchoolOffice, string> }
export type SchoolOffice = 'principal' | 'vice_principal' | 'emulation_officer' | 'lecturer'

export type World = {
  academyId: string
  boardId: string
  academy: { reviewer: string; approver: string; administrator: string }
  clusterId: string
  clusterCode: string
  /** the cluster's year, at the gate asked for */
  yearId: string
  year: number
  /** A heads, B deputises, C and D are members */
  a: School
  b: School
  c: School
  d: School
  /** was head the year before, and is a plain member now: school D */
  elsewhere: { clusterId: string; clusterCode: string; yearId: string; head: School; other: School }
}

export const noon = new Date('2022-06-15T05:00:00Z')

const offices: SchoolOffice[] = ['principal', 'vice_principal', 'emulation_officer', 'lecturer']
const longAgo = new Date('2020-01-01T00:00:00Z')
const day = (text: string): Date => new Date(`${text}T00:00:00Z`)

/** The world's year as somebody's request sees it. */
export async function contextOf(world: World, personId: string): Promise<{ ctx: PersonContext; year: Year }> {
  const { actor, now } = await readStanding(db(), personId)
  const year = await findYear(db(), world.yearId)
  return { ctx: makeContext(actor, now, 'test') as PersonContext, year: year! }
}

/** Moves the field's clock of this test's database. */
export const setClock = (instant: Date): Promise<void> => setFieldClock(db(), instant)

/**
 * A small lawful world: the Academy with its officials, a cluster of four schools in the year 2022 with D as last year's
 * head, and a second cluster of two. It stands in the database already; the clock is set to noon of 15/06/2022.
 */
export async function makeWorld(options: { gate?: Gate; at?: Date } = {}): Promise<World> {
  const world = await readWorld()
  await setClock(options.at ?? noon)
  if (options.gate) await setGate(world.yearId, options.gate)
  return world
}

/** Writes the world straight into the tables. */
export async function layWorld(): Promise<void> {
  await db().installation.update({ where: { id: 1 }, data: { demonstration: true, readyAt: new Date() } })
  await setClock(noon)
  const academyId = await organisation('academy', 'HV', 'Học viện', null)
  const boardId = await organisation('academy_unit', 'BTD', 'Ban Thi đua – Khen thưởng', academyId)
  await person('academy_reviewer', boardId, 'HV')
  await person('academy_approver', academyId, 'HV')
  await person('administrator', academyId, 'HV')
  const { clusterId, schools } = await cluster('BTB', ['A', 'B', 'C', 'D'], 'activity')
  const [a, b, , d] = schools as [School, School, School, School]
  await layTerms({ clusterId, a, b, d })
  const other = await cluster('XA', ['X', 'Y'], 'activity')
  await db().term.create({
    data: {
      ...{ clusterId: other.clusterId, organisationId: other.schools[0]!.id },
      ...{ role: 'head', forYear: 2022, startsAt: longAgo },
    },
  })
}

/** The ids of what was laid, by their codes. */
async function readWorld(): Promise<World> {
  const named = new Map<string, string>()
  const rows = await db().$queryRaw<{ name: string; id: string }[]>`
    select code as name, id from organisations union all select email, id from people
    union all select 'cluster ' || code, id from clusters
    union all select 'year ' || c.code, y.id from cluster_years y join clusters c on c.id = y.cluster_id where y.year = 2022`
  for (const { name, id } of rows) named.set(name, id)
  const idOf = (name: string): string => {
    const id = named.get(name)
    if (!id) throw new Error(`The world has no ${name}: this file asked for an empty database.`)
    return id
  }
  const account = (office: Office, code: string): string => idOf(addressOf(office, code))
  const schoolOf = (code: string): School => ({
    ...{ id: idOf(code), code },
    people: Object.fromEntries(offices.map((office) => [office, account(office, code)])) as School['people'],
  })
  return {
    ...{ academyId: idOf('HV'), boardId: idOf('BTD') },
    academy: {
      reviewer: account('academy_reviewer', 'HV'),
      approver: account('academy_approver', 'HV'),
      administrator: account('administrator', 'HV'),
    },
    ...{ clusterId: idOf('cluster BTB'), clusterCode: 'BTB', yearId: idOf('year BTB'), year: 2022 },
    ...{ a: schoolOf('A'), b: schoolOf('B'), c: schoolOf('C'), d: schoolOf('D') },
    elsewhere: {
      ...{ clusterId: idOf('cluster XA'), clusterCode: 'XA', yearId: idOf('year XA') },
      ...{ head: schoolOf('X'), other: schoolOf('Y') },
    },
  }
}

/** The terms as the world begins with them: D headed last year, A heads and B deputises now; later ones are gone. */
export async function layTerms({ clusterId, a, b, d }: Pick<World, 'clusterId' | 'a' | 'b' | 'd'>): Promise<void> {
  const turn = day('2022-02-01')
  await db().$transaction(async (tx) => {
    await tx.term.deleteMany({ where: { clusterId } })
    const last = { organisationId: d.id, role: 'head', forYear: 2021, startsAt: longAgo, endsAt: turn } as const
    await tx.term.create({ data: { clusterId, ...last } })
    await tx.term.create({ data: { clusterId, organisationId: a.id, role: 'head', forYear: 2022, startsAt: turn } })
    await tx.term.create({ data: { clusterId, organisationId: b.id, role: 'deputy', forYear: 2022, startsAt: turn } })
  })
}

let nextYear = 2100

/** The same world with a year of its own, untouched, that A heads; the year after it is free. */
export async function freshYear(world: World): Promise<World> {
  const year = nextYear
  nextYear += 2
  const schools = [world.a, world.b, world.c, world.d].map(({ id }, position) => ({ organisationId: id, position }))
  const { id: yearId } = await db().clusterYear.create({
    data: {
      ...{ clusterId: world.clusterId, year, gate: 'activity', headSchoolId: world.a.id },
      schools: { create: schools },
    },
  })
  return { ...world, year, yearId }
}

/** Sets the gate of a year, as if it had passed those before. */
export async function setGate(yearId: string, gate: Gate): Promise<void> {
  await db().clusterYear.update({
    where: { id: yearId },
    data: { gate, closedAt: gate === 'closed' ? new Date() : null },
  })
}

type Kind = 'academy' | 'academy_unit' | 'school'

async function organisation(kind: Kind, code: string, vi: string, parentId: string | null): Promise<string> {
  const { id } = await db().organisation.create({
    data: {
      kind,
      code,
      parentId,
      names: { create: { vi, en: `${vi} (en)`, shortVi: vi, shortEn: `${vi} (en)`, validFrom: day('2000-01-01') } },
    },
  })
  return id
}

const addressOf = (office: Office, code: string): string => `${office}.${code.toLowerCase()}@example.test`

async function person(office: Office, organisationId: string, code: string): Promise<string> {
  const { id } = await db().person.create({
    data: {
      email: addressOf(office, code),
      name: `${office} ${code}`,
      givenName: code,
      demonstration: true,
      appointments: { create: { organisationId, office, startsAt: longAgo } },
    },
  })
  return id
}

export async function school(code: string): Promise<School> {
  const id = await organisation('school', code, `Trường Chính trị ${code}`, null)
  const people = {} as Record<SchoolOffice, string>
  for (const office of offices) people[office] = await person(office, id, code)
  return { id, code, people }
}

async function cluster(code: string, codes: string[], gate: Gate): Promise<{ clusterId: string; schools: School[] }> {
  const { id: clusterId } = await db().cluster.create({
    data: {
      code,
      foundedOn: day('2021-02-03'),
      names: {
        create: {
          vi: `Cụm ${code}`,
          en: `Cluster ${code}`,
          shortVi: code,
          shortEn: code,
          validFrom: day('2021-02-03'),
        },
      },
    },
  })
  const schools: School[] = []
  for (const one of codes) schools.push(await school(one))
  await db().clusterMembership.createMany({
    data: schools.map(({ id }, position) => ({
      clusterId,
      organisationId: id,
      position,
      validFrom: day('2021-02-03'),
    })),
  })
  await db().clusterYear.create({
    data: {
      clusterId,
      year: 2022,
      gate,
      headSchoolId: schools[0]?.id ?? null,
      schools: { create: schools.map(({ id }, position) => ({ organisationId: id, position })) },
    },
  })
  return { clusterId, schools }
}
