import { credentialMessage, keyHashOf, openBallot, sealingContext, signedText } from '@/lib/ballots/rules/sealed-ballot'
import { boardRoot } from '@/lib/ballots/rules/board'
import { canonical } from '@/lib/platform/canonical'
import { hashOf, toText } from '@/lib/platform/sealing/bytes'
import type { BallotRecord } from '@/lib/polls/rules/verify'

export type Vectors = {
  about: string
  record: BallotRecord
  intermediate: Awaited<ReturnType<typeof intermediateOf>>
}

/** What a stranger's verifier comes by on its way through a record: the values of the published vectors. */
export async function intermediateOf({ manifest, manifestSha256, box }: BallotRecord) {
  const book = JSON.parse(box.keyBook) as { box: string }
  const place = { box: book.box, slot: box.slot }
  const openings = Object.fromEntries(Object.entries(box.openings).map(([at, key]) => [Number(at), key]))
  return {
    manifestSha256: await hashOf(manifest),
    keyBookSha256: await hashOf(box.keyBook),
    root: await boardRoot(box.keyBookSha256, manifestSha256, box.slot),
    lines: await Promise.all(
      box.board.map(async ({ ballot, chainHash }) => ({
        keyHash: await keyHashOf(ballot),
        entrySha256: await hashOf(canonical(ballot)),
        chainHash,
        credentialMessage: toText(credentialMessage(place, ballot.key)),
        signedTextSha256: await hashOf(signedText(place, ballot)),
        context: sealingContext(place, ballot),
        marks: await openBallot(place, ballot, openings),
      })),
    ),
  }
}
