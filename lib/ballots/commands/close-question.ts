import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { about } from '../events'
import { boardHead, boardRoot, chainBoard } from '../rules/board'

type Question = { boxId: string; slot: number }

/**
 * Closes a question that may close (its hour, or every received ballot in the box: the database refuses sooner) and writes its board:
 * the ballots leave the box and are written anew in the order of their keys, so that no row tells when it came.
 */
export async function closeQuestion(tx: Tx, ctx: Context, year: Year, { boxId, slot }: Question): Promise<string> {
  // the slot first: whoever is casting now comes before, or is refused
  const closed = await tx.ballotSlot.update({
    where: { boxId_number: { boxId, number: slot } },
    data: { state: 'closed' },
    include: { box: { select: { keyBookSha256: true } } },
  })
  const ballots = await tx.$queryRaw<{ entry: string }[]>`
    select entry from ballots where box_id = ${boxId}::uuid and slot = ${slot} order by key_hash collate "C"`
  const root = await boardRoot(closed.box.keyBookSha256 ?? '', closed.manifestSha256 ?? '', slot)
  const lines = await chainBoard(
    root,
    ballots.map(({ entry }) => entry),
  )
  await tx.ballotBoardEntry.createMany({ data: lines.map((line) => ({ boxId, slot, ...line })) })
  await tx.ballot.deleteMany({ where: { boxId, slot } })
  await tx.ballotBox.update({ where: { id: boxId }, data: { version: { increment: 1 } } })
  const head = boardHead(root, lines)
  await record(tx, ctx, {
    ...about('ballots.question_closed', { id: boxId }, year, { slot, ballots: lines.length, hash: head.slice(0, 12) }),
    after: { head, ballots: lines.length },
  })
  return head
}
