import { z } from 'zod'
import { fileSchema } from '@/lib/files/schema'

export const reportStates = ['draft', 'submitted', 'returned', 'received'] as const
export type ReportState = (typeof reportStates)[number]

const text = (max: number): z.ZodDefault<z.ZodString> => z.string().trim().max(max).default('')

/**
 * A figure as it is typed, in either form: 1.234,56 and 1,234.56 are the same; a single point or comma is a decimal sign
 * unless exactly three digits follow it after one to three. Null when nothing was typed, undefined when it is no figure.
 */
export function readFigure(typed: string): string | null | undefined {
  const plain = typed.replace(/[\s\u00a0]/g, '')
  if (plain === '') return null
  if (!/^\d+([.,]\d+)*$/.test(plain)) return undefined
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (last < 0) return inRange(plain)
  const signs = plain.replace(/\d/g, '')
  const thousands = signs.length > 1 ? new Set(signs).size === 1 : /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain)
  if (thousands) return /^\d{1,3}([.,]\d{3})+$/.test(plain) ? inRange(plain.replace(/[.,]/g, '')) : undefined
  const whole = plain.slice(0, last)
  if (signs.length > 1 && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined
  return inRange(`${whole.replace(/[.,]/g, '')}.${plain.slice(last + 1)}`)
}

const inRange = (figure: string): string | undefined => (/^\d{1,12}(\.\d{1,2})?$/.test(figure) ? figure : undefined)

/** Blank stays blank, and zero stays zero. */
const figure = z
  .string()
  .max(30)
  .default('')
  .transform((typed, refinement): string | null => {
    const read = readFigure(typed)
    if (read !== undefined) return read
    refinement.addIssue({ code: 'custom', message: 'scoring.fields.not_a_figure' })
    return z.NEVER
  })

export const saveReportSchema = z.strictObject({
  yearId: z.uuid(),
  version: z.coerce.number().int(),
  edit: z.string().max(64),
  strengths: text(10_000),
  weaknesses: text(10_000),
  directions: text(10_000),
  results: z
    .array(z.strictObject({ targetId: z.uuid(), achieved: figure, note: text(1000) }))
    .max(100)
    .default([]),
})

export const reportSchema = z.strictObject({ reportId: z.uuid() })
export const returnReportSchema = z.strictObject({ reportId: z.uuid(), reason: z.string().trim().min(1).max(2000) })
export const assessReportSchema = z.strictObject({ reportId: z.uuid(), text: z.string().trim().min(1).max(3000) })
export const addReportFileSchema = z.strictObject({
  reportId: z.uuid(),
  file: fileSchema,
  label: z.string().trim().min(1).max(300),
})
export const removeReportFileSchema = z.strictObject({ reportFileId: z.uuid() })
