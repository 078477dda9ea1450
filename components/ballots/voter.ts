import type { KeyBook } from '@/lib/ballots/rules/key-book'
import { pairs, slotKeys } from '@/lib/ballots/rules/key-book'
import { credentialMessage, sealingContext, signedText } from '@/lib/ballots/rules/sealed-ballot'
import { marksLength, type SealedBallot } from '@/lib/ballots/schema'
import { blind, unblind, type BlindRequest } from '@/lib/platform/sealing/blind'
import { sealBody } from '@/lib/platform/sealing/body'
import { chance, fromText, sha256, toHex, toText, utf8 } from '@/lib/platform/sealing/bytes'
import { sealNested } from '@/lib/platform/sealing/nested'
import { makeOneTimeKey, signText } from '@/lib/platform/sealing/one-time'

/** What a device keeps of one slot: first the request, then the credential. */
export type Place = {
  slot: number
  publicKey: string
  privateKey: string
  request: BlindRequest
  credential: string | null
  /** the ballot that was sealed last, and whether the box said that it lies there */
  cast: { ballot: SealedBallot; marks: string; lies: boolean } | null
}

/** What a device keeps of a box: it never leaves the device but sealed under the recovery code. */
export type OwnBallots = {
  box: string
  keyBookSha256: string
  /** shown until the voter says that it is written down */
  code: string | null
  /** whether a copy lies on the server under the code */
  kept: boolean
  places: Place[]
}

/** Makes the one-time keys of every slot and blinds them. Keep the answer before it is sent: a second request would be refused. */
export async function askForBallots(
  book: KeyBook,
  keyBookSha256: string,
  onProgress: (done: number, all: number) => void,
): Promise<OwnBallots> {
  const places: Place[] = []
  for (const { number, issuing } of book.slots) {
    const key = await makeOneTimeKey()
    const request = await blind(issuing, credentialMessage({ box: book.box, slot: number }, key.publicKey))
    places.push({ slot: number, ...key, request, credential: null, cast: null })
    onProgress(places.length, book.slots.length)
  }
  return { box: book.box, keyBookSha256, code: null, kept: false, places }
}

/** Takes the blindness off what was signed; throws when the server did not sign what was asked, with the key of the key book. */
export async function takeBallots(book: KeyBook, own: OwnBallots, signatures: readonly string[]): Promise<OwnBallots> {
  const places: Place[] = []
  for (const [at, place] of own.places.entries()) {
    const keys = slotKeys(book, place.slot)
    if (!keys) throw new Error('the key book has no such slot')
    places.push({ ...place, credential: await unblind(keys.issuing, place.request, signatures[at] ?? '') })
  }
  return { ...own, places }
}

/** Seals marks for every pair of trustees and signs the whole with the one-time key. */
export async function sealMarks(
  book: KeyBook,
  place: Place,
  manifest: string,
  marks: string,
  counter: number,
): Promise<SealedBallot> {
  const keys = slotKeys(book, place.slot)
  if (!keys || place.credential === null) throw new Error('no ballot was received for this question')
  const at = { box: book.box, slot: place.slot }
  const context = sealingContext(at, { manifest, key: place.publicKey })
  const key = chance(32)
  const body = await sealBody(key, chance(12), utf8(marks.padEnd(marksLength)), context)
  const [first, second, third] = await Promise.all(
    pairs.map(([one, other]) => sealNested(keys.opening[one]!, keys.opening[other]!, key, context)),
  )
  const ballot = {
    ...{ key: place.publicKey, random: toText(fromText(place.request.prepared).slice(0, 32)) },
    ...{ credential: place.credential, counter, manifest, body, keySha256: toHex(await sha256(key)) },
    wraps: [first!, second!, third!] as [string, string, string],
    signature: '',
  }
  return { ...ballot, signature: await signText(place.privateKey, signedText(at, ballot)) }
}
