import { z } from 'zod'

/** A day as a date control sends it, kept at 00:00 UTC. */
export const dayField = z.iso.date().transform((text) => new Date(`${text}T00:00:00Z`))

/** An hour in Vietnam as a date-and-time control sends it. */
export const hourField = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .transform((text) => new Date(`${text}:00+07:00`))

/** Like `hourField`; an empty control means none. */
export const optionalHourField = z
  .literal('')
  .transform(() => null)
  .or(hourField)

/** See `version.ts`. */
export const stampFields = { version: z.coerce.number().int().min(0), edit: z.uuid() }
