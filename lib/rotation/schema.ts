import { z } from 'zod'

export const roles = ['head', 'deputy'] as const
export type Role = (typeof roles)[number]

const reason = z.string().trim().min(1, 'rotation.fields.reason_missing').max(1000)

/** The election of one office: put to the members by agreement, open vote or paper ballots. */
export const prepareElectionSchema = z.strictObject({
  yearId: z.uuid(),
  role: z.enum(roles),
  kind: z.enum(['agreement', 'open', 'paper']),
  meetingId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  /** the chair's proposal, for an agreement */
  text: z.string().trim().max(2000).default(''),
  schoolIds: z.array(z.uuid()).max(12).default([]),
  tellers: z
    .array(z.union([z.literal(''), z.uuid()]))
    .max(2)
    .default([]),
  minutes: z.coerce.number<string>().int().min(1).max(1440).default(30),
})

/** What a counted poll decided, or that an office stays without a school. */
export const recordElectionSchema = z.strictObject({ yearId: z.uuid(), pollId: z.uuid() })

export const recordNoneSchema = z.strictObject({ yearId: z.uuid(), role: z.enum(roles), reason })

export const declineElectionSchema = z.strictObject({ electionId: z.uuid(), reason })
