import { z } from 'zod'
import { fileSchema, optionalFileSchema } from '@/lib/files/schema'

export const meetingKinds = ['launch', 'mid_year', 'sports_arts', 'seminar', 'summing_up', 'other'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** Kinds that are planned here; a seminar is made by its own page. */
export const plannedKinds = ['launch', 'mid_year', 'sports_arts', 'summing_up', 'other'] as const

export const meetingStates = ['planned', 'convened', 'open', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const attendanceStates = ['registered', 'present', 'excused', 'absent'] as const
export type AttendanceState = (typeof attendanceStates)[number]

const line = (max = 300): z.ZodString => z.string().trim().min(1).max(max)
const text = (max: number): z.ZodDefault<z.ZodString> => z.string().trim().max(max).default('')

/** The clock time of Vietnam that a date control sends. */
export const localInstant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .transform((value) => new Date(`${value}:00+07:00`))

const ticked = z.literal('on').optional().transform(Boolean)
const optionalId = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((value) => value || null)
const optionalLink = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default('')

const event = {
  title: line(),
  purpose: text(2000),
  hostId: z.uuid(),
  startsAt: localInstant,
  endsAt: localInstant,
  place: text(300),
  link: optionalLink,
  /** held in one programme with what it clashes with */
  alongside: ticked,
}

export const planEventSchema = z.strictObject({
  yearId: z.uuid(),
  kind: z.enum(plannedKinds),
  ...event,
})
export const changeEventSchema = z.strictObject({
  meetingId: z.uuid(),
  version: z.coerce.number().int(),
  ...event,
})

/** What a command of another module places on the year's calendar. */
export type EventDetails = {
  title: string
  purpose: string
  hostId: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  alongside: boolean
}

export const conveneEventSchema = z.strictObject({
  meetingId: z.uuid(),
  delegatesBy: z.union([z.literal('').transform(() => null), localInstant]).default(null),
})
export const cancelEventSchema = z.strictObject({
  meetingId: z.uuid(),
  reason: line(1000),
})
export const meetingSchema = z.strictObject({ meetingId: z.uuid() })
export const recordOutcomeSchema = z.strictObject({
  meetingId: z.uuid(),
  outcome: line(20_000),
})

const isBlank = (row: unknown): boolean =>
  typeof row === 'object' && row !== null && Object.values(row).every((value) => value === '')

/** Lines of a form; a line in which nothing was typed is none. */
const rows = <S extends z.ZodType>(row: S, most: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => !isBlank(one)) : (value ?? [])),
    z.array(row).max(most),
  )

export const setProgrammeSchema = z.strictObject({
  meetingId: z.uuid(),
  parts: rows(
    z.strictObject({
      id: optionalId,
      title: line(500),
      minutes: z.coerce.number().int().min(1).max(600),
      note: text(1000),
    }),
    30,
  ),
})

const officer = z.strictObject({ label: line(), personId: optionalId })
export const setOfficersSchema = z.strictObject({
  meetingId: z.uuid(),
  presidium: rows(officer, 9),
  secretaries: rows(officer, 5),
  /** the place of the one who chairs among the presidium, from 0 */
  chair: z.coerce.number().int().min(0).max(8).default(0),
})

export const setGuestsSchema = z.strictObject({
  meetingId: z.uuid(),
  guests: rows(z.strictObject({ id: optionalId, label: line() }), 60),
})

export const addSpeechSchema = z.strictObject({
  meetingId: z.uuid(),
  speaker: line(),
  title: line(500),
  partId: optionalId,
  file: optionalFileSchema,
})
export const speechSchema = z.strictObject({ speechId: z.uuid() })

/** Who comes for a school: its principal, a substitute with a scanned authorisation, or nobody, with a reason. */
export const registerDelegatesSchema = z.strictObject({
  meetingId: z.uuid(),
  representative: z.enum(['principal', 'substitute', 'excused']),
  substituteId: optionalId,
  authorisation: optionalFileSchema,
  reason: text(1000),
  companions: z.array(z.uuid()).max(30).default([]),
  /** others without an account, one a line */
  others: text(3000),
})

export const markAttendanceSchema = z.strictObject({
  meetingId: z.uuid(),
  delegates: z
    .array(
      z.strictObject({
        id: z.uuid(),
        was: z.enum(attendanceStates),
        state: z.enum(attendanceStates),
        reason: text(500),
      }),
    )
    .max(300)
    .default([]),
  guests: z
    .array(z.strictObject({ id: z.uuid(), attended: ticked }))
    .max(100)
    .default([]),
})

export const addPhotoSchema = z.strictObject({
  meetingId: z.uuid(),
  photo: fileSchema,
  caption: line(),
  isPublic: ticked,
})
export const publishPhotoSchema = z.strictObject({
  photoId: z.uuid(),
  isPublic: z.enum(['yes', 'no']),
})
export const removePhotoSchema = z.strictObject({ photoId: z.uuid() })
export const addMeetingFileSchema = z.strictObject({
  meetingId: z.uuid(),
  file: fileSchema,
  label: line(),
})
export const removeMeetingFileSchema = z.strictObject({
  meetingFileId: z.uuid(),
})

export const recordMinutesSchema = z.strictObject({
  meetingId: z.uuid(),
  version: z.coerce.number().int(),
  edit: z.string().max(64),
  body: text(60_000),
  conclusions: text(10_000),
})
export const signMinutesSchema = z.strictObject({
  meetingId: z.uuid(),
  version: z.coerce.number().int(),
})
export const returnMinutesSchema = z.strictObject({
  meetingId: z.uuid(),
  remark: line(1000),
})
/** The code of an address at the door, as the calendar's: a hash in letters. */
export const checkInSchema = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) })
export const calendarAddressSchema = z.strictObject({})
