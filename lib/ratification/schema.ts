import { z } from 'zod'
import { fileSchema, optionalFileSchema } from '@/lib/files/schema'
import { inVietnam } from '@/lib/platform/clock'

const day = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))
const number = z.string().trim().min(1).max(60)

/** The submission letter: number, day and text; version 0 begins a new dossier. */
export const saveDossierSchema = z.strictObject({
  yearId: z.uuid(),
  version: z.coerce.number<string>().int().min(0),
  number,
  date: day,
  letter: z.string().trim().min(20, 'ratification.fields.letter_short').max(20_000),
})

export const addDossierFileSchema = z.strictObject({
  yearId: z.uuid(),
  label: z.string().trim().min(2).max(200),
  file: fileSchema,
})

export const removeDossierFileSchema = z.strictObject({ dossierFileId: z.uuid() })

export const sendDossierSchema = z.strictObject({ dossierId: z.uuid(), version: z.coerce.number<string>().int() })

export const answerDossierSchema = z.strictObject({
  dossierId: z.uuid(),
  answer: z.enum(['accept', 'return']),
  reason: z.string().trim().max(4000).default(''),
})

const line = z.strictObject({
  id: z.uuid(),
  confirmed: z.enum(['yes', 'no'], 'ratification.fields.line_open').transform((word) => word === 'yes'),
  reason: z.string().trim().max(1000).default(''),
})

const decision = {
  yearId: z.uuid(),
  number,
  date: day,
  signer: z.string().trim().min(2).max(200),
  illustrative: z
    .enum(['yes'])
    .optional()
    .transform((word) => word === 'yes'),
  file: optionalFileSchema,
  lines: z.array(line).min(1).max(30),
}

/** Recognition of head and deputies; without an hour, powers pass as it is issued. */
export const issueRecognitionSchema = z.strictObject({
  ...decision,
  effectiveAt: z
    .string()
    .regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/)
    .default('')
    .transform((text) => (text === '' ? null : inVietnam(text.slice(0, 10), text.slice(11)))),
})

export const issueAwardsSchema = z.strictObject(decision)
