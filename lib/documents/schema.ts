import { z } from 'zod'
import { fileSchema, optionalFileSchema } from '@/lib/files/schema'
import {
  DocumentDirection,
  DocumentProfile,
  DocumentState,
  NumberPattern,
  SigningAuthority,
} from '@/lib/platform/db/generated/enums'
import { dayField, stampFields } from '@/lib/platform/fields'

export { DocumentDirection, DocumentProfile, DocumentState, NumberPattern, SigningAuthority }

export const directions = Object.values(DocumentDirection)
export const profiles = Object.values(DocumentProfile)
export const patterns = Object.values(NumberPattern)
export const authorities = Object.values(SigningAuthority)
export const states = Object.values(DocumentState)

/**
 * The abbreviations that symbols are made of, in the order of Decree 30/2020, appendix III; an official letter has none there,
 * and CV in documents of the Party.
 */
export const documentTypes = [
  ...['NQ', 'QĐ', 'CT', 'QC', 'QyĐ', 'TC', 'TB', 'HD', 'CTr', 'KH', 'PA', 'ĐA', 'DA', 'BC', 'BB', 'TTr', 'HĐ', 'CĐ'],
  ...['BGN', 'BTT', 'GUQ', 'GM', 'GGT', 'GNP', 'PG', 'PC', 'PB', 'CV'],
] as const
export type DocumentType = (typeof documentTypes)[number]

const line = (max: number) => z.string().trim().max(max)
const needed = (max: number) => line(max).min(1)

const emptyToNull = z.literal('').transform(() => null)

/** As it stands in symbols: letters, digits, and what joins groups of them. */
const symbolPart = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}]+([-./][\p{L}\p{N}]+)*$/u, 'documents.fields.symbol_part')
  .max(30)

const type = z.literal('').or(symbolPart)

/** A kind of document is a code of lib/templates, or "other". */
const kind = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(60)

const letterhead = {
  superiorBody: line(200).default(''),
  issuingBody: needed(200),
  abbreviation: symbolPart,
  place: needed(100),
  profile: z.enum(DocumentProfile),
  pattern: z.enum(NumberPattern),
  commonSeries: z
    .literal('on')
    .transform(() => true)
    .or(z.boolean())
    .default(false),
}

/** Whose book: `organisation:<id>` or `cluster:<id>`. */
const owner = z.string().regex(/^(organisation|cluster):[0-9a-f-]{36}$/)

export const openBookSchema = z.strictObject({ owner, ...letterhead })

export const settleBookSchema = z.strictObject({ bookId: z.uuid(), ...stampFields, ...letterhead })

export const startSeriesSchema = z.strictObject({
  bookId: z.uuid(),
  direction: z.enum(DocumentDirection),
  type: type.default(''),
  year: z.coerce.number<string>().int().min(2000).max(2200),
  before: z.coerce.number<string>().int().min(0).max(99_999),
})

/** Lines of a text field, without the dash and semicolon that the print adds. */
const lines = z
  .string()
  .max(4000)
  .transform((text) =>
    text
      .split('\n')
      .map((one) => one.replace(/^\s*[-–]\s*/, '').replace(/[;.\s]+$/, ''))
      .filter((one) => one !== ''),
  )
  .or(z.array(line(500)).max(100))

const facts = {
  kind: kind.default('other'),
  type: type.default(''),
  subject: line(1000).default(''),
  place: line(100).default(''),
  signer: line(200).default(''),
  signerPost: line(200).default(''),
  authority: z.enum(SigningAuthority).default('own'),
  addressee: line(2000).default(''),
  recipients: lines.default([]),
}

const kept = z.record(z.string(), z.json())

/** What `lib/drafting` keeps with a draft; a form sends none of it. */
const made = {
  prose: kept.optional(),
  data: kept.optional(),
}

export const createDraftSchema = z.strictObject({
  bookId: z.uuid(),
  documentId: z.uuid(),
  ...facts,
  ...made,
  yearId: emptyToNull.or(z.uuid()).nullable().default(null),
  source: z.strictObject({ type: line(40), id: line(80) }).optional(),
})

export const saveDraftSchema = z.strictObject({ documentId: z.uuid(), ...stampFields, ...facts, ...made })

export const documentSchema = z.strictObject({ documentId: z.uuid() })

export const numberDocumentSchema = z.strictObject({
  documentId: z.uuid(),
  date: dayField,
  file: optionalFileSchema,
})

export const signDocumentSchema = z.strictObject({
  documentId: z.uuid(),
  /** a scan that was brought in before */
  scanId: emptyToNull.or(z.uuid()).nullable().default(null),
  scan: optionalFileSchema,
  file: optionalFileSchema,
  asIs: z.literal('on').optional(),
})

export const cancelDocumentSchema = z.strictObject({ documentId: z.uuid(), reason: needed(1000) })

export const registerIncomingSchema = z.strictObject({
  bookId: z.uuid(),
  documentId: z.uuid(),
  type: type.default(''),
  subject: needed(1000),
  sender: needed(300),
  symbol: line(100).default(''),
  senderDate: emptyToNull.or(dayField).nullable().default(null),
  date: dayField,
  addressee: line(2000).default(''),
  yearId: emptyToNull.or(z.uuid()).nullable().default(null),
  source: z.strictObject({ type: line(40), id: line(80) }).optional(),
  file: optionalFileSchema,
})

export const bringScanSchema = z.strictObject({ scan: fileSchema })

export const placeScanSchema = z.strictObject({ scanId: z.uuid(), documentId: z.uuid() })
