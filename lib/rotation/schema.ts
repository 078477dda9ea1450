import { z } from 'zod'

export const roles = ['head', 'deputy'] as const
export type Role = (typeof roles)[number]

const reason = z.string().trim().min(1, 'rotation.fields.reason_missing').max(1000)

/** The election of one office: put to the members by agreement, open vote or paper ballots. */
export const prepareElectionSchema = z.strictObject({
  yearId: z.uuid(),
  role: z.enum(roles),
  kind: z.enum(['agreement', 'open', 'paper', 'secret']),
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

/** The election of a head for the rest of the year, while the office is vacant. */
export const prepareByElectionSchema = prepareElectionSchema.omit({ role: true })

/** The school that a by-election elected declines, or is refused by the Academy. */
export const reopenByElectionSchema = z.strictObject({ yearId: z.uuid(), reason })

/** What a counted poll decided, or that an office stays without a school. */
export const recordElectionSchema = z.strictObject({ yearId: z.uuid(), pollId: z.uuid() })

export const recordNoneSchema = z.strictObject({ yearId: z.uuid(), role: z.enum(roles), reason })

export const vacancyGrounds = ['dissolved', 'merged', 'withdrawn'] as const
export type VacancyGround = (typeof vacancyGrounds)[number]

/** The head school cannot go on: from now on a deputy acts. */
export const declareVacancySchema = z.strictObject({ yearId: z.uuid(), ground: z.enum(vacancyGrounds), reason })

/** Whom the cluster elected in the vacant head's place, and the Academy's decision that confirms it. */
export const confirmSuccessorSchema = z.strictObject({
  yearId: z.uuid(),
  headId: z.uuid('rotation.fields.school_missing'),
  /** how the cluster elected it, where no poll here did */
  byElection: z.string().trim().max(1000).default(''),
  number: z.string().trim().min(1).max(60),
  date: z
    .string()
    .regex(/^(19|20)\d\d-\d\d-\d\d$/, 'rotation.fields.day_not_valid')
    .transform((text) => new Date(`${text}T00:00:00Z`))
    .refine((day) => !Number.isNaN(day.getTime()), 'rotation.fields.day_not_valid'),
  signer: z.string().trim().min(2).max(120),
})

export const declineElectionSchema = z.strictObject({ electionId: z.uuid(), reason })
