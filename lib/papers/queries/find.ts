import 'server-only'
import type { Actor } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { findSeminar } from '@/lib/seminars/queries/find'
import { mayReadPaper } from '../policy'
import { consentsMissing } from '../rules/authors'
import type { PaperCase } from '../rules/acts'

export const paperColumns = {
  id: true,
  seminarId: true,
  schoolId: true,
  title: true,
  theme: true,
  abstract: true,
  keywords: true,
  text: true,
  state: true,
  stateBeforeWithdrawal: true,
  late: true,
  reviseBy: true,
  registeredAt: true,
  submittedAt: true,
  decidedAt: true,
  createdById: true,
  updatedById: true,
  updatedAt: true,
  version: true,
  authors: { orderBy: { position: 'asc' } },
  // the programme that everybody reads: the draft is the host's own
  released: { where: { release: { supersededAt: null } }, select: { id: true } },
} as const satisfies Prisma.PaperSelect

export type PaperRow = Prisma.PaperGetPayload<{ select: typeof paperColumns }>

/** A paper's row with what rules and policies ask of it. */
export const withFacts = (row: PaperRow): PaperRow & PaperCase['paper'] => ({
  ...row,
  authorIds: row.authors.flatMap(({ personId }) => (personId ? [personId] : [])),
  authorSchoolIds: row.authors.flatMap(({ organisationId }) => organisationId ?? []),
  consentsMissing: consentsMissing(row.authors),
  inProgramme: row.released.length > 0,
})

export type FoundPaper = Omit<PaperCase, 'paper'> & { paper: PaperRow & PaperCase['paper'] }

/** A paper held against other hands, with its seminar and year; null for who may not read it. */
export async function findPaper(tx: Tx, actor: Actor, paperId: string, now: Date): Promise<FoundPaper | null> {
  await tx.$queryRaw`select 1 from papers where id = ${paperId}::uuid for update`
  const row = await tx.paper.findUnique({ where: { id: paperId }, select: paperColumns })
  const found = row && (await findSeminar(tx, actor, row.seminarId))
  if (!row || !found) return null
  const it = { actor, now, ...found, paper: withFacts(row) }
  return mayReadPaper(it).ok ? it : null
}

/** The points of the latest revision, in order. */
export async function latestPoints(
  tx: Tx,
  paperId: string,
): Promise<{ id: string; round: number; text: string; tickedAt: Date | null; answer: string }[]> {
  const rows = await tx.demandedChange.findMany({
    where: { paperId },
    orderBy: [{ round: 'desc' }, { position: 'asc' }],
    select: { id: true, round: true, text: true, tickedAt: true, answer: true },
  })
  return rows.filter((row) => row.round === rows[0]?.round)
}

/** A paper of the same seminar with the same title, read without accents; withdrawn ones do not count. */
export async function sameTitle(
  tx: Tx,
  seminarId: string,
  title: string,
  butNot: string | null,
): Promise<{ schoolId: string } | null> {
  const rows = await tx.$queryRaw<{ schoolId: string }[]>`
    select school_id as "schoolId" from papers
    where seminar_id = ${seminarId}::uuid and state <> 'withdrawn' and fold_text(title) = fold_text(${title})
      and id is distinct from ${butNot}::uuid
    limit 1`
  return rows[0] ?? null
}

type Typed = { name: string; organisationId: string | null; email: string }

/** The accounts of authors, found by address, or by name within their school when it is the only one. */
export async function accountsOf(tx: Tx, authors: readonly Typed[], now: Date): Promise<(string | null)[]> {
  const people = await tx.appointment.findMany({
    where: {
      organisationId: { in: authors.flatMap((author) => author.organisationId ?? []) },
      startsAt: { lte: now },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    select: { organisationId: true, person: { select: { id: true, email: true, name: true } } },
  })
  return authors.map((author) => {
    const own = people.filter((one) => one.organisationId === author.organisationId).map((one) => one.person)
    const byAddress = own.find((person) => author.email !== '' && person.email === author.email.toLowerCase())
    const byName = new Set(own.filter((person) => person.name === author.name).map((person) => person.id))
    return byAddress?.id ?? (byName.size === 1 ? ([...byName][0] ?? null) : null)
  })
}

/** Where a paper is read, without the language. */
export const paperHref = (year: { clusterCode: string; year: number }, paperId: string): string =>
  `/work/${year.clusterCode}/${year.year}/papers/${paperId}`

/** The accounts that a word about a paper goes to: its authors, and who registered it. */
export const peopleOf = (paper: Pick<PaperCase['paper'], 'authorIds' | 'createdById'>): string[] => [
  ...new Set([...paper.authorIds, paper.createdById]),
]
