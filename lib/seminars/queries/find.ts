import 'server-only'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { maySeeSeminars } from '../policy'
import type { DateSearchFacts } from '../rules/dates'
import type { ComparedLine } from '../rules/changes-of-programme'
import type { SeminarFacts } from '../rules/windows'
import type { DayPart } from '../schema'

export const factColumns = {
  id: true,
  yearId: true,
  topic: true,
  titlesOpenAt: true,
  titlesCloseAt: true,
  papersOpenAt: true,
  papersCloseAt: true,
  lateAllowed: true,
  blindReview: true,
  consentsNeeded: true,
  demandedFindings: true,
  calledAt: true,
  programmePublishedAt: true,
  meeting: {
    select: {
      hostId: true,
      startsAt: true,
      endsAt: true,
      place: true,
      link: true,
      state: true,
      officers: { where: { personId: { not: null } }, select: { personId: true } },
    },
  },
} as const satisfies Prisma.SeminarSelect

type FactRow = Prisma.SeminarGetPayload<{ select: typeof factColumns }>

/** A seminar's row as the values that rules and policies know. */
export const factsOf = ({ meeting, ...seminar }: FactRow): SeminarFacts => {
  // named one by one: a row that was read with more columns must not put the meeting's id over the seminar's
  const { id, yearId, topic, titlesOpenAt, titlesCloseAt, papersOpenAt, papersCloseAt, lateAllowed } = seminar
  const { blindReview, consentsNeeded, demandedFindings } = seminar
  const { hostId, startsAt, endsAt, place, link, state, officers } = meeting
  return {
    ...{ id, yearId, topic, titlesOpenAt, titlesCloseAt, papersOpenAt, papersCloseAt, lateAllowed },
    ...{ blindReview, consentsNeeded, demandedFindings },
    ...{ hostId, startsAt, endsAt, place, link, state },
    calledAt: seminar.calledAt,
    programmePublishedAt: seminar.programmePublishedAt,
    officerIds: officers.flatMap(({ personId }) => (personId ? [personId] : [])),
  }
}

/** A seminar with its year, whose gate holds still until this transaction ends; null for who may not see it. */
export async function findSeminar(
  tx: Tx,
  actor: Actor,
  seminarId: string,
): Promise<{ seminar: SeminarFacts; year: Year } | null> {
  // held against a change of its windows while a paper is being handed in
  await tx.$queryRaw`select 1 from seminars where id = ${seminarId}::uuid for share`
  const row = await tx.seminar.findUnique({ where: { id: seminarId }, select: factColumns })
  const year = row && (await lockYear(tx, row.yearId))
  if (!row || !year || !maySeeSeminars(actor, year).ok) return null
  return { seminar: factsOf(row), year }
}

export type SpokenPaper = { id: string; title: string; theme: string; speaker: string; schoolId: string }

/** The papers that were accepted to be spoken, by whom they are presented. */
export async function spokenPapers(tx: Tx, seminarId: string): Promise<SpokenPaper[]> {
  const rows = await tx.paper.findMany({
    where: { seminarId, state: 'accepted_spoken' },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      theme: true,
      schoolId: true,
      authors: {
        orderBy: [{ presents: 'desc' }, { position: 'asc' }],
        take: 1,
        select: { name: true, affiliation: true },
      },
    },
  })
  return rows.map(({ authors, ...row }) => ({ ...row, speaker: speakerOf(authors[0]) }))
}

/** Who presents; a guest with where they come from, since the school beside the line is not theirs. */
function speakerOf(author: { name: string; affiliation: string } | undefined): string {
  if (!author) return ''
  return author.affiliation ? `${author.name}, ${author.affiliation}` : author.name
}

const lineColumns = {
  ...{ kind: true, title: true, speaker: true, paperId: true, minutes: true },
  paper: { select: { schoolId: true } },
} as const

export type FoundLine = ComparedLine & { paper: { schoolId: string } | null }

/** The draft of a programme, in its order: for the host's people alone. */
export const draftLines = (tx: Tx, seminarId: string): Promise<FoundLine[]> =>
  tx.programmeItem.findMany({
    where: { seminarId },
    orderBy: { position: 'asc' },
    select: { id: true, ...lineColumns },
  })

export type FoundRelease = { id: string; number: number; at: Date; lines: FoundLine[] }

/** The released version of a programme that is in force; null before the first. */
export async function releaseInForce(tx: Tx, seminarId: string): Promise<FoundRelease | null> {
  const row = await tx.programmeRelease.findFirst({
    where: { seminarId, supersededAt: null },
    select: {
      ...{ id: true, number: true, at: true },
      lines: { orderBy: { position: 'asc' }, select: { lineId: true, ...lineColumns } },
    },
  })
  return row && { ...row, lines: row.lines.map(({ lineId: id, ...line }) => ({ id, ...line })) }
}

/** Where a seminar is read, without the language. */
export const seminarHref = (year: Pick<Year, 'clusterCode' | 'year'>, seminarId: string): string =>
  `/work/${year.clusterCode}/${year.year}/seminars/${seminarId}`

/** Where a search for a day is read, without the language. */
export const datesHref = (year: Pick<Year, 'clusterCode' | 'year'>, searchId: string): string =>
  `/work/${year.clusterCode}/${year.year}/seminars/dates/${searchId}`

type SearchFound = DateSearchFacts & { id: string; topic: string; options: { id: string }[] }

/** A search for a day with its year, held until this transaction ends; null for who may not see it. */
export async function findDateSearch(
  tx: Tx,
  actor: Actor,
  searchId: string,
): Promise<{ search: SearchFound; year: Year } | null> {
  await tx.$queryRaw`select 1 from date_searches where id = ${searchId}::uuid for update`
  const search = await tx.dateSearch.findUnique({
    where: { id: searchId },
    include: { options: { select: { id: true } } },
  })
  const year = search && (await lockYear(tx, search.yearId))
  return search && year && maySeeSeminars(actor, year).ok ? { search, year } : null
}

export type DateOptionFound = { id: string; day: Date; part: DayPart; search: DateSearchFacts & { id: string } }

/** A proposed day of a year's search, which is held until this transaction ends. */
export async function findOption(tx: Tx, yearId: string, optionId: string): Promise<DateOptionFound | null> {
  await tx.$queryRaw`
    select 1 from date_searches s join date_options o on o.search_id = s.id where o.id = ${optionId}::uuid for update of s`
  return tx.dateOption.findFirst({ where: { id: optionId, search: { yearId } }, include: { search: true } })
}
