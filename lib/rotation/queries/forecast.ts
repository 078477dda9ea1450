import 'server-only'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Year } from '@/lib/calendar/rules'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { countedTurn, type RotationRules } from '../rules'
import { coverage, type CoverageYear } from '../rules/coverage'
import { course, turnWindows, type ForecastYear, type TurnWindow } from '../rules/forecast'
import { readLeadership } from './leadership'

export type RotationSchool = { id: string; name: Bilingual; short: Bilingual }
export type WindowRow = TurnWindow & {
  school: RotationSchool
  /** the turn as head that counts for the school, and who held it when that was a school merged into it */
  counted: { year: number; heldBy: Bilingual | null } | null
}

export type RotationView = {
  /** every school that is or was in the cluster, those of today first, in the customary order */
  schools: RotationSchool[]
  founded: number
  coverage: CoverageYear[]
  windows: WindowRow[]
  course: ForecastYear[]
  forYear: number
  rules: RotationRules
}

const yearOf = (day: Date): number => day.getUTCFullYear()

/** The turns since the cluster's founding, and what the rule says of those to come; constant in its queries. */
export async function getRotation(ctx: Context, year: Year): Promise<RotationView | null> {
  if (!maySeeYear(ctx.actor, year)) return null
  const [leadership, cluster] = await Promise.all([
    readLeadership(db(), year, ctx.now),
    db().cluster.findUniqueOrThrow({
      where: { id: year.clusterId },
      select: { foundedOn: true, memberships: { orderBy: [{ position: 'asc' }, { validFrom: 'asc' }] } },
    }),
  ])
  const { candidates, turns, rules, deputies, elections } = leadership
  const mentioned = [
    ...leadership.schools.map((school) => school.id),
    ...cluster.memberships.map((one) => one.organisationId),
    ...turns.map((turn) => turn.organisationId),
    ...candidates.flatMap((one) => one.parents),
  ]
  const names = await namesOn(db(), mentioned, fieldDay(ctx.now))
  const closed = new Map(leadership.schools.map((school) => [school.id, school]))
  const schoolOf = (id: string): RotationSchool => {
    const { name, short } = closed.get(id) ?? names.get(id) ?? { name: { vi: '', en: '' }, short: { vi: '', en: '' } }
    return { id, name, short }
  }
  const forYear = year.year + 1
  const founded = yearOf(cluster.foundedOn)
  const ground = { candidates, turns, rules, forYear }
  const spansOf = (id: string): { from: number; to: number | null }[] =>
    cluster.memberships
      .filter((one) => one.organisationId === id)
      .map((one) => ({ from: yearOf(one.validFrom), to: one.validTo && yearOf(one.validTo) }))
  // a school that is mentioned as a parent alone was never in this cluster
  const ever = [...new Set(mentioned)].filter(
    (id) => closed.has(id) || spansOf(id).length > 0 || turns.some((turn) => turn.organisationId === id),
  )
  const elected = elections.flatMap(({ live, organisationId, role }) =>
    live && organisationId ? [{ organisationId, role, year: forYear }] : [],
  )
  const windows = turnWindows(ground)
  return {
    schools: ever.map(schoolOf),
    founded,
    coverage: coverage(
      ever.map((organisationId) => ({ organisationId, spans: spansOf(organisationId) })),
      turns,
      founded,
      year.year,
    ).reverse(),
    windows: candidates.map((one) => {
      const turn = countedTurn(one, turns, 'head', rules.mergedTurn)
      const heldBy = turn && turn.organisationId !== one.organisationId ? schoolOf(turn.organisationId).name : null
      return {
        school: schoolOf(one.organisationId),
        counted: turn && { year: turn.year, heldBy },
        ...(windows.get(one.organisationId) ?? { earliest: null, latest: null }),
      }
    }),
    course: course({ ...ground, deputies, elected, years: Math.min(10, Math.max(3, candidates.length)) }),
    forYear,
    rules,
  }
}
