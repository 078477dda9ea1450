import { z } from 'zod'
import { SigningAuthority } from '@/lib/platform/db/generated/enums'
import { dayField, stampFields } from '@/lib/platform/fields'
import { kindNames, type DocumentKind } from '@/lib/templates/rules/kinds'

/** What a document is made from: the year as a whole, a school in it, an event, one whom an event invites, a poll … */
export const sourceTypes = [
  ...['year', 'school', 'meeting', 'invited_school', 'guest', 'seminar', 'poll', 'recognition', 'awards'],
] as const
export type SourceType =
  'year' | 'school' | 'meeting' | 'invited_school' | 'guest' | 'seminar' | 'poll' | 'recognition' | 'awards'

/** One document that the year asks for. */
export type Source = { kind: DocumentKind; type: SourceType; id: string }

/** `kind:type:id`, as a button or a choice of a form sends it. */
const source = z.string().transform((text, issues): Source => {
  const [kind, type, ...rest] = text.split(':')
  const id = rest.join(':')
  const known = (kindNames as string[]).includes(kind ?? '') && (sourceTypes as readonly string[]).includes(type ?? '')
  if (known && /^[0-9a-f-]{36}(:[0-9a-f-]{36})?$/.test(id)) return { kind, type, id } as Source
  issues.addIssue({ code: 'custom', message: 'drafting.fields.source' })
  return z.NEVER
})

export const draftDocumentSchema = z.strictObject({ yearId: z.uuid(), source })

const text = (max: number) =>
  z
    .string()
    .max(max)
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())

export const writeProseSchema = z.strictObject({
  documentId: z.uuid(),
  ...stampFields,
  subject: text(1000),
  authority: z.enum(SigningAuthority),
  signerPost: text(200),
  signer: text(200),
  place: text(100),
  recipients: text(4000),
  /** by the key of the field; a row's own words by `field~row~name` */
  prose: z.record(z.string().max(120), text(20_000)).default({}),
})

export const takeDataSchema = z.strictObject({ documentId: z.uuid() })

export const numberDraftedSchema = z.strictObject({
  documentId: z.uuid(),
  date: dayField,
  /** numbered as it stands, though the year's data have changed since */
  asItStands: z.literal('on').optional(),
})
