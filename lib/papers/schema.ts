import { z } from 'zod'
import { optionalFileSchema } from '@/lib/files/schema'
import { PaperConsent, PaperDecisionKind, PaperState } from '@/lib/platform/db/generated/enums'

export { PaperConsent, PaperDecisionKind, PaperState }

const text = (most: number) => z.string().trim().max(most).default('')

const author = z.strictObject({
  row: z.string().max(40),
  name: z.string().trim().min(1).max(120),
  /** a school of the year; null for a guest */
  organisationId: z.union([z.literal('guest').transform(() => null), z.uuid()]),
  affiliation: text(200),
  degree: text(60),
  post: text(160),
  email: z.union([z.literal(''), z.email().max(200)]).default(''),
  phone: text(30),
})

const authors = {
  authors: z.array(author).min(1, 'papers.fields.author_missing').max(8),
  /** the row of the author who presents */
  presenter: z.string().max(40).default(''),
}
export type AuthorInput = z.output<typeof author>
export type AuthorsInput = { authors: AuthorInput[]; presenter: string }

const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .transform((value) => new Date(`${value}:00+07:00`))

export const registerTitleSchema = z.strictObject({
  seminarId: z.uuid(),
  schoolId: z.uuid(),
  title: z.string().trim().min(5, 'papers.fields.title_short').max(300),
  theme: text(300),
  ...authors,
})

/** "a, b; c" → three keywords. */
const keywords = z
  .string()
  .max(1000)
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[,;\n]/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ])

const written = {
  paperId: z.uuid(),
  /** when the form was loaded: another's later writing is not overwritten */
  loadedAt: z.iso.datetime().transform((value) => new Date(value)),
  title: z.string().trim().min(5, 'papers.fields.title_short').max(300),
  theme: text(300),
  abstract: text(6000),
  keywords,
  text: text(200_000),
  ...authors,
}

export const saveDraftSchema = z.strictObject(written)
export const submitPaperSchema = z.strictObject({ ...written, file: optionalFileSchema })
export type WrittenPaper = z.output<typeof saveDraftSchema>

export const paperSchema = z.strictObject({ paperId: z.uuid() })
export const withdrawPaperSchema = z.strictObject({ paperId: z.uuid(), reason: text(1000) })

const consent = { answer: z.enum(PaperConsent), word: text(1000) }

/** An author's answer by the link of a letter, and on the paper's page. */
export const answerConsentSchema = z.strictObject({ token: z.string().regex(/^[\w-]{20,80}$/), ...consent })
export const consentToPaperSchema = z.strictObject({ paperId: z.uuid(), ...consent })

export const explainSimilaritySchema = z.strictObject({
  paperId: z.uuid(),
  text: z.string().trim().min(3, 'papers.fields.explanation_missing').max(3000),
})

/** One point a line; the dashes and numbers that an office sets before them are taken off. */
const points = z
  .string()
  .max(6000)
  .transform((typed) =>
    typed
      .split('\n')
      .map((line) => line.replace(/^\s*(?:[-–•+]|\d+[.)])\s*/, '').trim())
      .filter((line) => line !== ''),
  )
  .pipe(z.array(z.string().max(500)).min(1, 'papers.fields.points_missing').max(20))

const reason = z.string().trim().min(3, 'papers.fields.reason_missing').max(1000)

/** Accepted, to be spoken or for the proceedings; to be revised, with points and a day; declined, with a reason. */
export const decidePaperSchema = z.discriminatedUnion('kind', [
  z.strictObject({ paperId: z.uuid(), kind: z.enum(['spoken', 'proceedings']) }),
  z.strictObject({ paperId: z.uuid(), kind: z.literal('revise'), points, reviseBy: instant }),
  z.strictObject({ paperId: z.uuid(), kind: z.literal('decline'), reason }),
])

/** The decisions that were seen before they are released, as `id:version` with spaces between. */
export const releaseDecisionsSchema = z.strictObject({
  seminarId: z.uuid(),
  seen: z
    .string()
    .max(40_000)
    .transform((typed) => typed.split(' ').filter((one) => one !== ''))
    .pipe(z.array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/)).max(500))
    .transform((all) => all.map((one) => ({ paperId: one.slice(0, 36), version: Number(one.slice(37)) }))),
})

export const answerPointSchema = z.strictObject({
  pointId: z.uuid(),
  mark: z.enum(['done', 'answered', 'open']),
  answer: text(1000),
})
