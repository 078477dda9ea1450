import { z } from 'zod'
import { fileSchema } from '@/lib/files/schema'
import { isKind, profiles, type DocumentKind } from './rules/kinds'

/** Whose templates: a school's or the Academy's, or a cluster's, by code: `org-TP`, `cluster-BTB`. */
export const ownerField = z.string().regex(/^(org|cluster)-[A-Za-z0-9-]{1,40}$/)

const kindField = z.custom<DocumentKind>((value) => typeof value === 'string' && isKind(value))

export const profileField = z.enum(profiles)

export const uploadTemplateSchema = z.strictObject({
  owner: ownerField,
  kind: kindField,
  profile: profileField,
  template: fileSchema,
})

/** `number` empty: the template that comes with the product. */
export const restoreTemplateSchema = z.strictObject({
  owner: ownerField,
  kind: kindField,
  profile: profileField,
  number: z
    .literal('')
    .transform(() => null)
    .or(z.coerce.number<string>().int().positive()),
})

export const checkDocumentSchema = z.strictObject({ profile: profileField, document: fileSchema })
