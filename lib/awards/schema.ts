import { z } from 'zod'

export const awardKinds = ['title', 'commendation'] as const
export type AwardKind = (typeof awardKinds)[number]

/** Facts that bar a school from the year's awards while they stand. */
export const factCodes = ['discipline_pending', 'inspection', 'complaint_verified', 'other'] as const
export type FactCode = (typeof factCodes)[number]

export const reasonCodes = ['not_registered', 'not_signed', 'not_reported', 'dissolved', ...factCodes] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const nominationStates = ['nominated', 'confirmed', 'refused'] as const
export type NominationState = (typeof nominationStates)[number]

/** How a line of the register stands; taken back is said beside "confirmed", never instead of it. */
export const registerStates = ['nominated', 'confirmed', 'refused', 'revoked', 'none'] as const
export type RegisterState = (typeof registerStates)[number]

/** What an address may ask of the register; what it cannot mean is left out. */
export const registerFilterSchema = z.object({
  q: z.string().max(200).catch('').default(''),
  year: z.coerce.number().int().min(2000).max(2200).optional().catch(undefined),
  cluster: z
    .string()
    .regex(/^[A-Z0-9]{1,12}$/)
    .optional()
    .catch(undefined),
  award: z
    .string()
    .regex(/^[a-z_]{1,40}$/)
    .optional()
    .catch(undefined),
  kind: z.enum(awardKinds).optional().catch(undefined),
  state: z.enum(registerStates).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

const reason = z.string().trim().min(10).max(1000)
const whole = (min: number, max: number) => z.coerce.number<string>().int().min(min).max(max)

export const setQuotaSchema = z.strictObject({
  yearId: z.uuid(),
  awardId: z.uuid(),
  quota: whole(0, 20),
  basis: z.string().trim().min(5).max(300),
})

export const recordFactSchema = z.strictObject({
  yearId: z.uuid(),
  schoolId: z.uuid(),
  code: z.enum(factCodes),
  text: reason,
  /** the document that it rests on */
  source: z.string().trim().min(5).max(300),
})

export const liftFactSchema = z.strictObject({ factId: z.uuid(), reason })
export const answerFactSchema = z.strictObject({ factId: z.uuid(), text: reason })
export const upholdFactSchema = z.strictObject({ factId: z.uuid(), reason })

const optionalId = z.union([z.literal('').transform(() => null), z.uuid()])

export const prepareNominationSchema = z.strictObject({
  yearId: z.uuid(),
  awardId: z.uuid(),
  kind: z.enum(['open', 'paper', 'secret']),
  meetingId: optionalId,
  minutes: whole(1, 1440),
  firstTeller: optionalId.default(null),
  secondTeller: optionalId.default(null),
})

export const recordNominationsSchema = z.strictObject({ pollId: z.uuid() })
export const recordNoneSchema = z.strictObject({ yearId: z.uuid(), awardId: z.uuid(), reason })
