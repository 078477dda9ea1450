import { z } from 'zod'
import { optionalFileSchema } from '@/lib/files/schema'
import { dayField, hourField, optionalHourField, stampFields } from '@/lib/platform/fields'

export const directiveKinds = ['guidance', 'decision', 'directive', 'theme'] as const
export const planSections = ['purpose', 'content', 'criteria', 'funding', 'organisation'] as const
export type PlanSection = (typeof planSections)[number]

const words = (max: number) => z.string().trim().max(max)
const said = (max: number) => words(max).min(1)

/** A document of the Academy: to one cluster-year, or to every open year of that number. */
export const issueDirectiveSchema = z.strictObject({
  yearId: z.uuid(),
  scope: z.enum(['one', 'all']),
  kind: z.enum(directiveKinds),
  number: said(60),
  date: dayField,
  subject: said(500),
  respondBy: optionalHourField,
  file: optionalFileSchema,
})

/** A school's word on a directive. */
export const acknowledgeDirectiveSchema = z.strictObject({
  directiveId: z.uuid(),
  actionTaken: z.string().trim().max(2000).default(''),
})

/** The head's plan as it is being written: sections may still be empty. */
export const savePlanSchema = z.strictObject({
  yearId: z.uuid(),
  ...stampFields,
  title: words(300),
  purpose: words(20_000),
  content: words(20_000),
  criteria: words(20_000),
  funding: words(20_000),
  organisation: words(20_000),
})

export const openCommentsSchema = z.strictObject({ planId: z.uuid(), until: hourField })

/** A school agrees, or says what it would change. */
export const commentPlanSchema = z.strictObject({
  planId: z.uuid(),
  agreed: z.enum(['yes', 'no']).transform((text) => text === 'yes'),
  text: words(5000).default(''),
})

export const replyCommentSchema = z.strictObject({ planId: z.uuid(), schoolId: z.uuid(), reply: said(5000) })

export const issuePlanSchema = z.strictObject({ planId: z.uuid(), number: said(60), date: dayField })
