import { z } from 'zod'
import { gateSchema } from '@/lib/calendar/schema'
import { inVietnam } from '@/lib/platform/clock'

const reason = z.string().trim().max(1000).default('')

/** A datetime-local control: the hour in Vietnam; empty is no deadline. */
const hour = z
  .string()
  .regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d)?$/)
  .transform((text) => (text === '' ? null : inVietnam(text.slice(0, 10), text.slice(11))))

/** The step is named, so that two presses never pass two gates. */
export const passGateSchema = z.strictObject({ yearId: z.uuid(), gate: gateSchema, reason })

export const goBackSchema = z.strictObject({ yearId: z.uuid(), gate: gateSchema, reason: z.string().trim().max(1000) })

export const closeYearSchema = z.strictObject({ yearId: z.uuid(), reason })

/** The hour by which each gate should be passed, in the order of the track. */
export const setGateDeadlinesSchema = z.strictObject({
  yearId: z.uuid(),
  deadlines: z.strictObject({
    preparation: hour.optional(),
    launch: hour.optional(),
    activity: hour.optional(),
    self_scoring: hour.optional(),
    verification: hour.optional(),
    conference: hour.optional(),
    ratification: hour.optional(),
    hand_over: hour.optional(),
  }),
})

/** A reminder of duties by their keys; of one school, or of all that owe them. */
export const remindSchema = z.strictObject({
  yearId: z.uuid(),
  duties: z.array(z.string().max(200)).min(1).max(50),
  organisationId: z.uuid().optional(),
})

export const prepareHandOverSchema = z.strictObject({ yearId: z.uuid() })

/** What the data do not know, typed by hand: seals, papers in the cupboard, files kept elsewhere. */
export const ownKinds = ['seal', 'cupboard', 'own_file', 'own'] as const
export type OwnKind = (typeof ownKinds)[number]

export const addHandOverItemSchema = z.strictObject({
  yearId: z.uuid(),
  kind: z.enum(ownKinds).default('own'),
  label: z.string().trim().min(3).max(300),
})

export const tickHandOverItemSchema = z.strictObject({
  itemId: z.uuid(),
  ticked: z.enum(['yes', 'no', 'keep']).transform((word) => (word === 'keep' ? null : word === 'yes')),
  remark: z.string().trim().max(1000).optional(),
})

export const signHandOverSchema = z.strictObject({
  yearId: z.uuid(),
  side: z.enum(['old', 'new']),
  remarks: z.string().trim().max(4000).default(''),
})
