import 'server-only'
import { gateDeadlines, listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { ownSchool } from '@/lib/meetings/queries'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { assessingSchool, mayAssess, mayReadReport, mayReceive, mayWriteReport } from '../policy'
import {
  checkAssess,
  checkSettle,
  checkSubmit,
  checkWithdraw,
  checkWrite,
  hasNotScoredItself,
  isOwnCase,
  resultShare,
  type ResultShare,
  type Standing,
} from '../rules'
import type { ReportState } from '../schema'
import { leastAssessors, standingOf } from './find'

export type ReportLine = {
  schoolId: string
  code: string
  name: Bilingual
  short: Bilingual
  role: 'head' | 'deputy' | 'member'
  state: ReportState | null
  submittedAt: Date | null
  late: boolean
  receivedAt: Date | null
  /** the school that received it, where it was not the head */
  receivedBy: Bilingual | null
  notScored: boolean
  assessments: { school: Bilingual; text: string; standsIn: boolean }[]
  figures: { planned: number; said: number; met: number }
  readable: boolean
  own: boolean
}

const roleOf = ({ head, deputies }: Standing, id: string): ReportLine['role'] =>
  id === head ? 'head' : deputies.includes(id) ? 'deputy' : 'member'

/** All schools of a year and how far each report is: every school sees the table, and what has been received. */
export async function listReports(ctx: Context, year: Year): Promise<ReportLine[]> {
  if (!maySeeYear(ctx.actor, year)) return []
  const [schools, standing, least, rows, own, planned] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    standingOf(db(), year, ctx.now),
    leastAssessors(db(), year, ctx.now),
    db().yearReport.findMany({
      where: { yearId: year.id },
      include: {
        assessments: { orderBy: { at: 'asc' } },
        results: { select: { achieved: true, target: { select: { planned: true } } } },
      },
    }),
    ownSchool(db(), ctx.actor, year.id),
    db().registrationTarget.findMany({
      where: { registration: { yearId: year.id } },
      select: { registration: { select: { organisationId: true } } },
    }),
  ])
  const name = (id: string): Bilingual => schools.find((one) => one.id === id)?.short ?? { vi: '', en: '' }
  return schools.map((school) => {
    const row = rows.find((one) => one.organisationId === school.id)
    const readable = row !== undefined && mayReadReport(ctx.actor, year, standing, row, least)
    const results = readable ? row.results : []
    const said = results.filter((one) => one.achieved !== null)
    const handedIn = row && row.state !== 'draft' ? row : null
    return {
      schoolId: school.id,
      code: school.code,
      name: school.name,
      short: school.short,
      role: roleOf(standing, school.id),
      state: row?.state ?? null,
      submittedAt: handedIn?.submittedAt ?? null,
      late: handedIn?.late ?? false,
      receivedAt: row?.receivedAt ?? null,
      receivedBy:
        row?.receivedBySchoolId && row.receivedBySchoolId !== standing.head ? name(row.receivedBySchoolId) : null,
      notScored: hasNotScoredItself(year, row?.state ?? null),
      assessments: (row?.assessments ?? []).map(({ organisationId, text, inPlaceOf }) => {
        return { school: name(organisationId), text, standsIn: inPlaceOf !== null }
      }),
      figures: {
        planned: planned.filter((one) => one.registration.organisationId === school.id).length,
        said: said.length,
        met: said.filter((one) => Number(one.achieved) >= Number(one.target.planned)).length,
      },
      readable,
      own: school.id === own,
    }
  })
}

export type ResultLine = {
  targetId: string
  content: string
  unit: string
  planned: string
  achieved: string | null
  note: string
  share: ResultShare
}

export type ReportView = {
  id: string | null
  schoolId: string
  code: string
  name: Bilingual
  state: ReportState
  version: number
  strengths: string
  weaknesses: string
  directions: string
  submittedAt: Date | null
  late: boolean
  receivedAt: Date | null
  receivedBy: Bilingual | null
  returnReason: string | null
  results: ResultLine[]
  registered: boolean
  files: { id: string; label: string; fileId: string; name: string; size: number }[]
  assessments: { school: Bilingual; text: string; standsIn: boolean; at: Date }[]
  /** what the reader's own school wrote already */
  ownAssessment: string | null
  ownCase: boolean
  notScored: boolean
  deadline: Date | null
  own: boolean
  verdicts: Record<'write' | 'submit' | 'withdraw' | 'settle' | 'assess', Verdict>
}

