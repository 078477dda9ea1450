import 'server-only'
import { gateDeadlines } from '@/lib/calendar/queries'
import { type Duty, type GateCondition, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { fieldDay } from '@/lib/platform/clock'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import { assessorsOf, isOwnCase, receiversOf, type Standing } from '../rules'
import { leastAssessors, reportHref, standingOf } from './find'

const load = (tx: Tx, yearId: string) =>
  tx.yearReport.findMany({
    where: { yearId },
    select: { organisationId: true, state: true, assessments: { select: { organisationId: true } } },
  })
type Row = Awaited<ReturnType<typeof load>>[number]
type Names = Map<string, OrganisationNames>

/** What self-scoring and verification ask: a report of each school; of others to receive and assess it. */
export async function listScoringDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate !== 'self_scoring' && year.gate !== 'verification') return []
  const standing = await standingOf(db(), year, ctx.now)
  const least = await leastAssessors(db(), year, ctx.now)
  const rows = await load(db(), year.id)
  const deadlines = await gateDeadlines(db(), year.id)
  const names = await namesOn(db(), standing.schools, fieldDay(ctx.now))
  const due = { write: deadlines.get('self_scoring') ?? null, verify: deadlines.get('verification') ?? null }
  return standing.schools.flatMap((schoolId) => {
    const row = rows.find((one) => one.organisationId === schoolId)
    const duty = dutyFor(year, names, schoolId)
    return [...writing(row, schoolId, duty, due.write), ...settling(row, standing, least, duty, due.verify)]
  })
}

type Make = (kind: string, organisationId: string, due: Date | null, holds: string | null) => Duty

const dutyFor =
  (year: Year, names: Names, schoolId: string): Make =>
  (kind, organisationId, due, holds) => {
    const named = names.get(schoolId)
    return {
      key: `scoring.${kind}.${schoolId}`,
      module: 'scoring',
      title: `scoring.duties.${kind}`,
      facts: { school: named?.short ?? ({ vi: '', en: '' } satisfies Bilingual) },
      organisationId,
      due,
      holds,
      href: reportHref(year, named?.code),
    }
  }

function writing(row: Row | undefined, schoolId: string, duty: Make, due: Date | null): Duty[] {
  if (row?.state === 'submitted' || row?.state === 'received') return []
  return [duty(row?.state === 'returned' ? 'mend_report' : 'submit_report', schoolId, due, null)]
}

function settling(row: Row | undefined, standing: Standing, least: number, duty: Make, due: Date | null): Duty[] {
  if (row?.state === 'submitted')
    return receiversOf(standing, row.organisationId).map((id) => duty('receive_report', id, due, 'scoring.holds.year'))
  if (row?.state !== 'received') return []
  const said = row.assessments.map((one) => one.organisationId)
  const holds = isOwnCase(standing, row.organisationId) && said.length === 0 ? 'scoring.holds.year' : null
  return assessorsOf(standing, row.organisationId, least)
    .filter(({ id }) => !said.includes(id))
    .map(({ id }) => duty('assess_report', id, due, holds))
}

/** What verification waits for: every report handed in received or returned; the reports of head and deputies assessed by others. */
export async function listScoringConditions(tx: Tx, year: Year, now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'verification') return []
  const rows = (await load(tx, year.id)).filter((row) => row.state !== 'draft')
  const standing = await standingOf(tx, year, now)
  const names = await namesOn(tx, standing.schools, fieldDay(now))
  const condition = (row: Row, title: string, met: boolean): GateCondition => {
    const named = names.get(row.organisationId)
    return { title, facts: { school: named?.short ?? { vi: '', en: '' } }, met, href: reportHref(year, named?.code) }
  }
  return rows.flatMap((row) => [
    condition(row, 'scoring.conditions.report_settled', row.state !== 'submitted'),
    ...(row.state === 'received' && isOwnCase(standing, row.organisationId)
      ? [condition(row, 'scoring.conditions.own_case_judged', row.assessments.length > 0)]
      : []),
  ])
}
