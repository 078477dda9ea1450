import 'server-only'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import { actingOffices, isAcademyApprover, isAcademyReviewer, isAdministrator, runsCluster } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import type { Addressee, ProposalState } from '../schema'

export type ProposalFilter = {
  q?: string
  state?: ProposalState
  addressee?: Addressee
  /** what the actor's school asked, or what waits for his answer */
  mine?: 'asked' | 'owed'
  page?: number
}

export type ProposalLine = {
  id: string
  title: string
  state: ProposalState
  answer: 'accepted' | 'partly' | 'refused' | 'noted' | null
  asker: Bilingual
  forCluster: boolean
  addressee: Addressee
  /** the school or body asked; null: the Academy */
  to: Bilingual | null
  sentAt: Date | null
  answerBy: Date | null
  year: number
  cluster: string
  /** what it was put together with: the group's name and how many stand in it */
  group: { id: string; title: string; size: number } | null
}

export type ProposalPage = { lines: ProposalLine[]; total: number; pages: number; page: number }

const pageSize = 20

/** The proposals that the actor may see, newest first, twenty a page; searched without accents. */
export async function listProposals(ctx: Context, filter: ProposalFilter = {}): Promise<ProposalPage> {
  const found = filter.q?.trim() ? await idsOf(filter.q.trim()) : null
  const where: Prisma.ProposalWhereInput = {
    AND: [
      seen(ctx),
      found ? { id: { in: found } } : {},
      filter.state ? { state: filter.state } : {},
      filter.addressee ? { addressee: filter.addressee } : {},
      filter.mine === 'asked' ? asked(ctx) : {},
      filter.mine === 'owed' ? owed(ctx) : {},
    ],
  }
  const total = await db().proposal.count({ where })
  const pages = Math.max(1, Math.ceil(total / pageSize))
  const page = Math.min(Math.max(1, filter.page ?? 1), pages)
  const rows = await db().proposal.findMany({
    where,
    orderBy: [{ sentAt: { sort: 'desc', nulls: 'first' } }, { id: 'desc' }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    include: lineParts,
  })
  const names = await namesOf(ctx, rows)
  return { lines: rows.map((row) => toLine(row, names)), total, pages, page }
}

/** What a line of the list is made of. */
export const lineParts = {
  year: { select: { year: true, cluster: { select: { code: true } } } },
  grouped: { select: { group: { select: { id: true, title: true, _count: { select: { members: true } } } } } },
} as const

type Row = Prisma.ProposalGetPayload<{ include: typeof lineParts }>
export type Names = Map<string, OrganisationNames>

/** The schools that ask and are asked, by their names of today. */
export const namesOf = (ctx: Context, rows: Row[]): Promise<Names> =>
  namesOn(
    db(),
    rows.flatMap((row) => [row.askerId, ...(row.addresseeId ? [row.addresseeId] : [])]),
    fieldDay(ctx.now),
  )

/** A row as a line of a list. */
export function toLine(row: Row, names: Names): ProposalLine {
  const named = (id: string): Bilingual => names.get(id)?.short ?? { vi: '', en: '' }
  const body = row.bodyName ? { vi: row.bodyName, en: row.bodyName } : null
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    answer: row.answer,
    asker: named(row.askerId),
    forCluster: row.forCluster,
    addressee: row.addressee,
    to: row.addresseeId ? named(row.addresseeId) : body,
    sentAt: row.sentAt,
    answerBy: row.answerBy,
    year: row.year.year,
    cluster: row.year.cluster.code,
    group: row.grouped && toGroup(row.grouped.group),
  }
}

const toGroup = ({ id, title, _count }: { id: string; title: string; _count: { members: number } }) => ({
  ...{ id, title },
  size: _count.members,
})

/** Escaped, so that a sign of the search is a sign of the text. */
export async function idsOf(q: string): Promise<string[]> {
  const text = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from proposals
    where fold_text(title || ' ' || content || ' ' || coalesce(body_name, '')) like fold_text(${text}) limit 5000`
  return rows.map((row) => row.id)
}

const seatsOf = (ctx: Context) => (ctx.actor.kind === 'person' ? ctx.actor.seats : [])

/** The schools for which the actor acts, and the clusters that he runs now. */
export function standing(ctx: Context): { schools: string[]; runs: string[]; member: string[] } {
  const seats = seatsOf(ctx)
  const clusters = [...new Set(seats.flatMap((seat) => seat.clusters.map((one) => one.clusterId)))]
  return {
    schools: seats.filter((seat) => actingOffices.includes(seat.office)).map((seat) => seat.organisationId),
    runs: clusters.filter((id) => runsCluster(ctx.actor, id)),
    member: clusters,
  }
}

function asked(ctx: Context): Prisma.ProposalWhereInput {
  const { schools, runs } = standing(ctx)
  return {
    OR: [
      { forCluster: false, askerId: { in: schools } },
      { forCluster: true, clusterId: { in: runs } },
    ],
  }
}

function owed(ctx: Context): Prisma.ProposalWhereInput {
  const { schools } = standing(ctx)
  return {
    state: { in: ['sent', 'received'] },
    OR: [
      { addressee: 'school', addresseeId: { in: schools } },
      ...(isAcademyReviewer(ctx.actor) ? [{ addressee: 'academy' as const, ...lyingWith(ctx) }] : []),
      { AND: [{ addressee: 'training_body' }, asked(ctx)] },
    ],
  }
}

// the same as `mayAnswer` for the Academy: what lies with one unit is not owed by the others
const lyingWith = (ctx: Context): Prisma.ProposalWhereInput =>
  isAcademyApprover(ctx.actor)
    ? {}
    : { OR: [{ unitId: null }, { unitId: { in: seatsOf(ctx).map((seat) => seat.organisationId) } }] }

/** The same as `maySeeProposal`, for the database. */
export function seen(ctx: Context): Prisma.ProposalWhereInput {
  const all = isAcademyReviewer(ctx.actor) || isAdministrator(ctx.actor)
  const sent: Prisma.ProposalWhereInput = {
    sentAt: { not: null },
    ...(!all && { clusterId: { in: standing(ctx).member } }),
  }
  return { OR: [sent, { AND: [{ sentAt: null }, asked(ctx)] }] }
}