const include = {
  results: true,
  files: { include: { file: { select: { id: true, name: true, size: true } } }, orderBy: { id: 'asc' } },
  assessments: { orderBy: { at: 'asc' } },
} as const

const load = (key: { yearId: string; organisationId: string }) =>
  db().yearReport.findUnique({ where: { yearId_organisationId: key }, include })
type Row = NonNullable<Awaited<ReturnType<typeof load>>>

/** One school's report with its targets; before it exists, the blank form of the own school. Null for who may not read it. */
export async function getReport(ctx: Context, year: Year, code: string): Promise<ReportView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [schools, standing, least, deadlines, own] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    standingOf(db(), year, ctx.now),
    leastAssessors(db(), year, ctx.now),
    gateDeadlines(db(), year.id),
    ownSchool(db(), ctx.actor, year.id),
  ])
  const school = schools.find((one) => one.code === code)
  if (!school) return null
  const key = { yearId: year.id, organisationId: school.id }
  const row = await load(key)
  const facts = { organisationId: school.id, state: row?.state ?? ('draft' as const), late: row?.late ?? false }
  if (!mayReadReport(ctx.actor, year, standing, facts, least)) return null
  const targets = await db().registrationTarget.findMany({
    where: { registration: { ...key, state: { not: 'draft' } } },
    orderBy: { position: 'asc' },
  })
  const results = targets.map((target): ResultLine => {
    const result = row?.results.find((one) => one.targetId === target.id)
    const achieved = result?.achieved?.toString() ?? null
    const { id: targetId, content, unit } = target
    const planned = target.planned.toString()
    return {
      targetId,
      content,
      unit,
      planned,
      achieved,
      note: result?.note ?? '',
      share: resultShare(achieved, planned),
    }
  })
  const write = mayWriteReport(ctx.actor, year, school.id)
  const asSchool = assessingSchool(ctx.actor, year, standing, school.id, least)
  return {
    ...headOf(row, school, schools, standing),
    results,
    registered: targets.length > 0,
    ownAssessment: row?.assessments.find((one) => one.organisationId === asSchool?.id)?.text ?? null,
    ownCase: isOwnCase(standing, school.id),
    notScored: hasNotScoredItself(year, row?.state ?? null),
    deadline: deadlines.get('self_scoring') ?? null,
    own: school.id === own,
    verdicts: {
      write: firstRefusal(write, checkWrite(year, facts.state)),
      submit: firstRefusal(write, checkSubmit(year, facts, true)),
      withdraw: firstRefusal(write, checkWithdraw(year, facts)),
      settle: firstRefusal(mayReceive(ctx.actor, year, standing, school.id), checkSettle(year, facts)),
      assess: firstRefusal(mayAssess(ctx.actor, year, standing, school.id, least), checkAssess(year, facts)),
    },
  }
}

type Head = Pick<
  ReportView,
  | 'id'
  | 'schoolId'
  | 'code'
  | 'name'
  | 'state'
  | 'version'
  | 'strengths'
  | 'weaknesses'
  | 'directions'
  | 'submittedAt'
  | 'late'
  | 'receivedAt'
  | 'receivedBy'
  | 'returnReason'
  | 'files'
  | 'assessments'
>

function headOf(
  row: Row | null,
  school: YearSchoolNames,
  schools: readonly YearSchoolNames[],
  standing: Standing,
): Head {
  const name = (id: string): Bilingual => schools.find((one) => one.id === id)?.name ?? { vi: '', en: '' }
  return {
    id: row?.id ?? null,
    schoolId: school.id,
    code: school.code,
    name: school.name,
    state: row?.state ?? 'draft',
    version: row?.version ?? 0,
    strengths: row?.strengths ?? '',
    weaknesses: row?.weaknesses ?? '',
    directions: row?.directions ?? '',
    submittedAt: row?.submittedAt ?? null,
    late: row?.late ?? false,
    receivedAt: row?.receivedAt ?? null,
    receivedBy:
      row?.receivedBySchoolId && row.receivedBySchoolId !== standing.head ? name(row.receivedBySchoolId) : null,
    returnReason: row?.state === 'returned' ? row.returnReason : null,
    files: (row?.files ?? []).map(({ id, label, file }) => ({
      id,
      label,
      fileId: file.id,
      name: file.name,
      size: file.size,
    })),
    assessments: (row?.assessments ?? []).map(({ organisationId, text, inPlaceOf, at }) => {
      return { school: name(organisationId), text, standsIn: inPlaceOf !== null, at }
    }),
  }
}
