import 'server-only'
import { listMeetingsDuties } from '@/lib/meetings/queries'
import { listScoringDuties } from '@/lib/scoring/queries'
import type { Duty, Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'

type Source = (ctx: Context, year: Year) => Promise<Duty[]>

/** Every module says what is asked of whom in its part of the year. */
const sources: Source[] = [listMeetingsDuties, listScoringDuties]

/** All that is asked of anybody in a year, from every module. */
export async function listYearDuties(ctx: Context, year: Year): Promise<Duty[]> {
  return (await Promise.all(sources.map((source) => source(ctx, year)))).flat()
}
