import 'server-only'
import { gates, type Gate } from '@/lib/calendar/schema'
import { maySeeYear } from '@/lib/calendar/policy'
import { ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen, hasReached, type Year } from '@/lib/calendar/rules'
import { mayKeepBook, maySeeDocument } from '@/lib/documents/policy'
import { ownerOf } from '@/lib/documents/queries/find'
import type { DocumentState } from '@/lib/documents/schema'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Verdict } from '@/lib/platform/result'
import { isKind } from '@/lib/templates/rules/kinds'
import { checkBook, isSourceOf, ownerOfEvent, stepOf, type BookOwnerKey } from '../rules/sources'
import type { Source, SourceType } from '../schema'
import { findBookOf } from './find'
import { readGround, type Ground } from './ground'

/** One document that the year asks for by now: for several recipients a choice of them. */
export type Draftable = {
  source: Source
  about: string
  step: Gate
  owner: BookOwnerKey
  /** of an invitation: who may be invited by name */
  choices: { value: string; label: string }[]
  verdict: Verdict
}

export type YearDocument = {
  id: string
  bookId: string
  kind: string
  state: DocumentState
  symbol: string | null
  date: Date | null
  subject: string
  /** made from the year here: it is written on this page, and not in the register */
  drafted: boolean
  keeping: boolean
}

export type YearDocuments = { draftable: Draftable[]; documents: YearDocument[]; keeps: boolean }

type Asked = Omit<Draftable, 'step' | 'verdict'>

/** The documents of a year: what may be drafted now by who asks, and what is drafted, numbered and signed as far as he sees it. */
export async function listYearDocuments(ctx: Context, year: Year): Promise<YearDocuments> {
  if (!maySeeYear(ctx.actor, year)) return { draftable: [], documents: [], keeps: false }
  const ground = await readGround(db(), ctx, year)
  const asked = await askedBy(ground)
  const books = await booksOf(asked)
  const judged = asked.map((one): Draftable => {
    const { owner, book } = books.get(JSON.stringify(one.owner))!
    return {
      ...one,
      step: stepOf(one.source),
      verdict: firstRefusal(mayKeepBook(ctx.actor, owner), checkYearOpen(year), checkBook(book)),
    }
  })
  const own = judged.filter(({ owner }) => mayKeepBook(ctx.actor, books.get(JSON.stringify(owner))!.owner).ok)
  const steps = (one: Draftable): number => gates.indexOf(one.step)
  return {
    draftable: own.sort((a, b) => steps(a) - steps(b)),
    documents: await listOfYear(ctx, year),
    keeps: own.length > 0,
  }
}

type Found = Awaited<ReturnType<typeof findBookOf>>

/** Each owner's book once: at most the cluster's, the own school's, the Academy's, a host's. */
async function booksOf(asked: readonly Asked[]): Promise<Map<string, Found>> {
  const keys = [...new Set(asked.map(({ owner }) => JSON.stringify(owner)))]
  const found = await Promise.all(
    keys.map(async (key) => [key, await findBookOf(db(), JSON.parse(key) as BookOwnerKey)] as const),
  )
  return new Map(found)
}

async function listOfYear(ctx: Context, year: Year): Promise<YearDocument[]> {
  const rows = await db().officialDocument.findMany({
    where: { yearId: year.id, direction: 'outgoing' },
    orderBy: [{ date: { sort: 'desc', nulls: 'first' } }, { number: 'desc' }, { id: 'desc' }],
    take: 500,
    include: { book: { include: { organisation: { select: { kind: true } } } } },
  })
  return rows
    .filter((row) => maySeeDocument(ctx.actor, ownerOf(row.book), row))
    .map((row) => {
      const { id, bookId, kind, state, symbol, date, subject, sourceType, sourceId } = row
      const drafted =
        isKind(kind) && sourceId !== null && isSourceOf({ kind, type: sourceType as SourceType, id: sourceId })
      const keeping = mayKeepBook(ctx.actor, ownerOf(row.book)).ok
      return { id, bookId, kind, state, symbol, date, subject, drafted, keeping }
    })
}

