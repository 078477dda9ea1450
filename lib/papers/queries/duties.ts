import 'server-only'
import { yearSchoolIds } from '@/lib/calendar/queries'
import { hasReached, type Duty, type Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { factColumns, factsOf, seminarHref } from '@/lib/seminars/queries/find'
import { windowState, type SeminarFacts } from '@/lib/seminars/rules/windows'
import type { PaperState } from '../schema'
import { paperHref, peopleOf } from './find'

type Row = {
  id: string
  seminarId: string
  schoolId: string
  title: string
  state: PaperState
  reviseBy: Date | null
  createdById: string
  authors: { personId: string | null }[]
}

/**
 * What papers ask: a title of each school that has not said that it brings none, while titles are open, the paper itself, the revision by its day, and of the host a
 * word on every paper that waits for one.
 */
export async function listPapersDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (!hasReached(year, 'launch') || year.gate === 'closed') return []
  const [seminars, papers, schools] = await Promise.all([
    db().seminar.findMany({
      where: { yearId: year.id, calledAt: { not: null }, meeting: { state: { notIn: ['held', 'cancelled'] } } },
      orderBy: { id: 'asc' },
      select: { ...factColumns, abstentions: { select: { schoolId: true } } },
    }),
    db().paper.findMany({
      where: { seminar: { yearId: year.id }, state: { not: 'withdrawn' } },
      orderBy: { id: 'asc' },
      select: {
        ...{ id: true, seminarId: true, schoolId: true, title: true, state: true, reviseBy: true, createdById: true },
        authors: { select: { personId: true } },
      },
    }),
    yearSchoolIds(db(), year.id),
  ])
  return seminars
    .map((row) => ({ ...factsOf(row), abstaining: row.abstentions.map((one) => one.schoolId) }))
    .filter((seminar) => ctx.now < seminar.startsAt)
    .flatMap((seminar) => {
      const own = papers.filter((paper) => paper.seminarId === seminar.id)
      return [
        ...titleDuties(
          ctx.now,
          year,
          seminar,
          own,
          schools.filter((id) => !seminar.abstaining.includes(id)),
        ),
        ...own.flatMap((paper) => paperDuty(year, seminar, paper)),
        ...reviewDuty(year, seminar, own),
      ]
    })
}

function titleDuties(now: Date, year: Year, seminar: SeminarFacts, papers: Row[], schoolIds: string[]): Duty[] {
  if (windowState(seminar.titlesOpenAt, seminar.titlesCloseAt, now) !== 'open') return []
  return schoolIds
    .filter((schoolId) => !papers.some((paper) => paper.schoolId === schoolId))
    .map((schoolId) => ({
      key: `papers.title.${seminar.id}`,
      module: 'papers',
      title: 'papers.duties.register_title',
      facts: { topic: seminar.topic },
      organisationId: schoolId,
      due: seminar.titlesCloseAt,
      holds: null,
      href: `${seminarHref(year, seminar.id)}/register`,
    }))
}

function paperDuty(year: Year, seminar: SeminarFacts, paper: Row): Duty[] {
  const revises = paper.state === 'revision_asked'
  if (!revises && paper.state !== 'registered') return []
  return [
    {
      key: `papers.${revises ? 'revise' : 'submit'}.${paper.id}`,
      module: 'papers',
      title: revises ? 'papers.duties.revise' : 'papers.duties.submit',
      facts: { title: paper.title },
      organisationId: paper.schoolId,
      due: revises ? paper.reviseBy : seminar.papersCloseAt,
      holds: revises ? 'papers.duties.holds_host' : null,
      href: revises ? paperHref(year, paper.id) : `${paperHref(year, paper.id)}/write`,
      personIds: peopleOf({
        createdById: paper.createdById,
        authorIds: paper.authors.flatMap(({ personId }) => (personId ? [personId] : [])),
      }),
    },
  ]
}

function reviewDuty(year: Year, seminar: SeminarFacts, papers: Row[]): Duty[] {
  const waiting = papers.filter((paper) => paper.state === 'submitted').length
  if (waiting === 0) return []
  return [
    {
      key: `papers.review.${seminar.id}`,
      module: 'papers',
      title: 'papers.duties.review',
      facts: { count: waiting, topic: seminar.topic },
      organisationId: seminar.hostId,
      due: seminar.startsAt,
      holds: 'papers.duties.holds_authors',
      href: `${seminarHref(year, seminar.id)}/decisions`,
    },
  ]
}
