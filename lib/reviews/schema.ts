import { z } from 'zod'
import { ReviewRecommendation, ReviewWishKind } from '@/lib/platform/db/generated/enums'

export { ReviewRecommendation, ReviewWishKind }

/** What a review marks from 1 to 5. */
export const criteria = ['relevance', 'content', 'practice', 'form'] as const
export type Criterion = (typeof criteria)[number]

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .transform((value) => new Date(`${value}:00+07:00`))
const text = (most: number) => z.string().trim().max(most).default('')
const mark = z
  .enum(['', '1', '2', '3', '4', '5'])
  .default('')
  .transform((value) => (value === '' ? null : Number(value)))
const recommendation = z
  .union([z.literal(''), z.enum(ReviewRecommendation)])
  .default('')
  .transform((value) => (value === '' ? null : value))

export const assignReviewSchema = z.strictObject({ paperId: z.uuid(), reviewerId: z.uuid(), dueAt: instant })
export const assignByRuleSchema = z.strictObject({
  seminarId: z.uuid(),
  perPaper: z.coerce.number<string>().int().min(1).max(3),
  dueAt: instant,
})
export const reviewSchema = z.strictObject({ reviewId: z.uuid() })

/** A review as it is written: everything may still be empty. */
export const saveReviewSchema = z.strictObject({
  reviewId: z.uuid(),
  relevance: mark,
  relevanceWords: text(1000),
  content: mark,
  contentWords: text(1000),
  practice: mark,
  practiceWords: text(1000),
  form: mark,
  formWords: text(1000),
  toAuthors: text(6000),
  toEditors: text(6000),
  recommendation,
})
export type ReviewInput = z.output<typeof saveReviewSchema>

/** All wishes of a person in a seminar at once: of papers and of themes. */
export const saveWishesSchema = z.strictObject({
  seminarId: z.uuid(),
  wishes: z
    .array(
      z.strictObject({
        paperId: z
          .union([z.literal(''), z.uuid()])
          .default('')
          .transform((value) => value || null),
        theme: text(300),
        kind: z
          .union([z.literal(''), z.enum(ReviewWishKind)])
          .default('')
          .transform((value) => value || null),
      }),
    )
    .max(1000)
    .default([]),
})
