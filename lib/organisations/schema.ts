import { z } from 'zod'

/** A short code that stands in addresses: letters and figures. */
const codeSchema = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{1,12}$/, 'organisations.fields.code_not_valid'))

/** A day, as the day picker sends it; kept at 00:00 UTC. */
const daySchema = z
  .string()
  .regex(/^(19|20)\d\d-\d\d-\d\d$/, 'organisations.fields.day_not_valid')
  .transform((text) => new Date(`${text}T00:00:00Z`))
  .refine((day) => !Number.isNaN(day.getTime()), 'organisations.fields.day_not_valid')

/** An hour in Vietnam, as the picker sends it. */
const hourSchema = z
  .string()
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, 'organisations.fields.hour_not_valid')
  .transform((text) => new Date(`${text}:00+07:00`))
  .refine((hour) => !Number.isNaN(hour.getTime()), 'organisations.fields.hour_not_valid')

const name = z.string().trim().min(2).max(200)
const names = { vi: name, en: name, shortVi: name.max(60), shortEn: name.max(60) }
const decision = z.string().trim().max(200).default('')

export const foundClusterSchema = z.strictObject({ code: codeSchema, ...names, foundedOn: daySchema })

export const addUnitSchema = z.strictObject({ code: codeSchema, ...names })

/** A school that is new to the register; with a cluster it becomes a member from the day on. */
export const addSchoolSchema = z.strictObject({
  code: codeSchema,
  ...names,
  province: name.max(80),
  since: daySchema,
  clusterId: z.union([z.literal('').transform(() => null), z.uuid()]),
})

export const renameSchoolSchema = z.strictObject({
  schoolId: z.uuid(),
  ...names,
  province: name.max(80),
  from: daySchema,
  decision,
})

/** A school joins a cluster from a day on; if it belongs to another, it leaves that one the day before. */
export const joinClusterSchema = z.strictObject({ schoolId: z.uuid(), clusterId: z.uuid(), from: daySchema })

export const leaveClusterSchema = z.strictObject({ schoolId: z.uuid(), clusterId: z.uuid(), lastDay: daySchema })

/** A school ceases to be one from a day on; merged into another, which inherits its turns, or dissolved without an heir. */
export const dissolveSchoolSchema = z.strictObject({
  schoolId: z.uuid(),
  intoId: z.union([z.literal('').transform(() => null), z.uuid()]).default(null),
  from: daySchema,
  decision: z.string().trim().min(1).max(200),
})

export const placeMemberSchema = z.strictObject({
  schoolId: z.uuid(),
  clusterId: z.uuid(),
  move: z.enum(['up', 'down']),
})

const deputies = z
  .array(z.union([z.literal(''), z.uuid()]))
  .max(3)
  .transform((ids) => ids.filter((id) => id !== ''))

/** Head and deputies by a decision, from an instant on. */
export const nameLeadershipSchema = z.strictObject({
  clusterId: z.uuid(),
  headId: z.uuid(),
  deputyIds: deputies,
  forYear: z.coerce.number<string>().int().min(2000).max(2100),
  number: z.string().trim().min(1).max(60),
  date: daySchema,
  signer: z.string().trim().min(2).max(120),
  startsAt: z.union([z.literal('').transform(() => null), hourSchema]),
  /** a scenario's number that no source gives; no form can say so */
  illustrative: z.boolean().default(false),
})
