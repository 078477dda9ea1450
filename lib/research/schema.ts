import { z } from 'zod'
import { fileSchema } from '@/lib/files/schema'
import { dayField } from '@/lib/platform/fields'

export const researchKinds = ['topic', 'practice_review', 'initiative', 'policy_proposal'] as const
export const researchLevels = ['state', 'ministry', 'province', 'school', 'faculty'] as const
export const researchGrades = ['excellent', 'good', 'fair', 'passed', 'failed'] as const
export type ResearchKind = (typeof researchKinds)[number]
export type ResearchLevel = (typeof researchLevels)[number]
export type ResearchGrade = (typeof researchGrades)[number]

/** A line of the register, as a form or a sheet gives it. */
export type Entry = {
  kind: ResearchKind
  level: ResearchLevel | null
  title: string
  leader: string
  members: string[]
  fromYear: number
  toYear: number | null
  acceptedOn: Date | null
  grade: ResearchGrade | null
  recipient: string
  note: string
}

/** The greatest length of each text of a line. */
export const longest = { title: 500, leader: 200, members: 2000, recipient: 300, note: 1000 } as const

/** As many lines as a register of one year holds. */
export const mostEntries = 500

// signs that XML does not know or advises against, halves of a pair, places that Unicode leaves empty, the sign of a lost sign
const unkeepable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffd-\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text as the register keeps it: composed, of signs that a sheet can carry, its lines ended alike. */
export const keptText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(unkeepable, '').normalize('NFC').trim()

/** Names in one cell or field, a semicolon or a new line between them. */
export const namesOf = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map(keptText)
    .filter((name) => name !== '')

const text = (max: number) => z.string().transform(keptText).pipe(z.string().max(max))
const optional = <T extends readonly [string, ...string[]]>(values: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(z.enum(values))
    .default(null)

const year = z.coerce.number<string>().int()

/** One line, written into a form. */
export const saveEntrySchema = z.strictObject({
  yearId: z.uuid(),
  schoolId: z.uuid(),
  entryId: z.uuid(),
  kind: z.enum(researchKinds),
  level: optional(researchLevels),
  title: text(longest.title).pipe(z.string().min(1)),
  leader: text(longest.leader).default(''),
  members: text(longest.members).default('').transform(namesOf),
  fromYear: year,
  toYear: z
    .literal('')
    .transform(() => null)
    .or(year)
    .default(null),
  acceptedOn: z
    .literal('')
    .transform(() => null)
    .or(dayField)
    .default(null),
  grade: optional(researchGrades),
  recipient: text(longest.recipient).default(''),
  note: text(longest.note).default(''),
})

export const removeEntrySchema = z.strictObject({ entryId: z.uuid() })

export const uploadRegisterSchema = z.strictObject({ yearId: z.uuid(), schoolId: z.uuid(), sheet: fileSchema })

export const importRegisterSchema = z.strictObject({ importId: z.uuid() })
