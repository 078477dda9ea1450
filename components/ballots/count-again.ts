import { parseRecord, verifyRecord, type Check } from '@/lib/polls/rules/verify'
import { parseNamed, verifyNamed } from '@/lib/polls/rules/verify-named'

export type Counted =
  | { kind: 'no_record' }
  | {
      kind: 'checked'
      /** a secret ballot in twelve steps; a poll by agreement, open or on paper in five */
      secret: boolean
      ballots: number
      checks: Check[]
      facts: { title: string; manifest: string; head: string | null }
    }

/** A record counted again, on the site and in the file that works without a network. */
export async function countAgain(text: string): Promise<Counted> {
  const record = parseRecord(text)
  if (!record) return countNamed(text)
  const { box, title, manifestSha256: manifest } = record
  return {
    ...{ kind: 'checked', secret: true, ballots: box.board.length },
    checks: await verifyRecord(record),
    facts: { title, manifest, head: box.head },
  }
}

async function countNamed(text: string): Promise<Counted> {
  const record = parseNamed(text)
  if (!record) return { kind: 'no_record' }
  const { title, manifestSha256: manifest, result } = record
  return {
    ...{ kind: 'checked', secret: false, ballots: result.cast },
    checks: await verifyNamed(record),
    facts: { title, manifest, head: null },
  }
}
