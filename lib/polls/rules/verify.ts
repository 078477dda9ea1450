import { chainBoard, boardHead, boardRoot } from '@/lib/ballots/rules/board'
import { keyBookSchema, slotKeys, type KeyBook } from '@/lib/ballots/rules/key-book'
import { credentialMessage, keyHashOf, openBallot, signedText, type Place } from '@/lib/ballots/rules/sealed-ballot'
import { sealedBallotSchema, type SealedBallot } from '@/lib/ballots/schema'
import { canonical } from '@/lib/platform/canonical'
import { isSigned } from '@/lib/platform/sealing/blind'
import { fromText, hashOf, join, toText } from '@/lib/platform/sealing/bytes'
import { isPair } from '@/lib/platform/sealing/nested'
import { isSignedText } from '@/lib/platform/sealing/one-time'
import { z } from 'zod'
import { figuresSchema, outcomeSchema, preparationSchema, type Preparation, type Sheet } from '../schema'
import { readMarks } from './marks'
import { figuresOwed, figuresStand } from './count'
import { outcomeOfVote } from './outcome'
import { sumVotes, type Question } from './tally'

const count = z.int().min(0)
const seat = { school: z.string(), person: z.string(), substitute: z.boolean() }

/** The record of a counted secret ballot, as anybody may take it away. */
export const recordSchema = z.object({
  poll: z.uuid(),
  title: z.string(),
  manifest: z.string(),
  manifestSha256: z.string(),
  seats: z.array(z.object({ ...seat, present: z.boolean() })),
  counts: z.array(z.object({ figures: figuresSchema })),
  result: outcomeSchema,
  box: z.object({
    format: z.literal('neu-guong secret ballot 1'),
    keyBook: z.string(),
    keyBookSha256: z.string(),
    slot: z.int(),
    head: z.string(),
    openings: z.record(z.string().regex(/^[012]$/), z.string()),
    received: z.object({ electronic: count, paper: count }),
    board: z.array(z.object({ ballot: sealedBallotSchema, chainHash: z.string() })),
  }),
})
export type BallotRecord = z.output<typeof recordSchema>

/** One step of the check; where one ballot is to blame, its line on the board. */
export type Check = { step: number; ok: boolean; line: number | null }

/** True, or what is wrong: a ballot by its line, or the whole. */
type Finding = true | { line: number | null }

type Seat = { school: string; person: string; substitute: boolean }

type Manifest = {
  poll: string
  title: string
  round: number
  question: Preparation
  lines: { position: number; eligible: boolean }[]
  seats: Seat[]
  box?: { id: string; slot: number; keyBook: string }
}

type Read = {
  record: BallotRecord
  book: KeyBook
  manifest: Manifest
  ballots: SealedBallot[]
  place: Place
  question: Question
  /** the sums of the box, opened once for the steps that ask for them */
  sheet?: Promise<Sheet>
}

/** The twelve steps of the check, each by itself: what fails is named, and nothing hides behind it. */
export async function verifyRecord(record: BallotRecord): Promise<Check[]> {
  const read = readRecord(record)
  if (!read) return [{ step: 1, ok: false, line: null }]
  const steps = [
    hashes,
    chain,
    oneKey,
    credentials,
    covers,
    signatures,
    noneTwice,
    numbers,
    opened,
    lawful,
    sums,
    figures,
  ]
  const checks: Check[] = []
  for (const [at, step] of steps.entries()) {
    const found = await step(read).catch(() => holds(false))
    checks.push({ step: at + 1, ok: found === true, line: found === true ? null : found.line })
  }
  return checks
}

const holds = (ok: boolean): Finding => ok || { line: null }

