import 'server-only'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { leadingSchools } from '@/lib/meetings/queries'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { nameOf } from '@/lib/organisations/names'
import { readRule } from '@/lib/rulebook/queries'
import { mayReadReport } from '../policy'
import type { Standing } from '../rules'

/** The year's head and deputies, and its schools in their order. */
export async function standingOf(tx: Tx, year: Year, now: Date): Promise<Standing> {
  const leading = await leadingSchools(tx, year, now)
  const schools = await tx.yearSchool.findMany({ where: { yearId: year.id }, orderBy: { position: 'asc' } })
  return {
    head: year.headSchoolId,
    deputies: leading.filter((id) => id !== year.headSchoolId),
    schools: schools.map((row) => row.organisationId),
  }
}

/** How many of head and deputies must remain unconcerned, as the rulebook has it. */
export async function leastAssessors(tx: Tx, year: Year, now: Date): Promise<number> {
  return (await readRule(tx, 'scoring.standing_group_least', year, fieldDay(now))).value
}

export type FoundReport = {
  report: NonNullable<Awaited<ReturnType<Tx['yearReport']['findUnique']>>>
  year: Year
  standing: Standing
  least: number
  school: Bilingual
}

/** A report with its year, the gate of which holds still; null for who may not read it. */
export async function findReport(tx: Tx, ctx: Context, reportId: string): Promise<FoundReport | null> {
  const report = await tx.yearReport.findUnique({ where: { id: reportId } })
  const year = report && (await lockYear(tx, report.yearId))
  if (!report || !year) return null
  const standing = await standingOf(tx, year, ctx.now)
  const least = await leastAssessors(tx, year, ctx.now)
  if (!mayReadReport(ctx.actor, year, standing, report, least)) return null
  return { report, year, standing, least, school: await nameOf(tx, report.organisationId, fieldDay(ctx.now)) }
}

/** Where the reports of a year are, or one school's, without the language. */
export const reportHref = (year: Pick<Year, 'clusterCode' | 'year'>, schoolCode = ''): string =>
  `/work/${year.clusterCode}/${year.year}/reports${schoolCode && `/${schoolCode}`}`

export async function codeOf(tx: Tx, organisationId: string): Promise<string> {
  return (await tx.organisation.findUniqueOrThrow({ where: { id: organisationId }, select: { code: true } })).code
}
