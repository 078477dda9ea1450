import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual, Verdict } from '@/lib/platform/result'
import { isOfHost } from '@/lib/seminars/policy'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { isOfAuthorsSchool, mayJudgePaper, mayReadPaper } from '../policy'
import { acts } from '../rules/acts'
import { consentState } from '../rules/authors'
import type { Decision } from '../rules/decisions'
import { seesShared } from '../rules/sharing'
import { wayOf, type WayStep } from '../rules/way'
import { deadlineOf, type PaperLimits } from '../rules/writing'
import type { PaperState } from '../schema'
import { paperColumns, withFacts } from './find'

export type PaperVersionView = {
  number: number
  at: Date
  by: string
  size: number
  sha256: string
  late: boolean
  fileId: string | null
  fileName: string | null
  pages: number | null
  /** its words were read, so it can be compared; told to those inside */
  readable: boolean
}

export type AuthorView = {
  name: string
  /** null for a guest */
  organisationId: string | null
  affiliation: string
  /** the school, or where a guest comes from */
  school: Bilingual
  degree: string
  post: string
  email: string
  phone: string
  presents: boolean
  /** whether they agree to be named; told to those inside */
  consent: { state: ReturnType<typeof consentState>; word: string; reachable: boolean } | null
}

export type PointView = { id: string; text: string; state: 'done' | 'answered' | 'open'; answer: string }

export type PaperView = {
  id: string
  seminar: SeminarFacts &
    PaperLimits & { pagesMin: number; pagesMax: number; font: string; rulesText: string; themes: string[] }
  schoolId: string
  school: Bilingual
  title: string
  theme: string
  abstract: string
  keywords: string[]
  text: string
  state: PaperState
  late: boolean
  deadline: Date
  reviseBy: Date | null
  decision: string
  authors: AuthorView[]
  versions: PaperVersionView[]
  points: PointView[]
  earlierPoints: number
  way: WayStep[]
  /** sees more than what is published: its own schools, and the host's people */
  inside: boolean
  ofHost: boolean
  /** sees what it shares with other papers */
  seesShared: boolean
  /** what the reader answered as an author, when the reader is one */
  ownConsent: 'agreed' | 'declined' | 'none' | null
  /** its authors explained the shared passages */
  explained: boolean
  acts: Record<keyof typeof acts, Verdict>
  /** what the host's people decided and have not released; never told to others, nor to an author among them */
  pending: (Decision & { by: string; at: Date }) | null
}

const pointState = (point: { tickedAt: Date | null; answer: string }): PointView['state'] =>
  point.tickedAt ? 'done' : point.answer !== '' ? 'answered' : 'open'

const viewColumns = {
  ...paperColumns,
  decision: { include: { decidedBy: { select: { name: true } } } },
  explanation: { select: { at: true } },
  versions: {
    orderBy: { number: 'desc' },
    include: { file: { select: { name: true, pages: true } }, reading: { select: { problem: true } } },
  },
  demands: { orderBy: [{ round: 'desc' }, { position: 'asc' }] },
  steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  seminar: {
    select: {
      ...factColumns,
      ...{ themes: true, pagesMin: true, pagesMax: true, font: true, rulesText: true },
      ...{ abstractMin: true, abstractMax: true, keywordsMin: true, keywordsMax: true },
    },
  },
} as const satisfies Prisma.PaperSelect

type ViewRow = Prisma.PaperGetPayload<{ select: typeof viewColumns }>

