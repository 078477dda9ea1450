import { canonical } from '@/lib/platform/canonical'
import { hashOf } from '@/lib/platform/sealing/bytes'

export type BoardLine = { seq: number; entry: string; chainHash: string }

/** With what the chain of a board begins: its key book and its poll. */
export const boardRoot = (keyBookSha256: string, manifestSha256: string, slot: number): Promise<string> =>
  hashOf(canonical(['neu-guong board v1', keyBookSha256, manifestSha256, slot]))

/** The ballots in their order, each chained to the one before. The order is that of the hashes of their keys. */
export async function chainBoard(root: string, entries: readonly string[]): Promise<BoardLine[]> {
  const lines: BoardLine[] = []
  let chain = root
  for (const entry of entries) {
    chain = await hashOf(canonical([chain, entry]))
    lines.push({ seq: lines.length + 1, entry, chainHash: chain })
  }
  return lines
}

/** The last hash, which stands for the whole board. */
export const boardHead = (root: string, lines: readonly BoardLine[]): string => lines.at(-1)?.chainHash ?? root
