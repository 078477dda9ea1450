import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { checkAhead } from '@/lib/seminars/rules/windows'
import { mayOpenReview, mayWish } from '../policy'

export type OwnReview = {
  id: string
  title: string
  topic: string
  dueAt: Date
  submittedAt: Date | null
  /** its paper still waits for a decision */
  needed: boolean
}

export type OwnReviews = {
  reviews: OwnReview[]
  /** seminars in which one may say what one would like to review */
  seminars: { id: string; topic: string; startsAt: Date; wishes: number }[]
}

/** What the reader was asked to review in a year, what is open first; and where wishes are taken. */
export async function listOwnReviews(ctx: Context, year: Year): Promise<OwnReviews> {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : ''
  if (!mayOpenReview(ctx.actor, year, personId).ok) return { reviews: [], seminars: [] }
  const [rows, seminars] = await Promise.all([
    db().review.findMany({
      where: { reviewerId: personId, paper: { seminar: { yearId: year.id } } },
      orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      select: {
        ...{ id: true, dueAt: true, submittedAt: true },
        paper: { select: { title: true, state: true, seminar: { select: { topic: true } } } },
      },
    }),
    mayWish(ctx.actor, year).ok
      ? db().seminar.findMany({
          where: { yearId: year.id, calledAt: { not: null } },
          orderBy: [{ meeting: { startsAt: 'asc' } }, { id: 'asc' }],
          select: { ...factColumns, _count: { select: { wishes: { where: { personId } } } } },
        })
      : [],
  ])
  const reviews = rows.map(({ paper, ...row }): OwnReview => ({
    ...row,
    ...{ title: paper.title, topic: paper.seminar.topic, needed: paper.state === 'submitted' },
  }))
  const isOpen = (one: OwnReview): boolean => one.submittedAt === null && one.needed
  return {
    reviews: [...reviews.filter(isOpen), ...reviews.filter((one) => !isOpen(one))],
    seminars: seminars.flatMap(({ _count, ...row }) => {
      const seminar = factsOf(row)
      const { id, topic, startsAt } = seminar
      return checkAhead(seminar, ctx.now).ok ? [{ id, topic, startsAt, wishes: _count.wishes }] : []
    }),
  }
}
