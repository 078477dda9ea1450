import { z } from 'zod'
import { dayField } from '@/lib/platform/fields'

/** Of whom a share is counted: all members, those present, the votes cast, the valid votes. */
export const denominators = ['members', 'present', 'cast', 'valid'] as const

/** A share as an exact fraction of a named whole: at least n/d of it, or, with `over`, more than that. */
const shareSchema = z
  .strictObject({
    n: z.int().min(1).max(100),
    d: z.int().min(1).max(100),
    of: z.enum(denominators),
    over: z.boolean(),
  })
  .refine((share) => share.n <= share.d, { path: ['n'], message: 'rulebook.fields.share_over_one' })
export type Share = z.output<typeof shareSchema>

const number = (min: number, max: number, unit: string) => ({
  kind: 'number' as const,
  min,
  max,
  unit,
  schema: z.int().min(min).max(max),
})

const range = (min: number, max: number, unit: string) => ({
  kind: 'range' as const,
  min,
  max,
  unit,
  schema: z
    .strictObject({ min: z.int().min(min).max(max), max: z.int().min(min).max(max) })
    .refine((span) => span.min <= span.max, { path: ['max'], message: 'rulebook.fields.range_reversed' }),
})

const flag = () => ({ kind: 'flag' as const, schema: z.boolean() })

const share = () => ({ kind: 'share' as const, schema: shareSchema })

const choice = <const O extends readonly [string, ...string[]]>(options: O) => ({
  kind: 'choice' as const,
  options,
  schema: z.enum(options),
})

/** An order of ways, tried one after another. */
const order = <const O extends readonly [string, ...string[]]>(options: O) => ({
  kind: 'order' as const,
  options,
  schema: z
    .array(z.enum(options))
    .min(1)
    .refine((ways) => new Set(ways).size === ways.length, 'rulebook.fields.way_repeated'),
})

const days = z.int().min(1).max(120)
const gateDays = () => ({
  kind: 'gate_days' as const,
  schema: z.strictObject({
    preparation: days,
    launch: days,
    activity: days,
    self_scoring: days,
    verification: days,
    conference: days,
    hand_over: days,
  }),
})

const monthDay = z.strictObject({ day: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/), next: z.boolean() })
const gateDates = () => ({
  kind: 'gate_dates' as const,
  schema: z.strictObject({
    preparation: monthDay,
    launch: monthDay,
    activity: monthDay,
    self_scoring: monthDay,
    verification: monthDay,
    conference: monthDay,
    ratification: monthDay,
    hand_over: monthDay,
  }),
})

/** Every number and choice that varies by cluster, year and law; the first word of a code is the module that asks it. */
export const ruleShapes = {
  'calendar.gate_dates': gateDates(),
  'calendar.substitute_days': gateDays(),
  'calendar.reminders_a_day': number(1, 1, 'times'),
  'planning.directive_answer_days': number(1, 60, 'days'),
  'planning.comment_days': number(1, 60, 'days'),
  'movements.pledge_commitments': range(1, 12, 'commitments'),
  'movements.late_needs_consent': flag(),
  'papers.file_mb': number(1, 20, 'megabytes'),
  'papers.pages': range(1, 40, 'pages'),
  'papers.abstract_words': range(1, 600, 'words'),
  'papers.keywords': range(0, 12, 'keywords'),
  'papers.spoken_minutes': number(3, 60, 'minutes'),
  'scoring.answer_days': number(1, 30, 'days'),
  'scoring.standing_group_least': number(1, 4, 'schools'),
  'proposals.answer_days': number(1, 120, 'days'),
  'proposals.answer_span': range(1, 365, 'days_span'),
  'practices.effect_months': number(1, 24, 'months'),
  'practices.effect_days': number(7, 120, 'days'),
  'polls.quorum': share(),
  'polls.rounds': number(1, 4, 'rounds'),
  'polls.written_votes': flag(),
  'polls.candidate_votes_on_itself': flag(),
  'ballots.least': number(3, 20, 'ballots'),
  'awards.flag_quota': number(0, 12, 'schools'),
  'awards.certificate_quota': number(0, 12, 'schools'),
  'awards.threshold': share(),
  'awards.ties': order(['women_share', 'run_off', 'score', 'standing_group']),
  'awards.registered_only': flag(),
  'awards.signed_only': flag(),
  'awards.reported_only': flag(),
  'awards.facts_bar': flag(),
  'awards.dissolved_bar': flag(),
  'awards.base_salary': number(100_000, 100_000_000, 'dong'),
  'awards.flag_bonus': number(0, 100, 'base_salaries'),
  'awards.certificate_bonus': number(0, 100, 'base_salaries'),
  'leadership.deputy_count': number(0, 3, 'schools'),
  'leadership.majority': share(),
  'leadership.form': choice(['agreement', 'open', 'paper', 'secret']),
  'leadership.ties': order(['run_off', 'longer_wait', 'standing_group']),
  'rotation.rest': choice(['every_member', 'years', 'none']),
  'rotation.rest_years': number(1, 12, 'years'),
  'rotation.head_may_be_reelected': flag(),
  'rotation.rest_for_deputies': flag(),
  'rotation.judged_only': flag(),
  'rotation.merged_turn': choice(['later', 'earlier', 'none']),
  'ratification.decide_days': number(1, 90, 'working_days'),
  'ratification.return_days': number(1, 30, 'working_days'),
  'cycles.hand_over_days': number(30, 365, 'days'),
} as const

