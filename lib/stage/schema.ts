import { z } from 'zod'

const whole = (least: number, most: number) => z.coerce.number<string>().int().min(least).max(most)
const line = (most: number): z.ZodString => z.string().trim().min(1).max(most)
const optionalId = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((value) => value || null)

/** A press carries the step that it moves on from, and how many seconds ago it was made while the line was dead. */
export const stepSchema = z.strictObject({
  seminarId: z.uuid(),
  from: whole(0, 100_000),
  ago: whole(0, 3600).default(0),
})
export const undoStepSchema = z.strictObject({ seminarId: z.uuid(), from: whole(0, 100_000) })

export const writeQuestionSchema = z.strictObject({
  seminarId: z.uuid(),
  asker: line(200),
  schoolId: optionalId,
  lineId: optionalId,
  text: line(2000),
})
export const markQuestionSchema = z.strictObject({ questionId: z.uuid(), answered: z.enum(['yes', 'no']) })

export const noteConclusionsSchema = z.strictObject({
  seminarId: z.uuid(),
  version: whole(0, 1_000_000),
  edit: z.string().max(64),
  conclusions: z.string().trim().max(10_000).default(''),
})

/** Who speaks: another author by the place, somebody of the school by the account, or again who was to present. */
export const nameSubstituteSchema = z.strictObject({
  paperId: z.uuid(),
  speaker: z.string().regex(/^((author|person):[0-9a-f-]{36})?$/),
})

export const seminarSchema = z.strictObject({ seminarId: z.uuid() })
