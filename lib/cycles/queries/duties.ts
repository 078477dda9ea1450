import 'server-only'
import { listMeetingsDuties } from '@/lib/meetings/queries'
import { listScoringDuties } from '@/lib/scoring/queries'
import type { Duty, Year } from '@/lib/calendar/rules'
import { listMovementsDuties } from '@/lib/movements/queries'
import { listPlanningDuties } from '@/lib/planning/queries/duties'
import { listProposalsDuties } from '@/lib/proposals/queries'
import type { Context } from '@/lib/platform/context'
import { listRatificationDuties } from '@/lib/ratification/queries/conditions'
import { listRotationDuties } from '@/lib/rotation/queries/conditions'
import { listCyclesDuties } from './own-duties'

type Source = (ctx: Context, year: Year) => Promise<Duty[]>

/** Every module says what is asked of whom in its part of the year. */
const sources: Source[] = [
  listPlanningDuties,
  listMovementsDuties,
  listMeetingsDuties,
  listScoringDuties,
  listProposalsDuties,
  listRotationDuties,
  listRatificationDuties,
  listCyclesDuties,
]

/** All that is asked of anybody in a year, from every module. */
export async function listYearDuties(ctx: Context, year: Year): Promise<Duty[]> {
  return (await Promise.all(sources.map((source) => source(ctx, year)))).flat()
}
