import { z } from 'zod'
import { readDecimal } from '@/lib/platform/decimal'
import { dayField, stampFields } from '@/lib/platform/fields'

const words = (max: number) => z.string().trim().max(max)
const said = (max: number) => words(max).min(1)

const movementFields = {
  theme: said(300),
  aim: said(5000),
  contents: said(10_000),
  decision: words(120).transform((text) => (text === '' ? null : text)),
  startsOn: dayField,
  endsOn: dayField,
}

/** The Academy's movement: for one cluster-year, or every open year of that number. */
export const launchAcademyMovementSchema = z.strictObject({
  yearId: z.uuid(),
  scope: z.enum(['one', 'all']),
  ...movementFields,
})

/** The cluster's movement, or that of the actor's school. */
export const saveMovementSchema = z.strictObject({
  yearId: z.uuid(),
  level: z.enum(['cluster', 'school']),
  version: z.coerce.number().int().min(0),
  ...movementFields,
})

export const movementSchema = z.strictObject({ movementId: z.uuid() })

export const mostTargets = 60
export const mostTitles = 20

const targetText = z.strictObject({ content: words(500), unit: words(60), planned: words(40), note: words(500) })
const titleText = z.strictObject({ title: words(300), note: words(500) })
export type TargetText = z.output<typeof targetText>
export type TitleText = z.output<typeof titleText>

/** A registration as it is being typed: figures are still text, rows may be incomplete. */
export const saveRegistrationSchema = z.strictObject({
  yearId: z.uuid(),
  ...stampFields,
  targets: z.array(targetText).max(mostTargets).default([]),
  titles: z.array(titleText).max(mostTitles).default([]),
})

type Issue = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }
const missing = (issue: Issue, field: string): void =>
  issue.addIssue({ code: 'custom', path: [field], message: 'common.form.required' })

const isBlank = (row: Record<string, string>): boolean => Object.values(row).every((text) => text === '')

// a row without a word is no row; one begun must be whole
const wholeTarget = targetText.transform((row, issue) => {
  if (isBlank(row)) return null
  if (row.content === '') missing(issue, 'content')
  if (row.unit === '') missing(issue, 'unit')
  const planned = readDecimal(row.planned)
  if (row.planned === '') missing(issue, 'planned')
  else if (planned === null) issue.addIssue({ code: 'custom', path: ['planned'], message: 'common.form.not_a_figure' })
  return { ...row, planned: planned ?? '0' }
})
const wholeTitle = titleText.transform((row, issue) => {
  if (isBlank(row)) return null
  if (row.title === '') missing(issue, 'title')
  return row
})

const present = <T>(rows: (T | null)[]): T[] => rows.filter((row) => row !== null)

/** A registration as it is sent: whole rows, exact figures, one target at least. */
export const submitRegistrationSchema = z.strictObject({
  yearId: z.uuid(),
  ...stampFields,
  targets: z
    .array(wholeTarget)
    .max(mostTargets)
    .default([])
    .transform(present)
    .refine((rows) => rows.length > 0, 'movements.fields.no_target'),
  titles: z.array(wholeTitle).max(mostTitles).default([]).transform(present),
})

export const receiveRegistrationSchema = z.strictObject({ registrationId: z.uuid() })

export const returnRegistrationSchema = z.strictObject({ registrationId: z.uuid(), reason: said(2000) })

export const lateMatters = ['registration', 'signature'] as const
export type LateMatter = (typeof lateMatters)[number]

export const consentToLatenessSchema = z.strictObject({
  yearId: z.uuid(),
  schoolId: z.uuid(),
  matter: z.enum(lateMatters),
  reason: said(1000),
})

const commitmentText = z.strictObject({ text: words(1000), target: words(300) })

/** The pledge as it is being written. */
export const savePledgeSchema = z.strictObject({
  yearId: z.uuid(),
  ...stampFields,
  preamble: words(5000),
  commitments: z
    .array(commitmentText)
    .max(20)
    .default([])
    .transform((rows) => rows.filter((row) => !isBlank(row))),
})

export const adoptPledgeSchema = z.strictObject({ pledgeId: z.uuid(), version: z.coerce.number().int().min(0) })

export const signPledgeSchema = z.strictObject({
  pledgeId: z.uuid(),
  /** the text that the page showed */
  textSha256: z.string().regex(/^[0-9a-f]{64}$/),
})
