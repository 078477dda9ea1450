import { z } from 'zod'
import { fileSchema, optionalFileSchema } from '@/lib/files/schema'
import { inVietnam } from '@/lib/platform/clock'

/** What a dossier is made of, in the order in which the Academy reads it. */
export const pieceKinds = ['letter', 'report', 'minutes', 'tallies', 'achievements', 'election'] as const
export type PieceKind = (typeof pieceKinds)[number]

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

const returnItem = z.strictObject({ piece: z.enum(pieceKinds), reason: z.string().trim().max(2000) })

export const answerDossierSchema = z.strictObject({
  dossierId: z.uuid(),
  answer: z.enum(['accept', 'accept_complete', 'return']),
  reason: z.string().trim().max(4000).default(''),
  /** piece by piece; what is left empty is not asked for */
  items: z
    .array(returnItem)
    .max(pieceKinds.length)
    .default([])
    .transform((items) => items.filter((item) => item.reason !== '')),
})

/** Many dossiers accepted at one press, each by itself: only those that are complete. */
export const acceptDossiersSchema = z
  .strictObject({ accept: z.record(z.uuid(), z.literal('yes')).default({}) })
  .transform(({ accept }) =>
    Object.keys(accept).map((dossierId) => ({
      at: `accept.${dossierId}`,
      input: { dossierId, answer: 'accept_complete' as const, reason: '', items: [] },
    })),
  )

/** What a dossier on the desk waits for. */
export const queueStands = ['answer', 'decision', 'returned', 'done'] as const
export type QueueStand = (typeof queueStands)[number]

export const queueOrders = ['until', 'cluster', 'sent'] as const

/** What an address may ask of the desk; what it cannot mean is left out. */
export const queueFilterSchema = z.object({
  q: z.string().max(200).catch('').default(''),
  stands: z.enum(queueStands).optional().catch(undefined),
  order: z.enum(queueOrders).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})

export const noteDossierSchema = z.strictObject({
  dossierId: z.uuid(),
  piece: z.union([z.literal('').transform(() => null), z.enum(pieceKinds)]),
  text: z.string().trim().min(3).max(4000),
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

/** Why an award is taken back (Law 06/2022/QH15, chapter VII). */
export const revocationGrounds = [
  'false_achievement',
  'false_confirmation',
  'unlawful_decision',
  'offence',
  'other',
] as const
export type RevocationGround = (typeof revocationGrounds)[number]

export const proposeRevocationSchema = z.strictObject({
  nominationId: z.uuid(),
  ground: z.enum(revocationGrounds),
  text: z.string().trim().min(10).max(2000),
})

export const revokeAwardSchema = z.strictObject({
  revocationId: z.uuid(),
  number,
  date: day,
  signer: z.string().trim().min(2).max(200),
  file: optionalFileSchema,
})

export const declineRevocationSchema = z.strictObject({
  revocationId: z.uuid(),
  reason: z.string().trim().min(10).max(2000),
})
