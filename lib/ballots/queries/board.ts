import 'server-only'
import type { Tx } from '@/lib/platform/db/client'
import { readKeyBook } from './inside'
import { boardRoot, boardHead, type BoardLine } from '../rules/board'
import type { KeyBook } from '../rules/key-book'
import type { Openings } from '../rules/sealed-ballot'
import { sealedBallotSchema, type SealedBallot, type SlotState } from '../schema'

export type Board = {
  book: KeyBook
  keyBook: string
  keyBookSha256: string
  slot: number
  state: SlotState
  manifestSha256: string | null
  lines: BoardLine[]
  head: string
  /** published private keys, by place of the trustee in the key book */
  openings: Openings
}

/** The board of a question with its keys: empty until voting is over. */
export async function readBoard(tx: Tx, boxId: string, slot: number): Promise<Board | null> {
  const row = await tx.ballotSlot.findUnique({
    where: { boxId_number: { boxId, number: slot } },
    include: { box: { select: { keyBook: true, keyBookSha256: true } } },
  })
  const book = row && readKeyBook(row.box)
  if (!row || !book || row.box.keyBookSha256 === null || row.box.keyBook === null) return null
  const lines = await tx.ballotBoardEntry.findMany({
    where: { boxId, slot },
    orderBy: { seq: 'asc' },
    select: { seq: true, entry: true, chainHash: true },
  })
  const root = await boardRoot(row.box.keyBookSha256, row.manifestSha256 ?? '', slot)
  const { keyBook, keyBookSha256 } = row.box
  return {
    ...{ book, keyBook, keyBookSha256, slot, state: row.state, manifestSha256: row.manifestSha256, lines },
    ...{ head: boardHead(root, lines), openings: asPlaces(row.openings as Record<string, string>) },
  }
}

type SlotPlace = { boxId: string; slot: number }
export type BoardHead = SlotPlace & { head: string }

/** The heads of boards, each standing for the whole of its board; a slot that is still voted on has none. */
export async function headsOfBoards(tx: Tx, places: readonly SlotPlace[]): Promise<BoardHead[]> {
  const slots = await tx.ballotSlot.findMany({
    where: {
      state: { in: ['closed', 'opened'] },
      OR: places.map(({ boxId, slot }) => ({ boxId, number: slot })),
    },
    select: { boxId: true, number: true, manifestSha256: true, box: { select: { keyBookSha256: true } } },
  })
  const last = await tx.ballotBoardEntry.findMany({
    where: { OR: slots.map(({ boxId, number }) => ({ boxId, slot: number })) },
    distinct: ['boxId', 'slot'],
    orderBy: [{ boxId: 'asc' }, { slot: 'asc' }, { seq: 'desc' }],
    select: { boxId: true, slot: true, chainHash: true },
  })
  return Promise.all(
    slots.map(async ({ boxId, number: slot, manifestSha256, box }) => ({
      ...{ boxId, slot },
      head:
        last.find((line) => line.boxId === boxId && line.slot === slot)?.chainHash ??
        (await boardRoot(box.keyBookSha256 ?? '', manifestSha256 ?? '', slot)),
    })),
  )
}

const asPlaces = (openings: Record<string, string>): Openings =>
  Object.fromEntries(Object.entries(openings).map(([number, key]) => [Number(number) - 1, key]))

export const ballotOf = ({ entry }: { entry: string }): SealedBallot => sealedBallotSchema.parse(JSON.parse(entry))

/** How many ballots lie in the box of a question, or lay there when it closed. */
export async function countBallots(tx: Tx, boxId: string, slot: number): Promise<number> {
  const [inBox, onBoard] = [
    await tx.ballot.count({ where: { boxId, slot } }),
    await tx.ballotBoardEntry.count({ where: { boxId, slot } }),
  ]
  return inBox + onBoard
}
