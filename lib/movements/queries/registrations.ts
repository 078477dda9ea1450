import 'server-only'
import { listYearSchools, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Tx } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayActForSchool, mayConsentToLateness, mayRunLaunch, maySeeRegistration } from '../policy'
import {
  checkConsent,
  checkMakingUp,
  checkReceiving,
  checkRegistrationWritable,
  isLate,
  type RegistrationState,
} from '../rules'
import { lateRule } from './lateness'
import { saveRegistrationSchema, type TargetText, type TitleText } from '../schema'

/** How a school stands with what the launch asks of it. */
export type SchoolStanding = {
  schoolId: string
  school: Bilingual
  registration: {
    id: string
    state: RegistrationState
    submittedAt: Date | null
    late: boolean
    targets: number
    titles: number
  } | null
  signature: { at: Date; late: boolean } | null
  /** the launch is past and nothing was sent, or signed: not considered for the year's awards, by rule */
  notRegistered: boolean
  notSigned: boolean
  consents: { registration: boolean; signature: boolean }
}

/** The schools of a year in their order, each with its registration and its signature; drafts count as nothing sent. */
export async function listSchoolStandings(tx: Tx, year: Year, now: Date): Promise<SchoolStanding[]> {
  const schools = await listYearSchools(tx, year, now)
  const registrations = await tx.registration.findMany({
    where: { yearId: year.id },
    include: { _count: { select: { targets: true, titles: true } } },
  })
  const pledge = await tx.pledge.findUnique({ where: { yearId: year.id }, include: { signatures: true } })
  const consents = await tx.lateConsent.findMany({ where: { yearId: year.id } })
  const late = isLate(year)
  return schools.map(({ id, short }) => {
    const registration = registrations.find((one) => one.organisationId === id)
    const signature = pledge?.signatures.find((one) => one.organisationId === id)
    const sent = registration?.state === 'submitted' || registration?.state === 'received'
    const consented = (matter: string): boolean =>
      consents.some((one) => one.organisationId === id && one.matter === matter)
    return {
      schoolId: id,
      school: short,
      registration: registration
        ? {
            id: registration.id,
            state: registration.state,
            submittedAt: registration.submittedAt,
            late: registration.late,
            targets: registration._count.targets,
            titles: registration._count.titles,
          }
        : null,
      signature: signature ? { at: signature.signedAt, late: signature.late } : null,
      notRegistered: late && !sent,
      notSigned: late && !signature,
      consents: { registration: consented('registration'), signature: consented('signature') },
    }
  })
}

export type RegistrationView = {
  schoolId: string
  school: Bilingual
  id: string | null
  state: RegistrationState
  late: boolean
  submittedAt: Date | null
  receivedAt: Date | null
  returnReason: string | null
  version: number
  targets: { content: string; unit: string; planned: string; note: string }[]
  titles: TitleText[]
  consent: { reason: string; at: Date } | null
  may: { write: Verdict; submit: Verdict; receive: Verdict; consent: Verdict }
}

/** One school's registration as the actor may see it, or an empty one; null for no school of this year. */
export async function getRegistration(ctx: Context, year: Year, schoolId: string): Promise<RegistrationView | null> {
  const key = { yearId: year.id, organisationId: schoolId }
  const [schools, row, consent, rule] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().registration.findUnique({
      where: { yearId_organisationId: key },
      include: { targets: { orderBy: { position: 'asc' } }, titles: { orderBy: { position: 'asc' } } },
    }),
    db().lateConsent.findUnique({ where: { yearId_organisationId_matter: { ...key, matter: 'registration' } } }),
    lateRule(db(), year, ctx.now),
  ])
  const school = schools.find((one) => one.id === schoolId)
  if (!school) return null
  const seen = row && maySeeRegistration(ctx.actor, row) ? row : null
  const open = checkYearOpen(year)
  const acts = mayActForSchool(ctx.actor, schoolId)
  const sent = row?.state === 'submitted' || row?.state === 'received'
  const shown = seen ? contentOf(seen) : { targets: [], titles: [] }
  return {
    schoolId,
    school: school.name,
    id: seen?.id ?? null,
    state: seen?.state ?? 'draft',
    late: seen?.late ?? false,
    submittedAt: seen?.submittedAt ?? null,
    receivedAt: seen?.receivedAt ?? null,
    returnReason: seen?.returnReason ?? null,
    version: seen?.version ?? 0,
    ...shown,
    consent: consent && { reason: consent.reason, at: consent.at },
    may: {
      write: firstRefusal(acts, open, checkRegistrationWritable(row)),
      submit: firstRefusal(acts, open, checkRegistrationWritable(row), checkMakingUp(year, consent !== null, rule)),
      receive: firstRefusal(mayRunLaunch(ctx.actor, year), open, checkReceiving(row ?? { state: 'draft' })),
      consent: firstRefusal(
        mayConsentToLateness(ctx.actor, year, schoolId),
        open,
        checkConsent(year, consent !== null, sent),
      ),
    },
  }
}

/** The actor's own school's registration. */
export async function getOwnRegistration(ctx: Context, year: Year): Promise<RegistrationView | null> {
  const schoolId = await ownYearSchool(db(), ctx.actor, year.id)
  return schoolId ? getRegistration(ctx, year, schoolId) : null
}

type Content = { targets: TargetText[]; titles: TitleText[] }
type RowOf = {
  state: RegistrationState
  draft: unknown
  targets: { content: string; unit: string; planned: { toString(): string }; note: string }[]
  titles: TitleText[]
}

const draftSchema = saveRegistrationSchema.pick({ targets: true, titles: true })

// what is being typed lies in the draft, what was sent in its rows
function contentOf(row: RowOf): Content {
  const draft = draftSchema.safeParse(row.draft)
  if ((row.state === 'draft' || row.state === 'returned') && draft.success) return draft.data
  return {
    targets: row.targets.map(({ content, unit, planned, note }) => ({
      content,
      unit,
      planned: planned.toString(),
      note,
    })),
    titles: row.titles.map(({ title, note }) => ({ title, note })),
  }
}

export type RegisteredTarget = {
  school: Bilingual
  content: string
  unit: string
  planned: string
  note: string
  kind: 'target' | 'title'
}

/** Every line that schools have sent, school by school in their order: for the workbook. */
export async function listRegisteredLines(ctx: Context, year: Year): Promise<RegisteredTarget[]> {
  const [schools, rows] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().registration.findMany({
      where: { yearId: year.id, state: { in: ['submitted', 'received'] } },
      include: { targets: { orderBy: { position: 'asc' } }, titles: { orderBy: { position: 'asc' } } },
    }),
  ])
  return schools.flatMap(({ id, name: school }) => {
    const row = rows.find((one) => one.organisationId === id)
    if (!row) return []
    const targets = row.targets.map(({ content, unit, planned, note }) => ({
      ...{ school, content, unit, note },
      planned: planned.toString(),
      kind: 'target' as const,
    }))
    const titles = row.titles.map(({ title, note }) => ({
      ...{ school, note, unit: '', planned: '' },
      content: title,
      kind: 'title' as const,
    }))
    return [...targets, ...titles]
  })
}
