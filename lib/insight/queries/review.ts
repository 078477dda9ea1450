import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { reviewCell, reviewYears, type ReviewCell, type ReviewFacts } from '../rules/review'

export type ReviewRow = { id: string; name: Bilingual; short: Bilingual; cells: ReviewCell[] }
export type Review = { years: number[]; rows: ReviewRow[] }

/** Five years of a cluster, school by school: offices, awards, papers, proposals, practices; constant in its queries. */
export async function getReview(ctx: Context, year: Year): Promise<Review | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const years = reviewYears(year.year)
  const facts = await readFacts(year.clusterId, years)
  const today = await listYearSchools(db(), year, ctx.now)
  const ids = [
    ...new Set([
      ...today.map((school) => school.id),
      ...facts.years.flatMap((one) => one.schoolIds),
      ...facts.terms.map((one) => one.schoolId),
    ]),
  ]
  const names = await namesOn(db(), ids, fieldDay(ctx.now))
  const closed = new Map(today.map((school) => [school.id, school]))
  const none = { vi: '', en: '' }
  return {
    years,
    rows: ids.map((id) => {
      const { name, short } = closed.get(id) ?? names.get(id) ?? { name: none, short: none }
      return { id, name, short, cells: years.map((one) => reviewCell(facts, id, one)) }
    }),
  }
}

async function readFacts(clusterId: string, years: number[]): Promise<ReviewFacts> {
  const span = { gte: years[0] ?? 0, lte: years.at(-1) ?? 0 }
  const [rows, terms, adoptions] = await Promise.all([
    db().clusterYear.findMany({
      where: { clusterId, year: span },
      orderBy: { year: 'desc' },
      select: {
        year: true,
        schools: { orderBy: { position: 'asc' }, select: { organisationId: true } },
        nominations: {
          where: { state: 'confirmed' },
          orderBy: { award: { position: 'asc' } },
          select: { organisationId: true, award: { select: { vi: true, en: true } } },
        },
        seminars: {
          select: {
            papers: {
              where: { submittedAt: { not: null }, state: { not: 'withdrawn' } },
              select: { schoolId: true },
            },
          },
        },
        proposals: {
          where: { state: { in: ['sent', 'received', 'answered'] } },
          select: { askerId: true, state: true },
        },
      },
    }),
    db().term.findMany({
      where: { clusterId, forYear: span, acting: false },
      orderBy: { startsAt: 'asc' },
      select: { forYear: true, organisationId: true, role: true },
    }),
    db().practiceAdoption.findMany({
      where: { practice: { clusterId } },
      select: { schoolId: true, adoptedAt: true },
    }),
  ])
  return {
    years: rows.map(({ year, schools }) => ({ year, schoolIds: schools.map((one) => one.organisationId) })),
    terms: terms.map(({ forYear, organisationId, role }) => ({ year: forYear, schoolId: organisationId, role })),
    awards: rows.flatMap(({ year, nominations }) =>
      nominations.flatMap(({ organisationId, award }) =>
        organisationId ? [{ year, schoolId: organisationId, name: { vi: award.vi, en: award.en } }] : [],
      ),
    ),
    papers: rows.flatMap(({ year, seminars }) =>
      seminars.flatMap((seminar) => seminar.papers).map(({ schoolId }) => ({ year, schoolId })),
    ),
    proposals: rows.flatMap(({ year, proposals }) =>
      proposals.map(({ askerId, state }) => ({ year, schoolId: askerId, answered: state === 'answered' })),
    ),
    adoptions: adoptions.map(({ schoolId, adoptedAt }) => ({ schoolId, year: fieldDay(adoptedAt).getUTCFullYear() })),
  }
}
