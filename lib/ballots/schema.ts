import { z } from 'zod'

export const boxStates = ['preparing', 'drafted', 'sealed', 'collecting', 'ready', 'void'] as const
export type BoxState = (typeof boxStates)[number]

export const slotStates = ['free', 'voting', 'closed', 'opened', 'cancelled'] as const
export type SlotState = (typeof slotStates)[number]

/** How many bytes a choice takes before it is sealed: all ballots are of one length. */
export const marksLength = 128

// each content has one text only: the bits that the last letter has left over are zero
const endings = ['', '[AQgw]', '[AEIMQUYcgkosw048]']
const base64url = (bytes: number, beginning = '') => {
  const length = Math.floor((bytes * 8) / 6) - (beginning === '' ? 0 : 2)
  return z.string().regex(new RegExp(`^${beginning}[A-Za-z0-9_-]{${length}}${endings[bytes % 3]}$`))
}
// a point begins with the byte 4: some libraries know other ways to write it, and then not all would read a ballot alike
const point = (bytes: number) => base64url(bytes, 'B[A-P]')
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

// a body: vector of 12 bytes, the marks, tag of 16; a wrap: two layers of point (65) and tag (16) around a key of 32
const body = base64url(12 + marksLength + 16)
const wrap = point(32 + 2 * (65 + 16))

/** A sealed ballot as it lies in the box and stands on the board. */
export const sealedBallotSchema = z.strictObject({
  /** the one-time public key: an uncompressed point of P-256 */
  key: point(65),
  /** the random bytes before the message that was signed blindly */
  random: base64url(32),
  /** the issuer's signature of random bytes, box, slot and key */
  credential: base64url(384),
  /** grows when the voter replaces the ballot */
  counter: z.int().min(1).max(1000),
  /** of the poll that it answers */
  manifest: sha256,
  body,
  /** its key, sealed to each pair of trustees: first and second, first and third, second and third */
  wraps: z.tuple([wrap, wrap, wrap]),
  keySha256: sha256,
  signature: base64url(64),
})
export type SealedBallot = z.output<typeof sealedBallotSchema>

export const dropSchema = z.strictObject({
  door: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  slot: z.int().min(1).max(24),
  ballot: sealedBallotSchema,
})

export const keptSchema = z.strictObject({
  door: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
  codeHash: sha256,
  sealed: z.string().min(40).max(80_000),
})

const boxId = z.uuid()
const reason = z.string().trim().min(10).max(1000)

export const prepareBoxSchema = z.strictObject({
  meetingId: z.uuid(),
  slots: z.coerce.number<string>().int().min(1).max(24),
  trustees: z.tuple([z.uuid(), z.uuid(), z.uuid()]),
})
export const publishKeysSchema = z.strictObject({ boxId, keys: z.array(point(65)).min(2).max(25) })
export const proveCardSchema = z.strictObject({ boxId, answer: base64url(32) })
export const replaceCardSchema = z.strictObject({ boxId })
export const draftKeyBookSchema = z.strictObject({ boxId })
export const sealBoxSchema = z.strictObject({ boxId, sha256 })
export const openCollectingSchema = z.strictObject({ boxId })
export const issueBallotsSchema = z.strictObject({
  boxId,
  /** one for each slot, in their order */
  blinded: z.array(base64url(384)).min(1).max(24),
})
export const givePaperSchema = z.strictObject({ boxId, schoolId: z.uuid() })
export const closeCollectingSchema = z.strictObject({ boxId })
export const voidBoxSchema = z.strictObject({ boxId, reason })
