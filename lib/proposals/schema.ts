import { z } from 'zod'
import { optionalFileSchema } from '@/lib/files/schema'
import { optionalHourField, stampFields } from '@/lib/platform/fields'

export const addressees = ['academy', 'training_body', 'school'] as const
export const answers = ['accepted', 'partly', 'refused', 'noted'] as const
export const proposalStates = ['draft', 'sent', 'received', 'answered', 'withdrawn'] as const
export type Addressee = (typeof addressees)[number]
export type ProposalState = (typeof proposalStates)[number]

const words = (max: number) => z.string().trim().max(max)
const optionalId = z.union([z.literal('').transform(() => null), z.uuid()]).default(null)

/** A proposal as it is being written; what does not belong to its kind of addressee is left out. */
export const saveProposalSchema = z
  .strictObject({
    proposalId: z.uuid(),
    yearId: z.uuid(),
    ...stampFields,
    asker: z.enum(['school', 'cluster']).default('school'),
    addressee: z.enum(addressees),
    addresseeId: optionalId,
    bodyName: words(300).default(''),
    meetingId: optionalId,
    title: words(300),
    content: words(20_000),
    answerBy: optionalHourField,
  })
  .transform((input, refinement) => {
    const addresseeId = input.addressee === 'school' ? input.addresseeId : null
    const bodyName = input.addressee === 'training_body' ? input.bodyName : null
    const missing = (field: string): void =>
      refinement.addIssue({ code: 'custom', path: [field], message: 'common.form.required' })
    if (input.addressee === 'school' && !addresseeId) missing('addresseeId')
    if (bodyName === '') missing('bodyName')
    return { ...input, addresseeId, bodyName }
  })

export const sendProposalSchema = z.strictObject({
  proposalId: z.uuid(),
  version: z.coerce.number().int().min(0),
})

export const receiveProposalSchema = z.strictObject({ proposalId: z.uuid() })

export const answerProposalSchema = z.strictObject({
  proposalId: z.uuid(),
  answer: z.enum(answers),
  text: words(20_000).min(1),
  number: words(60)
    .default('')
    .transform((text) => (text === '' ? null : text)),
  file: optionalFileSchema,
})

export const withdrawProposalSchema = z.strictObject({ proposalId: z.uuid(), reason: words(2000).min(1) })

export const forwardProposalSchema = z.strictObject({
  proposalId: z.uuid(),
  unitId: z.uuid(),
  word: words(2000).min(1),
})

/** A group of the same ask: its name, and what is put into it besides what stands there. */
export const groupProposalsSchema = z.strictObject({
  groupId: z.uuid(),
  title: words(300).min(1),
  proposalIds: z.array(z.uuid()).max(200).default([]),
})

export const ungroupProposalsSchema = z.strictObject({ groupId: z.uuid() })
