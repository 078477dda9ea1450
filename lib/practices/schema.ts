import { z } from 'zod'
import { fileSchema } from '@/lib/files/schema'
import { dayField, stampFields } from '@/lib/platform/fields'

export const practiceStates = ['draft', 'published', 'withdrawn'] as const
export type PracticeState = (typeof practiceStates)[number]

/** The parts of a card, in the order in which it is read. */
export const cardParts = ['what', 'why', 'how', 'cost', 'result', 'contact'] as const
export type CardPart = (typeof cardParts)[number]

const words = (max: number) => z.string().trim().max(max)

/** A card as it is being written. */
export const savePracticeSchema = z.strictObject({
  practiceId: z.uuid(),
  ...stampFields,
  title: words(300),
  what: words(5000),
  why: words(5000),
  how: words(10_000),
  cost: words(2000),
  result: words(5000),
  contact: words(500),
})

export const startFromPaperSchema = z.strictObject({ practiceId: z.uuid(), paperId: z.uuid() })

export const publishPracticeSchema = z.strictObject({
  practiceId: z.uuid(),
  version: z.coerce.number().int().min(0),
})

export const withdrawPracticeSchema = z.strictObject({ practiceId: z.uuid(), reason: words(2000).min(1) })

export const addPictureSchema = z.strictObject({
  practiceId: z.uuid(),
  picture: fileSchema,
  caption: words(300).min(1),
})

export const removePictureSchema = z.strictObject({ pictureId: z.uuid() })

export const adoptPracticeSchema = z.strictObject({
  practiceId: z.uuid(),
  startsOn: dayField,
  how: words(2000).min(1),
})

/** Numbers as they are typed in Vietnam (1.234,5) or elsewhere (1234.5), at most twelve digits and two decimals. */
const number = z
  .string()
  .trim()
  .transform((text) => (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text) ? text.replaceAll('.', '') : text).replace(',', '.'))
  .refine((text) => /^-?\d{1,12}(\.\d{1,2})?$/.test(text), 'practices.fields.number')

const optionalNumber = z
  .literal('')
  .transform(() => null)
  .or(number)

const figureSchema = z.strictObject({
  name: words(200).default(''),
  before: optionalNumber.default(null),
  after: optionalNumber.default(null),
  unit: words(40).default(''),
})

/** The effect of what was taken over; rows of figures that were left empty are left out. */
export const reportEffectSchema = z
  .strictObject({
    adoptionId: z.uuid(),
    effect: words(5000).min(1),
    figures: z.array(figureSchema).max(6).default([]),
  })
  .transform((input, refinement) => {
    const figures = input.figures.flatMap(({ name, before, after, unit }, at) => {
      if (name === '' && before === null && after === null) return []
      if (name === '' || after === null)
        refinement.addIssue({
          code: 'custom',
          path: ['figures', at, name === '' ? 'name' : 'after'],
          message: 'practices.fields.figure_incomplete',
        })
      return [{ name, before, after: after ?? '0', unit }]
    })
    return { ...input, figures }
  })
