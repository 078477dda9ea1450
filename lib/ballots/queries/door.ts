import 'server-only'
import { db } from '@/lib/platform/db/client'
import type { BoxState } from '../schema'
import { countWays } from './inside'

export type Door = {
  id: string
  state: BoxState
  keyBook: string
  keyBookSha256: string
  /** how many seats there are, and how many received a ballot; never whose */
  seats: number
  received: number
}

/** What everybody with the address of a box may know, without a session. Null before it is sealed. */
export async function getDoor(door: string): Promise<Door | null> {
  const box = await db().ballotBox.findUnique({ where: { door }, include: { seats: { select: { way: true } } } })
  if (!box || box.keyBook === null || box.keyBookSha256 === null) return null
  if (!['sealed', 'collecting', 'ready'].includes(box.state)) return null
  const { electronic, paper } = countWays(box.seats)
  const { id, state, keyBook, keyBookSha256 } = box
  return { id, state, keyBook, keyBookSha256, seats: box.seats.length, received: electronic + paper }
}

/** What was filed under a code's hash in this box; whoever knows the code asks. */
export async function findCopy(door: string, codeHash: string): Promise<string | null> {
  const row = await db().ballotRecovery.findUnique({
    where: { codeHash },
    select: { sealed: true, box: { select: { door: true } } },
  })
  return row?.box.door === door ? row.sealed : null
}