export type RuleCode = keyof typeof ruleShapes
export type RuleShape = (typeof ruleShapes)[RuleCode]
export type RuleValue<C extends RuleCode> = z.output<(typeof ruleShapes)[C]['schema']>

export const ruleCodes = Object.keys(ruleShapes) as [RuleCode, ...RuleCode[]]

export const bases = ['law', 'academy', 'cluster'] as const
export type Basis = (typeof bases)[number]

const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]))
type Typed = z.output<typeof typed>

const whole = (text: unknown): unknown =>
  typeof text === 'string' && /^\d{1,4}$/.test(text.trim()) ? Number(text) : text

/** What a form sent for a rule, in the form in which that rule is kept; anything else is left for the schema to refuse. */
export function typedRule(code: RuleCode, sent: Typed): unknown {
  const { kind } = ruleShapes[code]
  if (kind === 'number') return whole(sent.number)
  if (kind === 'range') return { min: whole(sent.min), max: whole(sent.max) }
  if (kind === 'flag') return sent.flag === 'yes' ? true : sent.flag === 'no' ? false : sent.flag
  if (kind === 'share') return { n: whole(sent.n), d: whole(sent.d), of: sent.of, over: sent.over === 'yes' }
  if (kind === 'choice') return sent.choice
  if (kind === 'order')
    return [sent.first, sent.second, sent.third, sent.fourth].filter((way) => way !== undefined && way !== '')
  return Object.fromEntries(Object.entries(sent).map(([gate, text]) => [gate, whole(text)]))
}

const ruleValue = { code: z.enum(ruleCodes), value: typed }

/** A rule of one cluster, for one of its years or for all from today on, with what it rests on. */
export const setRuleSchema = z
  .strictObject({
    clusterId: z.uuid(),
    year: z.union([z.literal('').transform(() => null), z.coerce.number<string>().int().min(2000).max(2100)]),
    ...ruleValue,
    articleVi: z.string().trim().min(3).max(300),
    articleEn: z.string().trim().min(3).max(300),
    basis: z.enum(['academy', 'cluster']),
  })
  .transform(readValue)

/** A value that the head school puts into the draft of the year's rules. */
export const draftRuleSchema = z
  .strictObject({ clusterId: z.uuid(), year: z.coerce.number<string>().int().min(2000).max(2100), ...ruleValue })
  .transform(readValue)

/** A value that is taken out of the draft again. */
export const dropRuleSchema = z.strictObject({ actId: z.uuid(), code: z.enum(ruleCodes) })

export const actKinds = ['minutes', 'decision', 'regulations'] as const
export type ActKind = (typeof actKinds)[number]

/** The act that puts a draft into force. */
export const adoptRulesSchema = z.strictObject({
  actId: z.uuid(),
  kind: z.enum(actKinds),
  number: z.string().trim().min(1).max(60),
  signedOn: dayField,
})

type Sent = { code: RuleCode; value: Typed }

const act = { actNumber: z.string().trim().min(2, 'rulebook.fields.act_missing').max(80), actDate: dayField }
const dayName = z.string().trim().min(3).max(120)

/** Holidays of offices, or weekends' days that are worked in their place, as an act announced them. */
export const setDaysOffSchema = z.strictObject({
  from: dayField,
  to: z.union([z.literal('').transform(() => null), dayField]).default(null),
  kind: z.enum(['off', 'worked']),
  vi: dayName,
  en: dayName,
  ...act,
})

/** A day that an act changed again: it follows its week. */
export const dropDayOffSchema = z.strictObject({ day: dayField, ...act })

/** The base salary of the State from a day on. */
export const setBaseSalarySchema = z.strictObject({
  amount: z
    .string()
    .transform((text) => text.replace(/[\s.,]/g, ''))
    .refine((digits) => /^\d{6,9}$/.test(digits), 'rulebook.fields.amount_not_valid')
    .transform(Number)
    .refine((amount) => ruleShapes['awards.base_salary'].schema.safeParse(amount).success, {
      message: 'rulebook.fields.amount_not_valid',
    }),
  from: dayField,
  ...act,
})

/** A base salary that was entered here with a wrong day is taken out again. */
export const dropBaseSalarySchema = z.strictObject({ ruleId: z.uuid(), reason: z.string().trim().min(5).max(500) })

function readValue<I extends Sent>(
  { value, ...input }: I,
  refinement: z.RefinementCtx,
): Omit<I, 'value'> & { value: RuleValue<RuleCode> } {
  const { kind, schema } = ruleShapes[input.code]
  const read = schema.safeParse(typedRule(input.code, value))
  if (read.success) return { ...input, value: read.data }
  const [issue] = read.error.issues
  const field = { number: 'number', flag: 'flag', choice: 'choice', order: 'first' } as Record<string, string>
  const path = issue?.path.length && kind !== 'order' ? issue.path : [field[kind] ?? 'n']
  const own = issue?.code === 'custom' ? issue.message : 'rulebook.fields.value_not_valid'
  refinement.addIssue({ code: 'custom', path: ['value', ...path], message: own })
  return z.NEVER
}
