import 'server-only'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import { isAcademyReviewer, isAdministrator } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import type { PracticeState } from '../schema'

export type PracticeFilter = {
  q?: string
  /** the code of the owning school */
  school?: string
  year?: number
  /** of the actor's own school: what it shares, what it has taken over */
  mine?: 'own' | 'adopted'
  page?: number
}

export type PracticeLine = {
  id: string
  title: string
  what: string
  state: PracticeState
  school: Bilingual
  year: number | null
  cluster: string
  adopted: number
  effects: number
  cover: { fileId: string; caption: string } | null
}

export type PracticePage = {
  lines: PracticeLine[]
  total: number
  pages: number
  page: number
  /** by what the list can be narrowed */
  schools: { code: string; name: Bilingual }[]
  years: number[]
}

const pageSize = 12

/** The practices that the actor may see, newest first; searched without accents. */
export async function listPractices(ctx: Context, filter: PracticeFilter = {}): Promise<PracticePage> {
  const found = filter.q?.trim() ? await idsOf(filter.q.trim()) : null
  const where: Prisma.PracticeWhereInput = {
    AND: [
      seenPractices(ctx),
      found ? { id: { in: found } } : {},
      filter.school ? { school: { code: filter.school } } : {},
      filter.year ? { year: { year: filter.year } } : {},
      filter.mine === 'own' ? { schoolId: { in: schoolsOf(ctx) } } : {},
      filter.mine === 'adopted' ? { adoptions: { some: { schoolId: { in: schoolsOf(ctx) } } } } : {},
    ],
  }
  const total = await db().practice.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(Math.max(1, filter.page ?? 1), pages)
  const rows = await db().practice.findMany({
    where,
    orderBy: [{ publishedAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    include: {
      year: { select: { year: true } },
      cluster: { select: { code: true } },
      pictures: { orderBy: { id: 'asc' }, take: 1, select: { fileId: true, caption: true } },
      adoptions: { select: { effectAt: true } },
    },
  })
  const choices = await choicesOf(ctx)
  const lines = rows.map((row): PracticeLine => ({
    ...{ id: row.id, title: row.title, what: row.what, state: row.state },
    school: choices.names.get(row.schoolId)?.short ?? { vi: '', en: '' },
    year: row.year?.year ?? null,
    cluster: row.cluster.code,
    adopted: row.adoptions.length,
    effects: row.adoptions.filter((one) => one.effectAt !== null).length,
    cover: row.pictures[0] ?? null,
  }))
  return { lines, total, pages, page, schools: choices.schools, years: choices.years }
}

type Choices = { names: Map<string, OrganisationNames>; schools: PracticePage['schools']; years: number[] }

async function choicesOf(ctx: Context): Promise<Choices> {
  const rows = await db().practice.findMany({
    where: seenPractices(ctx),
    distinct: ['schoolId', 'yearId'],
    select: { schoolId: true, year: { select: { year: true } } },
  })
  const names = await namesOn(
    db(),
    rows.map((row) => row.schoolId),
    fieldDay(ctx.now),
  )
  const schools = [...names.values()].map(({ code, short }) => ({ code, name: short }))
  return {
    names,
    schools: schools.sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi')),
    years: [...new Set(rows.flatMap((row) => row.year?.year ?? []))].sort((a, b) => b - a),
  }
}

async function idsOf(q: string): Promise<string[]> {
  // escaped, so that a sign of the search is a sign of the text
  const text = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from practices
    where fold_text(title || ' ' || what || ' ' || how || ' ' || result) like fold_text(${text}) limit 5000`
  return rows.map((row) => row.id)
}

/** The schools on whose staff the actor stands. */
export const schoolsOf = (ctx: Context): string[] =>
  ctx.actor.kind === 'person'
    ? ctx.actor.seats.filter((seat) => seat.organisationKind === 'school').map((seat) => seat.organisationId)
    : []

/** The same as `maySeePractice`, for the database; what was withdrawn is listed for its own school alone. */
export function seenPractices(ctx: Context): Prisma.PracticeWhereInput {
  const all = isAcademyReviewer(ctx.actor) || isAdministrator(ctx.actor)
  const clusterIds =
    ctx.actor.kind === 'person' ? ctx.actor.seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId)) : []
  return {
    OR: [{ state: 'published', ...(!all && { clusterId: { in: clusterIds } }) }, { schoolId: { in: schoolsOf(ctx) } }],
  }
}
