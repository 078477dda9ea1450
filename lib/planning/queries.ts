import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import { listYearSchools, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen, type GateCondition, type Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'
import { mayAcknowledge, mayComment, mayIssueDirective, mayIssuePlan, mayPreparePlan, maySeePlan } from './policy'
import { areCommentsOver, checkPlanWritable, commentStanding, type CommentStanding, type PlanState } from './rules'
import { listPlanningConditions } from './queries/duties'
import type { directiveKinds } from './schema'

export { listPlanningConditions, listPlanningDuties } from './queries/duties'

/** What the preparation still waits for, for its page. */
export const getPlanningConditions = (ctx: Context, year: Year): Promise<GateCondition[]> =>
  listPlanningConditions(db(), year, ctx.now)

/** How many days the schools have for their comments on the plan. */
export async function getCommentDays(ctx: Context, year: Year): Promise<number> {
  return (await readRule(db(), 'planning.comment_days', year, fieldDay(ctx.now))).value
}

export type DirectiveLine = {
  id: string
  kind: (typeof directiveKinds)[number]
  number: string
  date: Date
  subject: string
  illustrative: boolean
  respondBy: Date | null
  sentAt: Date
  fileId: string | null
  acknowledged: number
  schools: number
  /** the actor's own school: null when he has none in this year */
  own: { acknowledged: boolean } | null
}

/** The Academy's documents of a year, newest first, with how many schools have acknowledged each. */
export async function listDirectives(ctx: Context, year: Year): Promise<DirectiveLine[]> {
  const [rows, schools, own] = await Promise.all([
    db().directive.findMany({
      where: { yearId: year.id },
      orderBy: [{ date: 'desc' }, { id: 'desc' }],
      include: { acknowledgements: { select: { organisationId: true } } },
    }),
    db().yearSchool.count({ where: { yearId: year.id } }),
    ownYearSchool(db(), ctx.actor, year.id),
  ])
  return rows.map(({ acknowledgements, ...row }) => ({
    ...directiveColumns(row),
    acknowledged: acknowledgements.length,
    schools,
    own: own ? { acknowledged: acknowledgements.some((one) => one.organisationId === own) } : null,
  }))
}

type DirectiveRow = Omit<DirectiveLine, 'acknowledged' | 'schools' | 'own'>

const directiveColumns = (row: DirectiveRow): DirectiveRow => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  date: row.date,
  subject: row.subject,
  illustrative: row.illustrative,
  respondBy: row.respondBy,
  sentAt: row.sentAt,
  fileId: row.fileId,
})

export type DirectiveView = DirectiveRow & {
  file: { id: string; name: string; size: number } | null
  schools: { id: string; name: Bilingual; readAt: Date | null; actionTaken: string; updatedAt: Date | null }[]
  own: { schoolId: string; actionTaken: string | null } | null
  may: { acknowledge: Verdict }
}

/** One document with what each school said about it; null when it is none of this year. */
export async function getDirective(ctx: Context, year: Year, id: string): Promise<DirectiveView | null> {
  const row = await db().directive.findFirst({
    where: { id, yearId: year.id },
    include: { acknowledgements: true, file: { select: { id: true, name: true, size: true } } },
  })
  if (!row) return null
  const [schools, own] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    ownYearSchool(db(), ctx.actor, year.id),
  ])
  const said = new Map(row.acknowledgements.map((one) => [one.organisationId, one]))
  return {
    ...directiveColumns(row),
    file: row.file,
    schools: schools.map(({ id: schoolId, short }) => ({
      id: schoolId,
      name: short,
      readAt: said.get(schoolId)?.readAt ?? null,
      actionTaken: said.get(schoolId)?.actionTaken ?? '',
      updatedAt: said.get(schoolId)?.updatedAt ?? null,
    })),
    own: own ? { schoolId: own, actionTaken: said.get(own)?.actionTaken ?? null } : null,
    may: { acknowledge: firstRefusal(mayAcknowledge(ctx.actor, own ?? ''), checkYearOpen(year)) },
  }
}

export type PlanView = {
  id: string
  state: PlanState
  title: string
  purpose: string
  content: string
  criteria: string
  funding: string
  organisation: string
  commentsUntil: Date | null
  commentsOver: boolean
  number: string | null
  issuedOn: Date | null
  illustrative: boolean
  version: number
  updatedAt: Date
  comments: PlanCommentLine[]
  own: { schoolId: string; comment: PlanCommentLine | null } | null
}

export type PlanCommentLine = {
  schoolId: string
  school: Bilingual
  standing: CommentStanding
  text: string
  reply: string | null
  at: Date | null
}

export type PlanPowers = { write: Verdict; issue: Verdict; comment: Verdict; directive: Verdict }

/** The year's plan as the actor may see it (a draft is the head's alone), and what he may do about it, with the reason. */
export async function getPlan(ctx: Context, year: Year): Promise<{ plan: PlanView | null; may: PlanPowers }> {
  const [row, schools, own] = await Promise.all([
    db().plan.findUnique({ where: { yearId: year.id }, include: { comments: true } }),
    listYearSchools(db(), year, ctx.now),
    ownYearSchool(db(), ctx.actor, year.id),
  ])
  const seen = row && maySeePlan(ctx.actor, year, row) ? row : null
  const asked = schools.filter((school) => school.id !== year.headSchoolId)
  const said = new Map(seen?.comments.map((one) => [one.organisationId, one]))
  const comments = seen
    ? asked.map(({ id, short }): PlanCommentLine => {
        const one = said.get(id) ?? null
        const standing = commentStanding(one, seen, ctx.now)
        return {
          schoolId: id,
          school: short,
          standing,
          text: one?.text ?? '',
          reply: one?.reply ?? null,
          at: one?.at ?? null,
        }
      })
    : []
  const silent = asked.length - said.size
  const open = checkYearOpen(year)
  const may = {
    write: firstRefusal(mayPreparePlan(ctx.actor, year), open, checkPlanWritable(seen, silent, ctx.now)),
    issue: firstRefusal(mayIssuePlan(ctx.actor, year), open),
    comment: firstRefusal(mayComment(ctx.actor, own ?? '', year), open),
    directive: firstRefusal(mayIssueDirective(ctx.actor), open),
  }
  if (!seen) return { plan: null, may }
  const { comments: _, yearId: _year, editKey: _edit, ...columns } = seen
  const mine = own ? { schoolId: own, comment: comments.find((one) => one.schoolId === own) ?? null } : null
  return { plan: { ...columns, commentsOver: areCommentsOver(seen, silent, ctx.now), comments, own: mine }, may }
}

/** How many schools of the year, the head apart, have said nothing about the plan. */
export async function countSilentSchools(tx: Tx, planId: string, year: Year): Promise<number> {
  const asked = await tx.yearSchool.count({
    where: { yearId: year.id, ...(year.headSchoolId && { organisationId: { not: year.headSchoolId } }) },
  })
  const said = await tx.planComment.count({ where: { planId } })
  return asked - said
}

/** Whether a directive's file may be read: by everybody who sees one of its years. */
export async function mayReadFile(ctx: Context, fileId: string): Promise<boolean> {
  const rows = await db().directive.findMany({ where: { fileId }, select: { year: { select: { clusterId: true } } } })
  return rows.some((row) => maySeeYear(ctx.actor, row.year))
}