/** A JSON text as a record; null where it is none. */
export function parseRecord(text: string): BallotRecord | null {
  try {
    const read = recordSchema.safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

function readRecord(record: BallotRecord): Read | null {
  try {
    const book = keyBookSchema.parse(JSON.parse(record.box.keyBook))
    const manifest = JSON.parse(record.manifest) as Manifest
    const { form, upTo, quota, rule } = preparationSchema.parse(manifest.question)
    const positions = manifest.lines.filter((line) => line.eligible).map((line) => line.position)
    return {
      ...{ record, book, manifest, ballots: record.box.board.map(({ ballot }) => ballot) },
      place: { box: book.box, slot: record.box.slot },
      question: { form, upTo, quota, rule, positions, round: manifest.round },
    }
  } catch {
    return null
  }
}

const every = async <T>(all: readonly T[], test: (one: T) => Promise<boolean>): Promise<Finding> => {
  for (const [at, one] of all.entries()) if (!(await test(one).catch(() => false))) return { line: at + 1 }
  return true
}

async function hashes({ record, book, manifest }: Read): Promise<Finding> {
  const { box } = record
  const [one, other] = [await hashOf(record.manifest), await hashOf(box.keyBook)]
  const named = manifest.box?.id === book.box && manifest.box.slot === box.slot && manifest.box.keyBook === other
  const same = manifest.poll === record.poll && manifest.title === record.title
  return holds(one === record.manifestSha256 && other === box.keyBookSha256 && named && same)
}

async function chain({ record, ballots }: Read): Promise<Finding> {
  const { box } = record
  const root = await boardRoot(box.keyBookSha256, record.manifestSha256, box.slot)
  const lines = await chainBoard(root, ballots.map(canonical))
  const hashesOfKeys = await Promise.all(ballots.map(keyHashOf))
  const follows = ({ chainHash }: { chainHash: string }, at: number): boolean =>
    chainHash === box.board[at]?.chainHash && (at === 0 || hashesOfKeys[at - 1]! < hashesOfKeys[at]!)
  const astray = lines.findIndex((line, at) => !follows(line, at))
  return astray >= 0 ? { line: astray + 1 } : holds(boardHead(root, lines) === box.head)
}

async function oneKey({ book, place }: Read): Promise<Finding> {
  const keys = slotKeys(book, place.slot)
  const issuing = book.slots.map((slot) => slot.issuing)
  const opening = book.trustees.flatMap(({ publicKeys }) => publicKeys)
  return holds(keys !== null && new Set(issuing).size === issuing.length && new Set(opening).size === opening.length)
}

const preparedOf = (place: Place, ballot: SealedBallot): string =>
  toText(join(fromText(ballot.random), credentialMessage(place, ballot.key)))

const credentials = ({ book, place, ballots }: Read): Promise<Finding> =>
  every(ballots, (ballot) =>
    isSigned(slotKeys(book, place.slot)?.issuing ?? '', preparedOf(place, ballot), ballot.credential),
  )

/** The issuer's signature is of this very key: with the key of another ballot it does not fit. */
const covers = ({ book, place, ballots }: Read): Promise<Finding> =>
  every(ballots, async (ballot) => {
    const other = ballots.find(({ key }) => key !== ballot.key)
    if (!other) return true
    const prepared = preparedOf(place, { ...ballot, key: other.key })
    return !(await isSigned(slotKeys(book, place.slot)?.issuing ?? '', prepared, ballot.credential))
  })

const signatures = ({ record, place, ballots }: Read): Promise<Finding> =>
  every(
    ballots,
    async (ballot) =>
      ballot.manifest === record.manifestSha256 &&
      (await isSignedText(ballot.key, signedText(place, ballot), ballot.signature)),
  )

async function noneTwice({ ballots }: Read): Promise<Finding> {
  const keys = ballots.map(({ key }) => key)
  const again = keys.findIndex((key, at) => keys.indexOf(key) < at)
  return again < 0 || { line: again + 1 }
}

/** Seats by their schools, as text. */
const roll = (seats: readonly Seat[]): string =>
  canonical(seats.map(({ school, person, substitute }) => [school, person, substitute].join('|')).sort())

async function numbers({ record, book, manifest, ballots }: Read): Promise<Finding> {
  const { received } = record.box
  const present = record.seats.filter((seat) => seat.present).length
  return holds(
    ballots.length <= received.electronic &&
      received.electronic + received.paper === present &&
      roll(record.seats) === roll(manifest.seats) &&
      roll(record.seats) === roll(book.roll),
  )
}

const openingsOf = ({ record }: Read): Record<number, string> =>
  Object.fromEntries(Object.entries(record.box.openings).map(([place, key]) => [Number(place), key]))

/** Two published keys belong to two trustees of the key book. */
async function opened({ record, book, place }: Read): Promise<Finding> {
  const given = Object.entries(record.box.openings)
  const fits = given.every(([at, key]) => isPair(slotKeys(book, place.slot)?.opening[Number(at)] ?? '', key))
  return holds(given.length >= 2 && fits)
}

const sheetOf = (read: Read): Promise<Sheet> => (read.sheet ??= openBoard(read))

async function openBoard(read: Read): Promise<Sheet> {
  const marks: (string | null)[] = []
  for (const ballot of read.ballots) marks.push(await openBallot(read.place, ballot, openingsOf(read)))
  const choices = marks.map((one) => (one === null ? null : readMarks(read.question, one)))
  const valid = choices.filter((choice) => choice !== null)
  const sheet = sumVotes(read.question, valid)
  return {
    ...sheet,
    issued: read.record.box.received.electronic,
    returned: marks.length,
    invalid: marks.length - valid.length,
  }
}

/** What is not lawful is counted as invalid, and nothing else is. */
async function lawful(read: Read): Promise<Finding> {
  const sheet = await sheetOf(read)
  const { box } = read.record.result
  const { invalid, valid, blanks } = sheet
  return holds(box !== null && invalid === box.invalid && valid === box.valid && blanks === box.blanks)
}

async function sums(read: Read): Promise<Finding> {
  return holds(canonical(await sheetOf(read)) === canonical(read.record.result.box))
}

/** The result again from the sums: of the box, of paper, and of written votes; what the tellers entered is owed and adds up. */
async function figures(read: Read): Promise<Finding> {
  const { result, seats, counts, box } = read.record
  const entered = { room: result.paper, written: result.written }
  const present = seats.filter((seat) => seat.present).length
  const absent = seats.length - present
  const owed = figuresOwed('secret', read.manifest.question, absent, box.received.paper)
  const people = { room: box.received.paper, written: absent }
  const tellers = owed.room || owed.written ? 2 : 0
  const agree = counts.length === tellers && counts.every((one) => canonical(one.figures) === canonical(entered))
  if (!agree || !figuresStand(entered, owed, people, read.question)) return holds(false)
  const parts = { choices: [], figures: entered, box: await sheetOf(read) }
  const again = outcomeOfVote(read.question, { members: seats.length, present }, parts)
  return holds(canonical(again) === canonical(result))
}
