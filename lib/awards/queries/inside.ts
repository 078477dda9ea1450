import 'server-only'
import { listYearSchools, type YearSchoolNames } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { oncePerRequest } from '@/lib/platform/db/once'
import { messages } from '@/lib/platform/i18n/messages'
import type { Article, Bilingual } from '@/lib/platform/result'
import { readRules } from '@/lib/rulebook/queries'
import { eligibility, type Eligibility, type Reason } from '../rules'
import type { ReasonCode } from '../schema'

export type FactRow = {
  id: string
  schoolId: string
  code: ReasonCode
  text: string
  source: string
  recordedAt: Date
  recordedBySchoolId: string
  liftedAt: Date | null
  liftReason: string | null
  /** answers of the school and decisions that it stands, oldest first */
  entries: { id: string; kind: 'answered' | 'upheld'; text: string; at: Date; bySchoolId: string }[]
}

/** Every recorded fact of the year, lifted or not, oldest first. */
export async function listFacts(tx: Tx, yearId: string): Promise<FactRow[]> {
  const rows = await tx.eligibilityFact.findMany({
    where: { yearId },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    include: { entries: { orderBy: [{ at: 'asc' }, { id: 'asc' }] } },
  })
  return rows.map(({ organisationId, code, ...row }) => ({
    ...row,
    schoolId: organisationId,
    code: code as ReasonCode,
  }))
}

/** What speaks for a school, with the day of each proof. */
type Evidence = { code: 'registered' | 'signed' | 'reported'; at: Date }

export type SchoolEligibility = Eligibility & { school: YearSchoolNames; evidence: Evidence[] }

/** Every school of the year with its eligibility, reasons and articles: no line is ever left out. */
export async function readEligibility(tx: Tx, year: Year, now: Date): Promise<SchoolEligibility[]> {
  const day = fieldDay(now)
  const codes = [
    ...(['awards.registered_only', 'awards.signed_only', 'awards.reported_only'] as const),
    ...(['awards.facts_bar', 'awards.dissolved_bar'] as const),
  ]
  const rules = await readRules(tx, codes, year, day)
  const schools = await listYearSchools(tx, year, now)
  const registrations = await tx.registration.findMany({
    where: { yearId: year.id, state: { in: ['submitted', 'received'] } },
    select: { organisationId: true, submittedAt: true },
  })
  const signatures = await tx.pledgeSignature.findMany({
    where: { pledge: { yearId: year.id } },
    select: { organisationId: true, signedAt: true },
  })
  const reports = await tx.yearReport.findMany({
    where: { yearId: year.id, state: { in: ['submitted', 'received'] } },
    select: { organisationId: true, submittedAt: true },
  })
  const gone = await tx.organisation.findMany({
    where: { yearSchools: { some: { yearId: year.id } }, dissolvedOn: { lte: day } },
    select: { id: true },
  })
  const facts = (await listFacts(tx, year.id)).filter((fact) => fact.liftedAt === null)
  const has = (rows: { organisationId: string }[], id: string): boolean => rows.some((row) => row.organisationId === id)
  const dated = (code: Evidence['code'], rows: { organisationId: string; at: Date | null }[], id: string): Evidence[] =>
    rows.flatMap((row) => (row.organisationId === id && row.at ? [{ code, at: row.at }] : []))
  const submitted = (rows: { organisationId: string; submittedAt: Date | null }[]) =>
    rows.map(({ organisationId, submittedAt }) => ({ organisationId, at: submittedAt }))
  const signed = signatures.map(({ organisationId, signedAt }) => ({ organisationId, at: signedAt }))
  return schools.map((school) => ({
    school,
    evidence: [
      ...dated('registered', submitted(registrations), school.id),
      ...dated('signed', signed, school.id),
      ...dated('reported', submitted(reports), school.id),
    ],
    ...eligibility(
      {
        schoolId: school.id,
        registered: has(registrations, school.id),
        signed: has(signatures, school.id),
        reported: has(reports, school.id),
        dissolved: gone.some((one) => one.id === school.id),
        facts: facts.filter((fact) => fact.schoolId === school.id),
      },
      {
        registered: rules['awards.registered_only'],
        signed: rules['awards.signed_only'],
        reported: rules['awards.reported_only'],
        facts: rules['awards.facts_bar'].article,
        dissolved: rules['awards.dissolved_bar'].article,
      },
    ),
  }))
}

/** All reasons of a school as one text, as they stand in a manifest. */
export function sayReasons(reasons: readonly Reason[]): { reason: Bilingual; article: Bilingual } {
  const joined = (say: (reason: Reason) => string): string => [...new Set(reasons.map(say))].join('; ')
  const word = (locale: 'vi' | 'en') => (reason: Reason) =>
    reason.text === ''
      ? messages[locale].awards.reasons[reason.code]
      : `${messages[locale].awards.reasons[reason.code]}: ${reason.text}`
  return {
    reason: { vi: joined(word('vi')), en: joined(word('en')) },
    article: { vi: joined(({ article }) => article.vi), en: joined(({ article }) => article.en) },
  }
}

export type AwardRow = { id: string; code: string; name: Bilingual; quota: number; basis: Article; own: boolean }

const quotaRules = { academy_flag: 'awards.flag_quota', director_certificate: 'awards.certificate_quota' } as const

const quotaRows = oncePerRequest((tx, yearId: string) =>
  tx.award.findMany({
    where: { clusterNominates: true },
    orderBy: { position: 'asc' },
    include: { quotas: { where: { yearId } } },
  }),
)

/** The awards that a cluster nominates, with the year's quotas: its own, by the guidance, or the rule's. */
export async function listQuotas(tx: Tx, year: Year, now: Date): Promise<AwardRow[]> {
  const rules = await readRules(tx, Object.values(quotaRules), year, fieldDay(now))
  return (await quotaRows(tx, year.id)).map(({ id, code, vi, en, quotas: [own] }) => {
    const rule = rules[quotaRules[code as keyof typeof quotaRules]]
    const basis: Article = own ? { vi: own.basis, en: own.basis } : rule.article
    return { id, code, name: { vi, en }, quota: own?.quota ?? rule.value, basis, own: own !== undefined }
  })
}
