import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { mayJudgePaper } from '@/lib/papers/policy'
import { paperColumns, withFacts } from '@/lib/papers/queries/find'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { isOfHost, mayEditSeminar } from '@/lib/seminars/policy'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { checkAhead } from '@/lib/seminars/rules/windows'
import { maySeeReviews } from '../policy'
import { wishOf, type Wish } from '../rules/assignment'
import { isTooFew, possibleReviewers } from '../rules/pool'
import { findPool, reviewedPaper } from './pool'

export type AssignedReview = {
  id: string
  name: string
  school: Bilingual
  dueAt: Date
  submittedAt: Date | null
  late: boolean
  wish: Wish['kind'] | null
}

export type AssignmentRow = {
  paperId: string
  title: string
  school: Bilingual
  /** waits for a word, so reviewers may be asked */
  waiting: boolean
  possible: number
  tooFew: boolean
  reviews: AssignedReview[]
}

export type Assignments = {
  rows: AssignmentRow[]
  reviewers: { id: string; name: string; school: Bilingual; load: number; open: number; wishes: number }[]
  startsAt: Date
  blind: boolean
  assign: Verdict
}

/**
 * Papers and reviewers of a seminar with their loads, for the host's people; null for everybody else. Of their own papers even
 * they see nothing here. Always the same number of queries.
 */
export async function getAssignments(ctx: Context, year: Year, seminarId: string): Promise<Assignments | null> {
  const row = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  if (!row) return null
  const seminar = factsOf(row)
  if (!isOfHost(ctx.actor, year, seminar)) return null
  const [schools, pool, wishes, papers] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    findPool(db(), year, seminarId, ctx.now),
    db().reviewWish.findMany({ where: { seminarId } }),
    db().paper.findMany({
      where: { seminarId, OR: [{ state: 'submitted' }, { reviews: { some: {} } }] },
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      select: {
        ...paperColumns,
        reviews: { orderBy: { id: 'asc' }, include: { reviewer: { select: { name: true } } } },
      },
    }),
  ])
  const nameOf = (id: string | undefined): Bilingual => schools.find((one) => one.id === id)?.name ?? { vi: '', en: '' }
  const schoolOf = (personId: string): Bilingual => nameOf(pool.find((one) => one.id === personId)?.schoolId)
  const judged = papers.filter(
    (paper) => maySeeReviews({ actor: ctx.actor, year, seminar, paper: withFacts(paper) }).ok,
  )
  const open = judged.flatMap((paper) => paper.reviews).filter((review) => !review.submittedAt)
  return {
    rows: judged.map(({ reviews, ...rest }): AssignmentRow => {
      const paper = withFacts(rest)
      const possible = possibleReviewers(reviewedPaper(paper), pool).length
      return {
        ...{ paperId: paper.id, title: paper.title, school: nameOf(paper.schoolId), possible },
        tooFew: isTooFew(possible),
        waiting: paper.state === 'submitted' && mayJudgePaper({ actor: ctx.actor, year, seminar, paper }).ok,
        reviews: reviews.map(({ id, reviewerId, reviewer, dueAt, submittedAt }) => ({
          ...{ id, dueAt, submittedAt, name: reviewer.name, school: schoolOf(reviewerId) },
          late: (submittedAt ?? ctx.now) > dueAt,
          wish: wishOf(reviewerId, paper, wishes),
        })),
      }
    }),
    reviewers: pool.map(({ id, name, schoolId, load }) => ({
      ...{ id, name, load, school: nameOf(schoolId) },
      open: open.filter((review) => review.reviewerId === id).length,
      wishes: wishes.filter((wish) => wish.personId === id).length,
    })),
    startsAt: seminar.startsAt,
    blind: seminar.blindReview,
    assign: firstRefusal(mayEditSeminar(ctx.actor, year, seminar), checkAhead(seminar, ctx.now)),
  }
}
