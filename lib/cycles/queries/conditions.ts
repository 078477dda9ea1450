import 'server-only'
import { listAwardsConditions } from '@/lib/awards/queries/duties'
import type { GateCondition, Year } from '@/lib/calendar/rules'
import { listMeetingsConditions } from '@/lib/meetings/queries'
import { listMovementsConditions } from '@/lib/movements/queries/duties'
import { listPlanningConditions } from '@/lib/planning/queries/duties'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import { listPollsConditions } from '@/lib/polls/queries/duties'
import { listRatificationConditions } from '@/lib/ratification/queries/conditions'
import { listRotationConditions } from '@/lib/rotation/queries/conditions'
import { listScoringConditions } from '@/lib/scoring/queries'

type Source = (tx: Tx, year: Year, now: Date) => Promise<GateCondition[]>

/** Every module says what its part of the present gate still waits for. */
const sources: Source[] = [
  members,
  listPlanningConditions,
  listMovementsConditions,
  listMeetingsConditions,
  listScoringConditions,
  listPollsConditions,
  listAwardsConditions,
  listRotationConditions,
  listRatificationConditions,
]

/** What must be there before the year may leave its present gate, met or open: computed, never ticked by hand. */
export const listConditions = oncePerRequest(async (tx, year: Year, now: Date): Promise<GateCondition[]> => {
  if (year.gate === 'closed') return []
  const found: GateCondition[] = []
  for (const source of sources) found.push(...(await source(tx, year, now)))
  return found
})

async function members(tx: Tx, year: Year, now: Date): Promise<GateCondition[]> {
  if (year.gate !== 'preparation') return []
  const day = fieldDay(now)
  const count = await tx.yearSchool.count({
    where: { yearId: year.id, organisation: { OR: [{ dissolvedOn: null }, { dissolvedOn: { gt: day } }] } },
  })
  return [{ title: 'cycles.conditions.members', facts: { count }, met: count > 1, href: placeOf(year) }]
}

/** The address of a year, or of a place in it. */
export const placeOf = (year: Pick<Year, 'clusterCode' | 'year'>, place = ''): string =>
  `/work/${year.clusterCode}/${year.year}${place && `/${place}`}`
