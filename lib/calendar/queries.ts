import 'server-only'
import { cache } from 'react'
import { fieldDay } from '@/lib/platform/clock'
import type { Actor, Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import type { OrganisationNames } from '@/lib/organisations/names'
import { actsForSchool } from '@/lib/people/policy'
import type { Bilingual } from '@/lib/platform/result'
import { maySeeYear } from './policy'
import type { Year } from './rules'
import type { Gate } from './schema'

const yearColumns = {
  id: true,
  clusterId: true,
  year: true,
  gate: true,
  headSchoolId: true,
  closedAt: true,
  cluster: { select: { code: true } },
} as const

type YearRow = Omit<Year, 'clusterCode'> & { cluster: { code: string } }

export const yearOf = ({ cluster, ...row }: YearRow): Year => ({ ...row, clusterCode: cluster.code })

/** A year by its id, inside a command; lock it with `lockYear` when the act depends on its gate. */
export async function findYear(tx: Tx, yearId: string): Promise<Year | null> {
  const row = await tx.clusterYear.findUnique({ where: { id: yearId }, select: yearColumns })
  return row && yearOf(row)
}

/** The year, held against passing a gate until this transaction ends. */
export async function lockYear(tx: Tx, yearId: string): Promise<Year | null> {
  await tx.$queryRaw`select 1 from cluster_years where id = ${yearId}::uuid for share`
  return findYear(tx, yearId)
}

/** The locked year, when the actor may see it. */
export async function lockSeenYear(tx: Tx, ctx: Context, yearId: string): Promise<Year | null> {
  const year = await lockYear(tx, yearId)
  return year && maySeeYear(ctx.actor, year) ? year : null
}

/** Every year of this number that is not closed, in all clusters: for acts of the Academy that reach them all at once. */
export async function listOpenYears(tx: Tx, year: number): Promise<Year[]> {
  const rows = await tx.clusterYear.findMany({
    where: { year, gate: { not: 'closed' } },
    orderBy: { id: 'asc' },
    select: yearColumns,
  })
  return rows.map(yearOf)
}

/** The school of the year at which the actor has an office: first where he acts for the school. */
export async function ownYearSchool(tx: Tx, actor: Actor, yearId: string): Promise<string | null> {
  if (actor.kind !== 'person') return null
  const ids = actor.seats.map((seat) => seat.organisationId)
  const rows = await tx.yearSchool.findMany({
    where: { yearId, organisationId: { in: ids } },
    orderBy: { position: 'asc' },
  })
  const acting = rows.find((row) => actsForSchool(actor, row.organisationId))
  return (acting ?? rows[0])?.organisationId ?? null
}

/** The year of a workspace address, when the actor may see it. */
export async function getYear(ctx: Context, clusterCode: string, year: number): Promise<Year | null> {
  // an address may say anything where a year should stand
  const row = Number.isInteger(year) && year < 10_000 ? await yearByCode(clusterCode, year) : null
  return row && maySeeYear(ctx.actor, row) ? row : null
}

const yearByCode = cache(async (clusterCode: string, year: number): Promise<Year | null> => {
  const row = await db().clusterYear.findFirst({ where: { year, cluster: { code: clusterCode } }, select: yearColumns })
  return row && yearOf(row)
})

/** The ids of the year's schools in their customary order. */
export const yearSchoolIds = oncePerRequest(async (tx, yearId: string): Promise<string[]> => {
  const rows = await tx.yearSchool.findMany({
    where: { yearId },
    orderBy: { position: 'asc' },
    select: { organisationId: true },
  })
  return rows.map((row) => row.organisationId)
})

export type YearSchoolNames = OrganisationNames & { position: number }

/** The year's schools in their customary order: with the names of today, or, once closed, those it was closed with. */
export async function listYearSchools(tx: Tx, year: Year, now: Date): Promise<YearSchoolNames[]> {
  const rows = await tx.yearSchool.findMany({
    where: { yearId: year.id },
    orderBy: { position: 'asc' },
    include: {
      organisation: {
        select: {
          code: true,
          names: { where: { validFrom: { lte: fieldDay(now) } }, orderBy: { validFrom: 'desc' }, take: 1 },
        },
      },
    },
  })
  return rows.map((row) => {
    const name = row.organisation.names[0]
    const text = (closed: string | null, today: string | undefined): string => closed ?? today ?? row.organisation.code
    return {
      id: row.organisationId,
      code: row.organisation.code,
      position: row.position,
      name: { vi: text(row.closedVi, name?.vi), en: text(row.closedEn, name?.en) },
      short: { vi: text(row.closedShortVi, name?.shortVi), en: text(row.closedShortEn, name?.shortEn) },
      province: row.closedProvince ?? name?.province ?? null,
    }
  })
}

/** The same for a page. */
export const getYearSchools = (ctx: Context, year: Year): Promise<YearSchoolNames[]> =>
  listYearSchools(db(), year, ctx.now)

export type YearChoice = { code: string; clusterShort: Bilingual; year: number; gate: Gate }

/** The years that the actor may switch to, newest first. */
export async function listYears(ctx: Context): Promise<YearChoice[]> {
  const rows = await db().clusterYear.findMany({
    orderBy: [{ year: 'desc' }, { cluster: { code: 'asc' } }],
    select: {
      ...yearColumns,
      cluster: { select: { code: true, names: { orderBy: { validFrom: 'desc' }, take: 1 } } },
    },
  })
  return rows
    .filter((row) => maySeeYear(ctx.actor, row))
    .map(({ cluster: { code, names }, year, gate }) => ({
      code,
      year,
      gate,
      clusterShort: { vi: names[0]?.shortVi ?? code, en: names[0]?.shortEn ?? code },
    }))
}

/** The deadline of each gate of a year, as far as it is set. */
export const gateDeadlines = oncePerRequest(async (tx, yearId: string): Promise<Map<Gate, Date>> => {
  const rows = await tx.gateDeadline.findMany({ where: { yearId } })
  return new Map(rows.map((row) => [row.gate, row.deadline]))
})

/**
 * The year in whose frame the actor's own pages stand: the running one of his cluster, else the newest; none for the
 * Academy, which sees all clusters alike.
 */
export const getHomeYear = cache(async (ctx: Context): Promise<Year | null> => {
  if (ctx.actor.kind !== 'person') return null
  const clusterIds = ctx.actor.seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId))
  if (clusterIds.length === 0) return null
  const rows = await db().clusterYear.findMany({
    where: { clusterId: { in: clusterIds } },
    orderBy: { year: 'desc' },
    select: yearColumns,
  })
  const running = rows.find((row) => row.gate !== 'closed' && row.gate !== 'preparation')
  const chosen = running ?? rows.findLast((row) => row.gate === 'preparation') ?? rows[0]
  return chosen ? yearOf(chosen) : null
})

/** The Academy itself; null before it is founded here. */
export const academyId = oncePerRequest(async (tx): Promise<string | null> => {
  const academy = await tx.organisation.findFirst({
    where: { kind: 'academy' },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  })
  return academy?.id ?? null
})

export type Officials = { organisationId: string; personIds: string[] }

/** The Academy, and those of its officials who are asked: they owe what the Academy owes. */
export const academyOfficials = oncePerRequest(async (tx, now: Date): Promise<Officials | null> => {
  const academy = await academyId(tx)
  const rows = await tx.appointment.findMany({
    where: {
      office: { in: ['academy_reviewer', 'academy_approver'] },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { personId: true },
  })
  return academy === null ? null : { organisationId: academy, personIds: rows.map((row) => row.personId) }
})
