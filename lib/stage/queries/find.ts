import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { findSeminar, releaseInForce } from '@/lib/seminars/queries/find'
import { timetable } from '@/lib/seminars/rules/programme'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import type { PlannedLine, Step } from '../rules/flow'

/** The presses that were not undone, in their order. */
export const stepsOf = (tx: Tx, seminarId: string): Promise<Step[]> =>
  tx.stageStep.findMany({
    where: { seminarId, undoneAt: null },
    orderBy: { number: 'asc' },
    select: { number: true, lineId: true, at: true },
  })

/** The released programme with its planned hours; empty before the first release. */
export async function plannedLines(tx: Tx, seminar: Pick<SeminarFacts, 'id' | 'startsAt'>): Promise<PlannedLine[]> {
  const release = await releaseInForce(tx, seminar.id)
  return timetable(release?.lines ?? [], seminar.startsAt)
}

/** The stage of a seminar, held against other hands; null for who may not see the seminar. */
export async function holdStage(
  tx: Tx,
  actor: Actor,
  seminarId: string,
): Promise<{ seminar: SeminarFacts; year: Year } | null> {
  const found = await findSeminar(tx, actor, seminarId)
  if (!found) return null
  await tx.$executeRaw`insert into stages (seminar_id) values (${seminarId}::uuid) on conflict do nothing`
  // a second hand waits here, and reads what the first has done
  await tx.$queryRaw`select 1 from stages where seminar_id = ${seminarId}::uuid for update`
  return found
}

/** Says to all who follow the day that it is to be read anew. */
export async function raiseVersion(tx: Tx, seminarId: string): Promise<void> {
  await tx.stage.update({ where: { seminarId }, data: { version: { increment: 1 } } })
}

/** Where the day is followed, without the language. */
export const floorHref = (year: Pick<Year, 'clusterCode' | 'year'>, seminarId: string): string =>
  `/work/${year.clusterCode}/${year.year}/seminars/${seminarId}/floor`