/** Everything that the year asks for by now, whoever writes it. */
async function askedBy(ground: Ground): Promise<Asked[]> {
  const { year, tx, ctx } = ground
  const own = await ownYearSchool(tx, ctx.actor, year.id)
  return [...ofYear(ground, own), ...(await ofEvents(ground)), ...(await ofPolls(ground)), ...(await ofAcademy(ground))]
}

const plain = (source: Source, owner: BookOwnerKey, about = ''): Asked => ({ source, owner, about, choices: [] })

function ofYear({ year, schools }: Ground, ownSchool: string | null): Asked[] {
  const cluster = { clusterId: year.clusterId }
  const when = (gate: Gate, ...asked: Asked[]): Asked[] => (hasReached(year, gate) ? asked : [])
  const forYear = (kind: Source['kind']): Asked => plain({ kind, type: 'year', id: year.id }, cluster)
  const school = schools.find(({ id }) => id === ownSchool)
  const forOwn = (kind: Source['kind']): Asked[] =>
    school ? [plain({ kind, type: 'school', id: school.id }, { organisationId: school.id }, school.short.vi)] : []
  return [
    forYear('plan'),
    ...when('preparation', forYear('pledge'), ...forOwn('registration')),
    ...when('activity', forYear('proposals'), ...forOwn('proposals')),
    ...when('self_scoring', ...forOwn('report')),
    ...when('conference', forYear('report'), forYear('submission_letter')),
    ...when('ratification', forYear('hand_over')),
  ]
}

async function ofEvents({ tx, year, schools }: Ground): Promise<Asked[]> {
  const events = await tx.meeting.findMany({
    where: { yearId: year.id, state: { not: 'cancelled' } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: { guests: { orderBy: { position: 'asc' } }, seminar: { select: { id: true, topic: true } } },
  })
  return events.flatMap((event): Asked[] => {
    const { id, title, hostId, state, kind, seminar, guests } = event
    const owner = ownerOfEvent(year, hostId)
    const cluster = { clusterId: year.clusterId }
    const of = (one: Source['kind']): Source => ({ kind: one, type: 'meeting', id })
    const invited = [
      ...schools.map((school) => ({ value: `invitation:invited_school:${id}:${school.id}`, label: school.name.vi })),
      ...guests.map((guest) => ({ value: `invitation:guest:${guest.id}`, label: guest.label })),
    ]
    const before = state === 'held' ? [] : [{ ...plain(of('invitation'), owner, title), choices: invited }]
    return [
      ...(seminar ? [plain({ kind: 'call', type: 'seminar', id: seminar.id }, owner, seminar.topic)] : []),
      ...before,
      plain(of('programme'), owner, title),
      ...(state === 'held' ? [plain(of('minutes'), cluster, title)] : []),
      ...(state === 'held' && kind === 'summing_up' ? [plain(of('review_minutes'), cluster, title)] : []),
    ]
  })
}

async function ofPolls({ tx, year }: Ground): Promise<Asked[]> {
  const polls = await tx.poll.findMany({
    where: { yearId: year.id, state: 'counted', kind: { not: 'agreement' } },
    orderBy: [{ countedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  })
  return polls.map(({ id, title }) =>
    plain({ kind: 'tally_minutes', type: 'poll', id }, { clusterId: year.clusterId }, title),
  )
}

async function ofAcademy({ tx, year }: Ground): Promise<Asked[]> {
  const sent = await tx.dossier.findFirst({ where: { yearId: year.id, state: { in: ['sent', 'accepted'] } } })
  if (!sent) return []
  const types = ['recognition', 'awards'] as const
  return types.map((type) => plain({ kind: 'decision', type, id: year.id }, { academy: true }))
}
