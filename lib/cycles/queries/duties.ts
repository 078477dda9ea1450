import 'server-only'
import { listAwardsDuties } from '@/lib/awards/queries/duties'
import type { Duty, Year } from '@/lib/calendar/rules'
import { listMeetingsDuties } from '@/lib/meetings/queries'
import { listMovementsDuties } from '@/lib/movements/queries/duties'
import { listPapersDuties } from '@/lib/papers/queries/duties'
import { listPlanningDuties } from '@/lib/planning/queries/duties'
import type { Context } from '@/lib/platform/context'
import { listBallotsDuties } from '@/lib/ballots/queries/duties'
import { listPollsDuties } from '@/lib/polls/queries/duties'
import { listPracticesDuties } from '@/lib/practices/queries'
import { listProposalsDuties } from '@/lib/proposals/queries'
import { listRatificationDuties } from '@/lib/ratification/queries/conditions'
import { listReviewsDuties } from '@/lib/reviews/queries/duties'
import { listRotationDuties } from '@/lib/rotation/queries/conditions'
import { listScoringDuties } from '@/lib/scoring/queries'
import { listSeminarsDuties } from '@/lib/seminars/queries/duties'
import { listCyclesDuties } from './own-duties'

type Source = (ctx: Context, year: Year) => Promise<Duty[]>

/** Every module says what is asked of whom in its part of the year. */
const sources: Source[] = [
  listPlanningDuties,
  listMovementsDuties,
  listMeetingsDuties,
  listSeminarsDuties,
  listPapersDuties,
  listReviewsDuties,
  listScoringDuties,
  listProposalsDuties,
  listPracticesDuties,
  listBallotsDuties,
  listPollsDuties,
  listAwardsDuties,
  listRotationDuties,
  listRatificationDuties,
  listCyclesDuties,
]

/** All that is asked of anybody in a year, from every module. */
export async function listYearDuties(ctx: Context, year: Year): Promise<Duty[]> {
  return (await Promise.all(sources.map((source) => source(ctx, year)))).flat()
}
