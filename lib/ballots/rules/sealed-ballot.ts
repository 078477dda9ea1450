import { isSigned } from '@/lib/platform/sealing/blind'
import { openBody } from '@/lib/platform/sealing/body'
import { fromText, fromUtf8, hashOf, join, sha256, toHex, toText, utf8, type Bytes } from '@/lib/platform/sealing/bytes'
import { openNested } from '@/lib/platform/sealing/nested'
import { isSignedText } from '@/lib/platform/sealing/one-time'
import { canonical } from '@/lib/platform/canonical'
import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import { marksLength, type SealedBallot } from '../schema'
import { pairs, slotKeys, type KeyBook } from './key-book'

export type Place = { box: string; slot: number }

/** What the issuer signs without seeing it: box, slot and the one-time key. */
export const credentialMessage = ({ box, slot }: Place, key: string): Bytes =>
  join(utf8(`neu-guong credential v1|${box}|${slot}|`), fromText(key))

/** What binds the sealed parts of a ballot to its question and its key: copied into another ballot they do not open. */
export const sealingContext = ({ box, slot }: Place, { manifest, key }: { manifest: string; key: string }): string =>
  `neu-guong ballot v1|${box}|${slot}|${manifest}|${key}`

/** What the one-time key signs: all of the ballot, at its place. */
export const signedText = ({ box, slot }: Place, { signature: _, ...ballot }: SealedBallot): string =>
  canonical({ ...ballot, box, slot })

/** Under which the ballot lies in the box and stands on the board. */
export const keyHashOf = (ballot: Pick<SealedBallot, 'key'>): Promise<string> => hashOf(ballot.key)

/**
 * A ballot is lawful where it lies: the issuer of this slot signed its key, and its key signed the whole.
 * Refusals: ballots.other_manifest, no_credential, not_signed.
 */
export async function checkBallot(
  book: KeyBook,
  slot: number,
  manifest: string,
  ballot: SealedBallot,
): Promise<Verdict> {
  const keys = slotKeys(book, slot)
  const place = { box: book.box, slot }
  if (!keys || ballot.manifest !== manifest) return refuse('ballots.other_manifest')
  const prepared = toText(join(fromText(ballot.random), credentialMessage(place, ballot.key)))
  if (!(await isSigned(keys.issuing, prepared, ballot.credential))) return refuse('ballots.no_credential')
  const signed = await isSignedText(ballot.key, signedText(place, ballot), ballot.signature)
  return signed ? allowed : refuse('ballots.not_signed')
}

/** Private keys of a slot by place of the trustee in the key book. */
export type Openings = Readonly<Record<number, string>>

/** The marks of a ballot, opened with the keys of any two trustees; null for a ballot that its voter has spoilt. */
export async function openBallot(place: Place, ballot: SealedBallot, openings: Openings): Promise<string | null> {
  const pair = pairs.findIndex(([one, other]) => openings[one] && openings[other])
  const [one, other] = pairs[pair] ?? []
  if (one === undefined || other === undefined) throw new RangeError('two opening keys are needed')
  const context = sealingContext(place, ballot)
  try {
    const key = await openNested(openings[one]!, openings[other]!, ballot.wraps[pair]!, context)
    if (toHex(await sha256(key)) !== ballot.keySha256) return null
    const marks = fromUtf8(await openBody(key, ballot.body, context))
    // one byte for each letter, filled with spaces alone: what is read in one way only
    return marks.length === marksLength ? marks.replace(/ +$/, '') : null
  } catch {
    return null
  }
}
