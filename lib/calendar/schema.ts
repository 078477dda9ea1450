import { z } from 'zod'

export const gates = [
  'preparation',
  'launch',
  'activity',
  'self_scoring',
  'verification',
  'conference',
  'ratification',
  'hand_over',
  'closed',
] as const
export type Gate = (typeof gates)[number]

export const gateSchema = z.enum(gates)

/** The hour in Vietnam to which the demonstration's clock is moved. */
export const moveClockSchema = z.strictObject({
  to: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .transform((local) => new Date(`${local}:00+07:00`)),
})

export const openFirstYearSchema = z.strictObject({
  clusterId: z.uuid(),
  year: z.coerce.number<string>().int().min(2000).max(2100),
})
