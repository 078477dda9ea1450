import { canonical } from '@/lib/platform/canonical'
import { hashOf } from '@/lib/platform/sealing/bytes'
import { z } from 'zod'
import { choiceSchema, figuresSchema, outcomeSchema, pollKinds, preparationSchema, type Outcome } from '../schema'
import { checkChoice } from './checks'
import { figuresOwed, figuresStand } from './count'
import { outcomeOfAgreement, outcomeOfVote } from './outcome'
import type { Check } from './verify'

const seat = z.object({ school: z.string(), person: z.string(), substitute: z.boolean() })
const manifestSchema = z.object({
  poll: z.uuid(),
  title: z.string(),
  kind: z.enum(pollKinds).exclude(['secret']),
  round: z.int(),
  question: preparationSchema,
  lines: z.array(z.object({ position: z.int(), school: z.string().nullable(), eligible: z.boolean() })),
  seats: z.array(seat),
})

/** The record of a counted poll without a box: by agreement, open, or on paper. */
export const namedRecordSchema = z.object({
  poll: z.uuid(),
  title: z.string(),
  manifest: z.string(),
  manifestSha256: z.string(),
  seats: z.array(seat.extend({ present: z.boolean(), vote: choiceSchema.nullable() })),
  counts: z.array(z.object({ school: z.string(), figures: figuresSchema })),
  result: outcomeSchema,
  box: z.undefined().optional(),
})
export type NamedRecord = z.output<typeof namedRecordSchema>

type Read = { record: NamedRecord; manifest: z.output<typeof manifestSchema> }

/**
 * The five steps of the check of a poll without a box: manifest, roll, votes, the two tellers, result. Of a failing vote the seat
 * is named by its line. What was on the paper ballots themselves no record can say: of them it is checked that two tellers agree.
 */
export async function verifyNamed(record: NamedRecord): Promise<Check[]> {
  const manifest = await readManifest(record)
  if (!manifest) return [{ step: 1, ok: false, line: null }]
  const read = { record, manifest }
  const astray = strayVote(read)
  return [
    { step: 1, ok: true, line: null },
    { step: 2, ok: roll(record.seats) === roll(manifest.seats), line: null },
    { step: 3, ok: astray === null, line: astray },
    { step: 4, ok: tellersAgree(read), line: null },
    { step: 5, ok: canonical(outcomeOf(read)) === canonical(record.result), line: null },
  ]
}

/** The manifest, where it bears the hash of the record and is of this poll. */
async function readManifest({
  manifest: text,
  manifestSha256,
  poll,
  title,
}: NamedRecord): Promise<Read['manifest'] | null> {
  if ((await hashOf(text)) !== manifestSha256) return null
  const read = manifestSchema.safeParse(jsonOf(text))
  return read.success && read.data.poll === poll && read.data.title === title ? read.data : null
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Seats by their schools, as text. */
const roll = (seats: readonly z.output<typeof seat>[]): string =>
  canonical(seats.map(({ school, person, substitute }) => [school, person, substitute].join('|')).sort())

/** The first seat, by its line, that voted without being present, on a paper poll, or otherwise than its question allows. */
function strayVote({ record, manifest: { kind, question, lines } }: Read): number | null {
  const open = lines.filter(({ eligible }) => eligible)
  const votable = open.map(({ position, school }) => ({ position, organisationId: school }))
  const fits = ({ present, vote, school }: NamedRecord['seats'][number]): boolean =>
    vote === null ||
    (present && kind !== 'paper' && checkChoice({ kind, preparation: question, lines: votable }, school, vote).ok)
  const at = record.seats.findIndex((one) => !fits(one))
  return at < 0 ? null : at + 1
}

const openLines = ({ lines }: Read['manifest']): number[] =>
  lines.filter(({ eligible }) => eligible).map(({ position }) => position)

const absentOf = ({ seats }: NamedRecord): number => seats.filter(({ present }) => !present).length

/** Two tellers of two schools entered the same sheets that add up, where figures were owed, and nobody entered any where none were. */
function tellersAgree({ record, manifest }: Read): boolean {
  const absent = absentOf(record)
  const owed = figuresOwed(manifest.kind, manifest.question, absent)
  const [one, other, ...more] = record.counts
  if (!owed.room && !owed.written) return !one
  if (!one || !other || more.length > 0 || one.school === other.school) return false
  const { form, upTo } = manifest.question
  const people = { room: record.seats.length - absent, written: absent }
  const stand = figuresStand(one.figures, owed, people, { form, upTo, positions: openLines(manifest) })
  return stand && canonical(one.figures) === canonical(other.figures)
}

function outcomeOf({ record, manifest }: Read): Outcome {
  const members = record.seats.length
  const numbers = { members, present: members - absentOf(record) }
  const choices = record.seats.flatMap(({ vote }) => (vote ? [vote] : []))
  if (manifest.kind === 'agreement') return outcomeOfAgreement(manifest.question, numbers, choices)
  const { form, upTo, quota, rule } = manifest.question
  const question = { form, upTo, quota, rule, positions: openLines(manifest), round: manifest.round }
  return outcomeOfVote(question, numbers, { choices, figures: record.counts[0]?.figures ?? null, box: null })
}

/** A JSON text as the record of a poll without a box; null where it is none. */
export function parseNamed(text: string): NamedRecord | null {
  const read = namedRecordSchema.safeParse(jsonOf(text))
  return read.success ? read.data : null
}
