import { z } from 'zod'

export const awardKinds = ['title', 'commendation'] as const
export type AwardKind = (typeof awardKinds)[number]

/** Facts that bar a school from the year's awards while they stand. */
export const factCodes = ['discipline_pending', 'inspection', 'complaint_verified', 'other'] as const
export type FactCode = (typeof factCodes)[number]

export const reasonCodes = ['not_registered', 'not_signed', 'not_reported', ...factCodes] as const
export type ReasonCode = (typeof reasonCodes)[number]

export const nominationStates = ['nominated', 'confirmed', 'refused'] as const
export type NominationState = (typeof nominationStates)[number]

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
})

export const liftFactSchema = z.strictObject({ factId: z.uuid(), reason })

const optionalId = z.union([z.literal('').transform(() => null), z.uuid()])

export const prepareNominationSchema = z.strictObject({
  yearId: z.uuid(),
  awardId: z.uuid(),
  kind: z.enum(['open', 'paper']),
  meetingId: optionalId,
  minutes: whole(1, 1440),
  firstTeller: optionalId.default(null),
  secondTeller: optionalId.default(null),
})

export const recordNominationsSchema = z.strictObject({ pollId: z.uuid() })
export const recordNoneSchema = z.strictObject({ yearId: z.uuid(), awardId: z.uuid(), reason })
