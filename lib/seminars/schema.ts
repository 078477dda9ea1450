import { z } from 'zod'
import { DayPart, ProgrammeItemKind, Suits } from '@/lib/platform/db/generated/enums'
import { dayField } from '@/lib/platform/fields'

export { DayPart, Suits }

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

const theme = z.object({ title: z.string().max(300), topics: z.array(z.string().max(300)).max(12) })

/** Themes by line; the lines below one that begin with a dash are topics suggested for it. */
export function splitThemes(text: string): z.output<typeof theme>[] {
  const themes: z.output<typeof theme>[] = []
  for (const line of text.split('\n').map((one) => one.trim())) {
    const topic = /^[-–+•]\s*(.*)$/.exec(line)?.[1]
    if (topic && themes.length > 0) themes.at(-1)!.topics.push(topic)
    else if (topic ?? line) themes.push({ title: topic ?? line, topics: [] })
  }
  return themes
}

/** The themes of a seminar as they are written in its form. */
export const joinThemes = (themes: readonly string[], suggestions: readonly string[]): string =>
  themes
    .map((title, at) =>
      [
        title,
        ...(suggestions[at] ?? '')
          .split('\n')
          .filter(Boolean)
          .map((one) => `- ${one}`),
      ].join('\n'),
    )
    .join('\n')

const apart = <T extends { themes: z.output<typeof theme>[] }>({
  themes,
  ...rest
}: T): Omit<T, 'themes'> & { themes: string[]; suggestions: string[] } => ({
  ...rest,
  themes: themes.map(({ title }) => title),
  suggestions: themes.map(({ topics }) => topics.join('\n')),
})

const details = {
  topic: z.string().trim().min(1).max(600),
  purpose: z.string().trim().max(3000).default(''),
  themes: z.string().max(9000).default('').transform(splitThemes).pipe(z.array(theme).max(12)),
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
  organisers: z.string().trim().max(600).default(''),
}

export const scheduleSeminarSchema = z
  .strictObject({
    yearId: z.uuid(),
    /** the day of a search that is chosen by scheduling it */
    optionId: z.uuid().optional(),
    ...details,
  })
  .transform(apart)
export const changeSeminarSchema = z
  .strictObject({ seminarId: z.uuid(), version: whole(0, 1_000_000), ...details })
  .transform(apart)
export type SeminarDetails = Omit<z.output<typeof changeSeminarSchema>, 'seminarId' | 'version'>

/** Days that are proposed to the schools for a seminar to come. */
export const proposeDatesSchema = z.strictObject({
  yearId: z.uuid(),
  hostId: z.uuid(),
  topic: z.string().trim().min(1).max(600),
  note: z.string().trim().max(1000).default(''),
  answerBy: instant,
  options: z
    .array(z.strictObject({ day: dayField, part: z.enum(DayPart) }))
    .max(12)
    .default([]),
})

/** How each of the days suits the own school. */
export const answerDatesSchema = z.strictObject({
  searchId: z.uuid(),
  answers: z.array(z.strictObject({ optionId: z.uuid(), suits: z.enum(Suits) })).max(12),
})

export const withdrawDatesSchema = z.strictObject({ searchId: z.uuid(), reason: z.string().trim().min(1).max(600) })

/** No paper of the own school, and why. */
export const bringNoPaperSchema = z.strictObject({ seminarId: z.uuid(), reason: z.string().trim().min(1).max(600) })

export const seminarSchema = z.strictObject({ seminarId: z.uuid() })

/** What is released is the draft as it was seen. */
export const releaseProgrammeSchema = z.strictObject({ seminarId: z.uuid(), version: whole(0, 1_000_000) })

export type ProgrammeKind = ProgrammeItemKind

const optionalId = z
  .union([z.literal(''), z.uuid()])
  .optional()
  .transform((value) => value || null)

/** A programme as a whole: its lines in the order in which they stand on the page. */
export const saveProgrammeSchema = z.strictObject({
  seminarId: z.uuid(),
  version: whole(0, 1_000_000),
  items: z
    .array(
      z.strictObject({
        /** the line as it was saved before; none for a new one */
        id: optionalId,
        kind: z.enum(ProgrammeItemKind),
        title: z.string().trim().max(600).default(''),
        speaker: z.string().trim().max(300).default(''),
        paperId: optionalId,
        minutes: whole(0, 480),
      }),
    )
    .max(60)
    .default([]),
})
type Item = z.output<typeof saveProgrammeSchema>['items'][number]
export type ProgrammeLine = Omit<Item, 'id'> & Partial<Pick<Item, 'id'>>

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
