import 'server-only'
import { listYearSchools, ownYearSchool, yearOf } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { runsCluster } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { readRules, type RulesInForce } from '@/lib/rulebook/queries'
import { standing } from './proposals'

export type AskingPlace = {
  year: Year
  ownId: string
  runs: boolean
  schools: { id: string; name: Bilingual }[]
  meetings: { id: string; title: string }[]
  /** when an answer is due, and how far the asker may set another hour */
  rules: RulesInForce<'proposals.answer_days' | 'proposals.answer_span'>
}

/** The years in which the actor may ask, newest first, with whom and from what he may choose. */
export async function listAskingPlaces(ctx: Context): Promise<AskingPlace[]> {
  const { schools } = standing(ctx)
  const rows = await db().clusterYear.findMany({
    where: { gate: { notIn: ['preparation', 'closed'] }, schools: { some: { organisationId: { in: schools } } } },
    orderBy: { year: 'desc' },
    include: { cluster: { select: { code: true } } },
  })
  return Promise.all(rows.map((row) => placeOf(ctx, yearOf(row))))
}

async function placeOf(ctx: Context, year: Year): Promise<AskingPlace> {
  const [schools, ownId, meetings, rules] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    ownYearSchool(db(), ctx.actor, year.id),
    listOrigins(db(), year.id),
    readRules(db(), ['proposals.answer_days', 'proposals.answer_span'], year, fieldDay(ctx.now)),
  ])
  return {
    year,
    ownId: ownId ?? '',
    runs: runsCluster(ctx.actor, year.clusterId),
    schools: schools.filter((school) => school.id !== ownId).map(({ id, name }) => ({ id, name })),
    meetings,
    rules,
  }
}

const listOrigins = (tx: Tx, yearId: string): Promise<{ id: string; title: string }[]> =>
  tx.meeting.findMany({
    where: { yearId, state: { not: 'cancelled' } },
    orderBy: { startsAt: 'asc' },
    select: { id: true, title: true },
  })
