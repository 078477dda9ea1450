import { z } from 'zod'
import { ProgrammeItemKind } from '@/lib/platform/db/generated/enums'

/** The clock time of Vietnam that a date control sends. */
const instant = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .transform((value) => new Date(`${value}:00+07:00`))
const ticked = z.literal('on').optional().transform(Boolean)
const lines = (most: number) =>
  z
    .string()
    .max(6000)
    .default('')
    .transform((text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    )
    .pipe(z.array(z.string().max(300)).max(most))
const whole = (least: number, most: number) => z.coerce.number<string>().int().min(least).max(most)

const details = {
  topic: z.string().trim().min(1).max(600),
  purpose: z.string().trim().max(3000).default(''),
  themes: lines(12),
  hostId: z.uuid(),
  startsAt: instant,
  endsAt: instant,
  place: z.string().trim().max(300).default(''),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)]).default(''),
  alongside: ticked,
  presidium: lines(9),
  secretaries: lines(5),
  titlesOpenAt: instant,
  titlesCloseAt: instant,
  papersOpenAt: instant,
  papersCloseAt: instant,
  lateAllowed: ticked,
  pagesMin: whole(1, 100),
  pagesMax: whole(1, 100),
  font: z.string().trim().min(1).max(100),
  abstractMin: whole(0, 1000),
  abstractMax: whole(0, 1000),
  keywordsMin: whole(0, 20),
  keywordsMax: whole(0, 20),
  rulesText: z.string().trim().max(6000).default(''),
  blindReview: ticked,
  consentsNeeded: ticked,
  demandedFindings: z
    .array(z.string().regex(/^[a-z0-9_]{3,40}$/))
    .max(40)
    .default([]),
  contact: z.string().trim().max(300).default(''),
}

export const scheduleSeminarSchema = z.strictObject({ yearId: z.uuid(), ...details })
export const changeSeminarSchema = z.strictObject({ seminarId: z.uuid(), version: whole(0, 1_000_000), ...details })
export type SeminarDetails = Omit<z.output<typeof changeSeminarSchema>, 'seminarId' | 'version'>

export const seminarSchema = z.strictObject({ seminarId: z.uuid() })

export type ProgrammeKind = ProgrammeItemKind

/** A programme as a whole: its lines in the order in which they stand on the page. */
export const saveProgrammeSchema = z.strictObject({
  seminarId: z.uuid(),
  version: whole(0, 1_000_000),
  items: z
    .array(
      z.strictObject({
        kind: z.enum(ProgrammeItemKind),
        title: z.string().trim().max(600).default(''),
        speaker: z.string().trim().max(300).default(''),
        paperId: z
          .union([z.literal(''), z.uuid()])
          .optional()
          .transform((value) => value || null),
        minutes: whole(1, 480),
      }),
    )
    .max(60)
    .default([]),
})
export type ProgrammeLine = z.output<typeof saveProgrammeSchema>['items'][number]

/** What of a seminar stands on the year's calendar. */
export const eventOf = (
  details: SeminarDetails,
): {
  title: string
  purpose: string
  hostId: string
  startsAt: Date
  endsAt: Date
  place: string
  link: string
  alongside: boolean
} => {
  const { topic, purpose, hostId, startsAt, endsAt, place, link, alongside } = details
  return { title: topic, purpose, hostId, startsAt, endsAt, place, link, alongside }
}

const ofCalendar = ['hostId', 'startsAt', 'endsAt', 'place', 'link', 'alongside', 'presidium', 'secretaries'] as const

/** What of a seminar is its own. */
export function seminarOf(details: SeminarDetails): Omit<SeminarDetails, (typeof ofCalendar)[number]> {
  const own: Partial<SeminarDetails> = { ...details }
  for (const name of ofCalendar) delete own[name]
  return own as Omit<SeminarDetails, (typeof ofCalendar)[number]>
}

/** The presidium, whose first chairs, and the secretaries, in words. */
export const officersOf = (
  details: Pick<SeminarDetails, 'presidium' | 'secretaries'>,
): { role: 'presidium' | 'secretary'; position: number; label: string; chairs: boolean }[] => [
  ...details.presidium.map((label, position) => ({
    role: 'presidium' as const,
    position,
    label,
    chairs: position === 0,
  })),
  ...details.secretaries.map((label, position) => ({ role: 'secretary' as const, position, label, chairs: false })),
]
