import 'server-only'
import { listHistory, type RecordLine } from '@/lib/audit/queries'
import { listYearSchools, ownYearSchool, yearOf } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { namesOn, type OrganisationNames } from '@/lib/organisations/names'
import { actingOffices, isAcademyReviewer, isAdministrator, runsCluster } from '@/lib/people/policy'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma, type Tx } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { mayAnswer, mayAsk, maySeeProposal } from '../policy'
import { checkAnswering, checkReceiving, checkSending, checkWindow, checkWithdrawing, checkWritable } from '../rules'
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
    include: { year: { select: { year: true, cluster: { select: { code: true } } } } },
  })
  const names = await namesOf(ctx, rows)
  return { lines: rows.map((row) => toLine(row, names)), total, pages, page }
}

type Row = Prisma.ProposalGetPayload<{
  include: { year: { select: { year: true; cluster: { select: { code: true } } } } }
}>
type Names = Map<string, OrganisationNames>

const namesOf = (ctx: Context, rows: Row[]): Promise<Names> =>
  namesOn(
    db(),
    rows.flatMap((row) => [row.askerId, ...(row.addresseeId ? [row.addresseeId] : [])]),
    fieldDay(ctx.now),
  )

function toLine(row: Row, names: Names): ProposalLine {
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
  }
}

/** Escaped, so that a sign of the search is a sign of the text. */
async function idsOf(q: string): Promise<string[]> {
  const text = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await db().$queryRaw<{ id: string }[]>`
    select id from proposals
    where fold_text(title || ' ' || content || ' ' || coalesce(body_name, '')) like fold_text(${text}) limit 5000`
  return rows.map((row) => row.id)
}

const seatsOf = (ctx: Context) => (ctx.actor.kind === 'person' ? ctx.actor.seats : [])

/** The schools for which the actor acts, and the clusters that he runs now. */
function standing(ctx: Context): { schools: string[]; runs: string[]; member: string[] } {
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
      ...(isAcademyReviewer(ctx.actor) ? [{ addressee: 'academy' as const }] : []),
      { AND: [{ addressee: 'training_body' }, asked(ctx)] },
    ],
  }
}

// the same as `maySeeProposal`, for the database
function seen(ctx: Context): Prisma.ProposalWhereInput {
  const all = isAcademyReviewer(ctx.actor) || isAdministrator(ctx.actor)
  const sent: Prisma.ProposalWhereInput = {
    sentAt: { not: null },
    ...(!all && { clusterId: { in: standing(ctx).member } }),
  }
  return { OR: [sent, { AND: [{ sentAt: null }, asked(ctx)] }] }
}

export type ProposalView = ProposalLine & {
  yearId: string
  content: string
  askerId: string
  addresseeId: string | null
  bodyName: string | null
  meeting: { id: string; title: string } | null
  receivedAt: Date | null
  answeredAt: Date | null
  answerText: string
  answerNumber: string | null
  answerFile: { id: string; name: string } | null
  withdrawnAt: Date | null
  withdrawReason: string | null
  version: number
  history: RecordLine[]
  may: { write: Verdict; send: Verdict; receive: Verdict; answer: Verdict; withdraw: Verdict }
}

/** One proposal with its history and what the actor may do about it; null when he may not see it. */
export async function getProposal(ctx: Context, id: string): Promise<ProposalView | null> {
  const row = await db().proposal.findUnique({
    where: { id },
    include: {
      year: { include: { cluster: { select: { code: true } } } },
      meeting: { select: { id: true, title: true } },
      answerFile: { select: { id: true, name: true } },
    },
  })
  if (!row || !maySeeProposal(ctx.actor, row)) return null
  const [names, history] = await Promise.all([namesOf(ctx, [row]), listHistory(ctx, { type: 'proposal', id })])
  const asks = mayAsk(ctx.actor, row)
  const answers = mayAnswer(ctx.actor, row)
  const open = checkWindow(row.year)
  // a form asks for number and scan itself: here only whether an answer is possible at all
  const possible = { number: 'x', hasFile: true }
  return {
    ...toLine(row, names),
    yearId: row.yearId,
    content: row.content,
    askerId: row.askerId,
    addresseeId: row.addresseeId,
    bodyName: row.bodyName,
    meeting: row.meeting,
    receivedAt: row.receivedAt,
    answeredAt: row.answeredAt,
    answerText: row.answerText,
    answerNumber: row.answerNumber,
    answerFile: row.answerFile,
    withdrawnAt: row.withdrawnAt,
    withdrawReason: row.withdrawReason,
    version: row.version,
    history,
    may: {
      write: firstRefusal(asks, open, checkWritable(row)),
      send: firstRefusal(asks, open, checkSending(row, ctx.now)),
      receive: firstRefusal(answers, checkReceiving(row)),
      answer: firstRefusal(answers, checkAnswering(row, possible)),
      withdraw: firstRefusal(asks, checkWithdrawing(row)),
    },
  }
}

export type AskingPlace = {
  year: Year
  ownId: string
  runs: boolean
  schools: { id: string; name: Bilingual }[]
  meetings: { id: string; title: string }[]
}

/** The years in which the actor may ask, newest first, with whom and from what he may choose. */
export async function listAskingPlaces(ctx: Context): Promise<AskingPlace[]> {
  const { schools } = standing(ctx)
  const rows = await db().clusterYear.findMany({
    where: { gate: { notIn: ['preparation', 'closed'] }, schools: { some: { organisationId: { in: schools } } } },
    orderBy: { year: 'desc' },
    include: { cluster: { select: { code: true } } },
  })
  return Promise.all(rows.map((row) => placeOf(ctx, yearOf(row))))
}

async function placeOf(ctx: Context, year: Year): Promise<AskingPlace> {
  const [schools, ownId, meetings] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    ownYearSchool(db(), ctx.actor, year.id),
    listOrigins(db(), year.id),
  ])
  return {
    year,
    ownId: ownId ?? '',
    runs: runsCluster(ctx.actor, year.clusterId),
    schools: schools.filter((school) => school.id !== ownId).map(({ id, name }) => ({ id, name })),
    meetings,
  }
}

const listOrigins = (tx: Tx, yearId: string): Promise<{ id: string; title: string }[]> =>
  tx.meeting.findMany({
    where: { yearId, state: { not: 'cancelled' } },
    orderBy: { startsAt: 'asc' },
    select: { id: true, title: true },
  })

/** Whether the scan of an answer may be read: by those who see the proposal. */
export async function mayReadFile(ctx: Context, fileId: string): Promise<boolean> {
  const rows = await db().proposal.findMany({ where: { answerFileId: fileId } })
  return rows.some((row) => maySeeProposal(ctx.actor, row))
}
