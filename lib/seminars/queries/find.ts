import 'server-only'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { maySeeSeminars } from '../policy'
import type { SeminarFacts } from '../rules/windows'

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

/** The papers that were accepted to be spoken, by whom they are presented. */
export async function spokenPapers(
  tx: Tx,
  seminarId: string,
): Promise<{ id: string; title: string; speaker: string; schoolId: string }[]> {
  const rows = await tx.paper.findMany({
    where: { seminarId, state: 'accepted_spoken' },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      schoolId: true,
      authors: { orderBy: [{ presents: 'desc' }, { position: 'asc' }], take: 1, select: { name: true, affiliation: true } },
    },
  })
  return rows.map(({ authors, ...row }) => ({ ...row, speaker: speakerOf(authors[0]) }))
}

/** Who presents; a guest with where they come from, since the school beside the line is not theirs. */
function speakerOf(author: { name: string; affiliation: string } | undefined): string {
  if (!author) return ''
  return author.affiliation ? `${author.name}, ${author.affiliation}` : author.name
}

/** Where a seminar is read, without the language. */
export const seminarHref = (year: Pick<Year, 'clusterCode' | 'year'>, seminarId: string): string =>
  `/work/${year.clusterCode}/${year.year}/seminars/${seminarId}`
