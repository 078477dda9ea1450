import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { effectiveState } from '../rules/phase'
import type { PollState } from '../schema'
import { fieldNow } from '@/lib/platform/clock'

export type DoorQuestion = {
  pollId: string
  slot: number
  title: Bilingual
  manifest: string
  manifestSha256: string
  stands: PollState
  closesAt: Date | null
  /** ballots in the box, or on the board */
  inBox: number
  received: number
}

/** The questions of a box in their order, for whoever stands at its door; drafts and cancelled ones are not shown. */
export async function listDoorQuestions(boxId: string): Promise<DoorQuestion[]> {
  const now = await fieldNow(db())
  const rows = await db().poll.findMany({
    where: { boxId, state: { in: ['frozen', 'open', 'closed', 'counted'] } },
    orderBy: { boxSlot: 'asc' },
  })
  const [ballots, board, received] = await Promise.all([
    db().ballot.groupBy({ by: ['slot'], where: { boxId }, _count: true }),
    db().ballotBoardEntry.groupBy({ by: ['slot'], where: { boxId }, _count: true }),
    db().ballotSeat.count({ where: { boxId, way: 'electronic' } }),
  ])
  return rows.flatMap(({ id, boxSlot, title, titleEn, manifest, manifestSha256, state, closesAt }) => {
    if (boxSlot === null || manifest === null || manifestSha256 === null) return []
    const of = (counts: { slot: number; _count: number }[]): number =>
      counts.find(({ slot }) => slot === boxSlot)?._count ?? 0
    return {
      ...{ pollId: id, slot: boxSlot, title: { vi: title, en: titleEn || title }, manifest, manifestSha256 },
      ...{ stands: effectiveState(state, closesAt, now), closesAt, inBox: of(ballots) + of(board), received },
    }
  })
}

/** The open poll of a slot whose every received ballot lies in the box, if there is one: it has nothing more to wait for. */
export async function fullPollInSlot(door: string, slot: number): Promise<string | null> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select p.id from polls p join ballot_boxes b on b.id = p.box_id
    where b.door = ${door} and p.box_slot = ${slot} and p.state = 'open'
      and (select count(*) from ballots where box_id = b.id and slot = ${slot})
        >= (select count(*) from ballot_seats where box_id = b.id and way = 'electronic')`
  return rows[0]?.id ?? null
}
