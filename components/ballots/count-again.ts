import { parseRecord, verifyRecord, type Check } from '@/lib/polls/rules/verify'

export type Counted =
  | { kind: 'no_record' }
  | { kind: 'checked'; ballots: number; checks: Check[]; facts: { title: string; manifest: string; head: string } }

/** A record counted again, on the site and in the file that works without a network. */
export async function countAgain(text: string): Promise<Counted> {
  const record = parseRecord(text)
  if (!record) return { kind: 'no_record' }
  const { box, title, manifestSha256: manifest } = record
  return {
    kind: 'checked',
    ballots: box.board.length,
    checks: await verifyRecord(record),
    facts: { title, manifest, head: box.head },
  }
}
