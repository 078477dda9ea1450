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
