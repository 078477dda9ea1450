import 'server-only'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import { hasReached, type Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import type { Article } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { parentsOf } from '../rules/coverage'
import {
  isLive,
  standings,
  type Candidate,
  type ElectionState,
  type RotationRules,
  type Standing,
  type Turn,
} from '../rules'
import type { Role } from '../schema'

export type ElectionLine = {
  id: string
  role: Role
  organisationId: string | null
  noneReason: string | null
  state: ElectionState
  stateReason: string | null
  pollId: string | null
  electedAt: Date
  live: boolean
}

export type Leadership = {
  schools: YearSchoolNames[]
  /** in the customary order */
  candidates: Candidate[]
  /** offices of each year since the founding, as far as there is data */
  turns: Turn[]
  elections: ElectionLine[]
  deputies: number
  /** what the number of deputies rests on */
  deputyArticle: Article
  rules: RotationRules
  standing: Record<Role, Map<string, Standing>>
}

/**
 * Everything that the election of the next year rests on, in a constant number of queries; `instead` asks what it would be
 * under other rules of rotation.
 */
export async function readLeadership(
  tx: Tx,
  year: Year,
  now: Date,
  instead: Partial<RotationRules> = {},
): Promise<Leadership> {
  const schools = await listYearSchools(tx, year, now)
  const turns = await readTurns(tx, year)
  const elections = await readElections(tx, year.id)
  const { deputies, deputyArticle, ...inForce } = await readRotationRules(tx, year, now)
  const rules = { ...inForce, ...instead }
  const candidates = await readCandidates(tx, year, schools)
  const live = elections.filter((one) => one.live)
  const electedHeadId = live.find((one) => one.role === 'head')?.organisationId ?? null
  const common = { candidates, turns, rules, forYear: year.year + 1, electedHeadId }
  return {
    schools,
    candidates,
    turns,
    elections,
    deputies,
    deputyArticle,
    rules,
    standing: { head: standings({ ...common, role: 'head' }), deputy: standings({ ...common, role: 'deputy' }) },
  }
}

export const readElections = oncePerRequest(async (tx, yearId: string): Promise<ElectionLine[]> => {
  const rows = await tx.election.findMany({
    where: { yearId },
    orderBy: [{ role: 'asc' }, { electedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, role, organisationId, noneReason, state, stateReason, pollId, electedAt }) => ({
    ...{ id, role, organisationId, noneReason, state, stateReason, pollId, electedAt },
    live: isLive(state),
  }))
})

/** Who headed and deputised until this year, its own included. */
async function readTurns(tx: Tx, year: Year): Promise<Turn[]> {
  const rows = await tx.term.findMany({
    // who acted for a vacant head had no turn of its own
    where: { clusterId: year.clusterId, forYear: { lte: year.year }, acting: false },
    orderBy: [{ forYear: 'asc' }, { startsAt: 'asc' }],
    select: { organisationId: true, forYear: true, role: true },
  })
  return rows.map(({ organisationId, forYear, role }) => ({ organisationId, role, year: forYear }))
}

type InForce = RotationRules & { deputies: number; deputyArticle: Article }

/** The rules of rotation in force for the year, with what each rests on. */
export async function readRotationRules(tx: Tx, year: Year, now: Date): Promise<InForce> {
  const rules = await readRules(
    tx,
    [
      'leadership.deputy_count',
      'rotation.rest',
      'rotation.rest_years',
      'rotation.head_may_be_reelected',
      'rotation.rest_for_deputies',
      'rotation.judged_only',
      'rotation.merged_turn',
    ],
    year,
    fieldDay(now),
  )
  return {
    deputies: rules['leadership.deputy_count'].value,
    deputyArticle: rules['leadership.deputy_count'].article,
    rest: rules['rotation.rest'],
    restYears: rules['rotation.rest_years'],
    reelection: rules['rotation.head_may_be_reelected'],
    restForDeputies: rules['rotation.rest_for_deputies'],
    judgedOnly: rules['rotation.judged_only'],
    mergedTurn: rules['rotation.merged_turn'],
  }
}

async function readCandidates(tx: Tx, year: Year, schools: YearSchoolNames[]): Promise<Candidate[]> {
  const nextYear = new Date(`${year.year + 1}-01-01T00:00:00Z`)
  const ids = schools.map((school) => school.id)
  const rows = await tx.organisation.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      dissolvedOn: true,
      memberships: {
        where: { clusterId: year.clusterId },
        orderBy: { validFrom: 'desc' },
        take: 1,
        select: { validTo: true },
      },
    },
  })
  const mergers = await tx.organisation.findMany({
    where: { mergedIntoId: { not: null } },
    select: { id: true, mergedIntoId: true, dissolvedOn: true },
  })
  const parents = parentsOf(
    mergers.flatMap(({ id, mergedIntoId, dissolvedOn }) =>
      mergedIntoId && dissolvedOn ? [{ from: id, into: mergedIntoId, on: dissolvedOn }] : [],
    ),
    nextYear,
  )
  const reports = await tx.yearReport.findMany({
    where: { yearId: year.id, state: { in: ['submitted', 'received'] } },
    select: { organisationId: true },
  })
  const reported = new Set(reports.map((one) => one.organisationId))
  const judging = hasReached(year, 'verification')
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const last = [row.dissolvedOn, row.memberships[0]?.validTo ?? null].filter((day) => day !== null)
    const leaving = last.find((day) => day < nextYear) ?? null
    return [
      {
        ...{ organisationId: id, leavesOn: leaving, parents: parents(id) },
        judged: judging ? reported.has(id) : null,
      },
    ]
  })
}
