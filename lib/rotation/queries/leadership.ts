import 'server-only'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import { hasReached, type Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { readRules } from '@/lib/rulebook/queries'
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
  /** offices of each year since the founding, as far as there is data */
  turns: Turn[]
  elections: ElectionLine[]
  deputies: number
  rules: RotationRules
  standing: Record<Role, Map<string, Standing>>
}

/** Everything that the election of the next year rests on, in a constant number of queries. */
export async function readLeadership(tx: Tx, year: Year, now: Date): Promise<Leadership> {
  const schools = await listYearSchools(tx, year, now)
  const turns = await readTurns(tx, year)
  const elections = await readElections(tx, year.id)
  const { deputies, ...rules } = await readRotationRules(tx, year, now)
  const candidates = await readCandidates(tx, year, schools)
  const live = elections.filter((one) => one.live)
  const electedHeadId = live.find((one) => one.role === 'head')?.organisationId ?? null
  const common = { candidates, turns, rules, forYear: year.year + 1, electedHeadId }
  return {
    schools,
    turns,
    elections,
    deputies,
    rules,
    standing: { head: standings({ ...common, role: 'head' }), deputy: standings({ ...common, role: 'deputy' }) },
  }
}

export async function readElections(tx: Tx, yearId: string): Promise<ElectionLine[]> {
  const rows = await tx.election.findMany({
    where: { yearId },
    orderBy: [{ role: 'asc' }, { electedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, role, organisationId, noneReason, state, stateReason, pollId, electedAt }) => ({
    ...{ id, role, organisationId, noneReason, state, stateReason, pollId, electedAt },
    live: isLive(state),
  }))
}

/** Who headed and deputised until this year, its own included. */
async function readTurns(tx: Tx, year: Year): Promise<Turn[]> {
  const rows = await tx.term.findMany({
    where: { clusterId: year.clusterId, forYear: { lte: year.year } },
    orderBy: [{ forYear: 'asc' }, { startsAt: 'asc' }],
    select: { organisationId: true, forYear: true, role: true },
  })
  return rows.map(({ organisationId, forYear, role }) => ({ organisationId, role, year: forYear }))
}

/** The rules of rotation in force for the year, with what each rests on. */
export async function readRotationRules(tx: Tx, year: Year, now: Date): Promise<RotationRules & { deputies: number }> {
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
  const reports = await tx.yearReport.findMany({
    where: { yearId: year.id, state: { in: ['submitted', 'received'] } },
    select: { organisationId: true },
  })
  const reported = new Set(reports.map((one) => one.organisationId))
  const judging = hasReached(year, 'verification')
  return rows.map((row) => {
    const last = [row.dissolvedOn, row.memberships[0]?.validTo ?? null].filter((day) => day !== null)
    const leaving = last.find((day) => day < nextYear) ?? null
    return {
      organisationId: row.id,
      leavesOn: leaving,
      judged: judging ? reported.has(row.id) : null,
      parents: [],
    }
  })
}
