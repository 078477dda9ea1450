import { z } from 'zod'

export const pollKinds = ['agreement', 'open', 'paper', 'secret'] as const
export type PollKind = (typeof pollKinds)[number]

export const pollPurposes = ['award', 'leadership', 'ruling', 'by_election'] as const
export type PollPurpose = (typeof pollPurposes)[number]

export const pollStates = ['draft', 'frozen', 'open', 'closed', 'counted', 'cancelled'] as const
export type PollState = (typeof pollStates)[number]

/** agree, disagree or blank on each line; choose one; choose up to k. */
export const pollForms = ['lines', 'one', 'up_to'] as const
export type PollForm = (typeof pollForms)[number]

export const words = ['agree', 'disagree', 'blank'] as const
export type Word = (typeof words)[number]

/** What decides a tie across the last place, tried in the order of the list. */
export const tieWays = ['women_share', 'run_off', 'score', 'longer_wait', 'standing_group'] as const
export type TieWay = (typeof tieWays)[number]

const share = z.strictObject({
  n: z.int().min(1),
  d: z.int().min(1),
  of: z.enum(['members', 'present', 'cast', 'valid']),
  over: z.boolean(),
})

const bilingual = z.strictObject({ vi: z.string(), en: z.string() })

export const pollRuleSchema = z.strictObject({
  quorum: share,
  threshold: share,
  /** a blank line or ballot counts as a valid one that says no, or leaves the valid ones */
  blank: z.enum(['counts', 'left_out']),
  /** whether a candidate school votes on itself; either way it stays in the base */
  candidates: z.enum(['vote', 'stand_aside']),
  ties: z.array(z.enum(tieWays)),
  rounds: z.int().min(1).max(5),
  article: bilingual,
})
export type PollRule = z.output<typeof pollRuleSchema>

const hour = z.union([z.strictObject({ at: z.iso.datetime() }), z.strictObject({ minutes: z.int().min(1).max(1440) })])

/** What a poll's preparation fixes besides its lines and its roll. */
export const preparationSchema = z.strictObject({
  form: z.enum(pollForms),
  upTo: z.int().min(1).max(100),
  quota: z.int().min(1).max(100),
  rule: pollRuleSchema,
  /** the chair's text of an agreement, and the lines that it names */
  text: z.string().max(4000),
  proposes: z.array(z.int()),
  /** the vote into which an agreement turns */
  fallback: z.strictObject({ kind: z.enum(['open', 'paper']), minutes: z.int().min(1).max(1440) }).nullable(),
  tellers: z.array(z.uuid()).max(2),
  /** absent members are asked in writing; the tellers give their votes as a sum */
  written: z.boolean(),
  hour,
})
export type Preparation = z.output<typeof preparationSchema>

export const choiceSchema = z.union([
  z.strictObject({ lines: z.record(z.string().regex(/^\d+$/), z.enum(words)) }),
  z.strictObject({ chosen: z.array(z.int()) }),
  z.strictObject({ agrees: z.boolean(), word: z.string() }),
])
export type Choice = z.output<typeof choiceSchema>

const line = z.strictObject({ position: z.int(), yes: z.int().min(0), no: z.int().min(0), blank: z.int().min(0) })

/** Sums of ballots: of the room, or of the written votes. */
export const sheetSchema = z.strictObject({
  issued: z.int().min(0),
  returned: z.int().min(0),
  valid: z.int().min(0),
  invalid: z.int().min(0),
  blanks: z.int().min(0),
  lines: z.array(line),
})
export type Sheet = z.output<typeof sheetSchema>

export const figuresSchema = z.strictObject({ room: sheetSchema.nullable(), written: sheetSchema.nullable() })
export type Figures = z.output<typeof figuresSchema>

export const outcomeSchema = z.strictObject({
  agreed: z.boolean().nullable(),
  members: z.int(),
  present: z.int(),
  cast: z.int(),
  valid: z.int(),
  lines: z.array(
    z.strictObject({ ...line.shape, base: z.int(), needed: z.int(), reached: z.boolean(), elected: z.boolean() }),
  ),
  elected: z.array(z.int()),
  tied: z.array(z.int()),
  /** places of the quota that nobody took */
  vacant: z.int(),
  /** the way of the tie list that is called, when a tie stands across the last place */
  calls: z.enum(tieWays).nullable(),
  room: sheetSchema.nullable(),
  written: sheetSchema.nullable(),
  /** of a secret ballot: what lay in the box, and what the tellers counted on paper; both are in the room's sum */
  box: sheetSchema.nullable().default(null),
  paper: sheetSchema.nullable().default(null),
})
export type Outcome = z.output<typeof outcomeSchema>

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const reason = z.string().trim().min(10).max(1000)

export const confirmManifestSchema = z.strictObject({ pollId: z.uuid(), sha256 })
export const openPollSchema = z.strictObject({ pollId: z.uuid(), sha256 })

const words1 = z.record(z.string().regex(/^p\d+$/), z.enum(words))
const number = z.coerce.number<string>().int()

/** A vote as a form sends it: a word on each line, the line chosen, or yes and no to the agreement. */
export const castVoteSchema = z.strictObject({
  pollId: z.uuid(),
  sha256,
  lines: words1.optional(),
  chosen: z.union([z.array(number), number.transform((one) => [one])]).optional(),
  agrees: z.enum(['yes', 'no']).optional(),
  word: z.string().trim().max(1000).default(''),
})

export const settlePollsSchema = z.strictObject({ pollId: z.uuid().nullable() })

const count = z.coerce.number<string>().int().min(0).max(1000)
const sheetForm = z.strictObject({
  issued: count,
  returned: count,
  valid: count,
  invalid: count,
  blanks: count.default(0),
  lines: z.record(
    z.string().regex(/^p\d+$/),
    z.strictObject({ yes: count, no: count.default(0), blank: count.default(0) }),
  ),
})

export const enterCountSchema = z.strictObject({
  pollId: z.uuid(),
  room: sheetForm.optional(),
  written: sheetForm.optional(),
})

export const cancelPollSchema = z.strictObject({ pollId: z.uuid(), reason })
export const confirmCancellingSchema = z.strictObject({ pollId: z.uuid(), answer: z.enum(['cancel', 'keep']) })
export const prepareRoundSchema = z.strictObject({
  pollId: z.uuid(),
  minutes: z.coerce.number<string>().int().min(1).max(1440),
})
export const prepareRulingSchema = prepareRoundSchema

/** A trustee's opening key for the ballots of one poll. */
export const openBallotsSchema = z.strictObject({
  pollId: z.uuid(),
  privateKey: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
})