/** One paper for who may read it, with what the reader may do; always the same number of queries. */
export async function getPaper(ctx: Context, year: Year, paperId: string): Promise<PaperView | null> {
  const row = await db().paper.findFirst({ where: { id: paperId, seminar: { yearId: year.id } }, select: viewColumns })
  if (!row) return null
  const { meeting: _, ...limits } = row.seminar
  const seminar = { ...limits, ...factsOf(row.seminar) }
  const paper = withFacts(row)
  const it = { actor: ctx.actor, now: ctx.now, year, seminar, paper }
  if (!mayReadPaper(it).ok) return null
  const [schools, people] = await Promise.all([listYearSchools(db(), year, ctx.now), peopleOfVersions(row)])
  const nameOf = (id: string): Bilingual => schools.find((one) => one.id === id)?.name ?? { vi: '', en: '' }
  const ofHost = isOfHost(ctx.actor, year, seminar)
  const inside = ofHost || isOfAuthorsSchool(ctx.actor, paper)
  const latest = row.demands.filter((one) => one.round === row.demands[0]?.round)
  const { id, schoolId, title, theme, abstract, keywords, text, state, late, reviseBy } = row
  return {
    ...{ id, schoolId, title, theme, abstract, keywords, text, state, late, reviseBy, seminar, inside, ofHost },
    school: nameOf(schoolId),
    deadline: deadlineOf(row, seminar),
    decision: state === 'declined' ? (row.steps.findLast((step) => step.toState === 'declined')?.note ?? '') : '',
    authors: row.authors.map((author) => authorView(author, nameOf, inside, ctx.now)),
    versions: (inside ? row.versions : row.versions.slice(0, 1)).map((version) => versionView(version, people)),
    points: inside
      ? latest.map((one) => ({ id: one.id, text: one.text, answer: one.answer, state: pointState(one) }))
      : [],
    earlierPoints: inside ? row.demands.length - latest.length : 0,
    way: inside ? wayOf({ ...paper, steps: row.steps }, seminar, ctx.now) : [],
    seesShared: seesShared(it),
    ownConsent: ownConsentOf(ctx, row),
    explained: inside && row.explanation !== null,
    acts: Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, act(it)])) as PaperView['acts'],
    pending: mayJudgePaper(it).ok ? pendingOf(row) : null,
  }
}

function pendingOf({ decision }: ViewRow): PaperView['pending'] {
  if (!decision) return null
  const { kind, points, reviseBy, reason, decidedBy, decidedAt } = decision
  return { kind, points, reviseBy, reason, by: decidedBy.name, at: decidedAt }
}

async function peopleOfVersions(row: ViewRow): Promise<Map<string, string>> {
  const ids = [...new Set(row.versions.map((version) => version.submittedById))]
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  return new Map(people.map((person) => [person.id, person.name]))
}

type AuthorRow = ViewRow['authors'][number]

// addresses are for those who work on the paper
function authorView(author: AuthorRow, nameOf: (id: string) => Bilingual, inside: boolean, now: Date): AuthorView {
  const { name, organisationId, affiliation, degree, post, presents, email, phone, personId } = author
  const reached = inside ? { email, phone } : { email: '', phone: '' }
  const school = organisationId ? nameOf(organisationId) : { vi: affiliation, en: affiliation }
  const reachable = email !== '' || personId !== null
  const consent = inside ? { state: consentState(author, now), word: author.consentWord, reachable } : null
  return { name, organisationId, affiliation, school, degree, post, presents, ...reached, consent }
}

function ownConsentOf({ actor }: Context, row: ViewRow): PaperView['ownConsent'] {
  const own = row.authors.find((author) => actor.kind === 'person' && author.personId === actor.personId)
  return own ? (own.consent ?? 'none') : null
}

const versionView = (version: ViewRow['versions'][number], people: Map<string, string>): PaperVersionView => ({
  number: version.number,
  at: version.submittedAt,
  by: people.get(version.submittedById) ?? '',
  size: version.size,
  sha256: version.sha256,
  late: version.late,
  fileId: version.fileId,
  fileName: version.file?.name ?? null,
  pages: version.file?.pages ?? null,
  readable: version.reading?.problem === '',
})

/** The text of a version that was written here, for who may read the paper. */
export async function getVersionText(
  ctx: Context,
  year: Year,
  paperId: string,
  number: number,
): Promise<string | null> {
  const view = await getPaper(ctx, year, paperId)
  if (!view?.versions.some((version) => version.number === number)) return null
  const version = await db().paperVersion.findUnique({ where: { paperId_number: { paperId, number } } })
  return version?.text ?? null
}
