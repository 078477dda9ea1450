import 'server-only'
import { findYear, listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { paperColumns, withFacts } from '@/lib/papers/queries/find'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import { mayOpenReview, mayWriteReview } from '../policy'
import { isTooFew, possibleReviewers, withoutNames } from '../rules/pool'
import { checkWrite } from '../rules/review'
import type { ReviewInput } from '../schema'
import { findPool, reviewedPaper } from './pool'

export type PaperToReview = {
  title: string
  theme: string
  abstract: string
  keywords: string[]
  /** null where the seminar asks for reviews without names */
  authors: { name: string; school: Bilingual }[] | null
  number: number
  file: { id: string; name: string } | null
  /** its words, where they were read or written here */
  text: string[]
}

export type ReviewView = ReviewInput & {
  topic: string
  dueAt: Date
  submittedAt: Date | null
  paper: PaperToReview
  blind: boolean
  /** so few could review this paper that its authors may guess who did */
  tooFew: boolean
  write: Verdict
}

/** One review for its reviewer, with the paper as far as it is assigned; null for everybody else. */
export async function getReview(ctx: Context, year: Year, reviewId: string): Promise<ReviewView | null> {
  const row = await db().review.findFirst({
    where: { id: reviewId, paper: { seminar: { yearId: year.id } } },
    include: {
      paper: {
        select: {
          ...paperColumns,
          seminar: { select: factColumns },
          versions: {
            orderBy: { number: 'desc' },
            take: 1,
            include: { file: { select: { name: true } }, reading: { select: { text: true } } },
          },
        },
      },
    },
  })
  if (!row || !mayOpenReview(ctx.actor, year, row.reviewerId).ok) return null
  const { paper: asked, ...review } = row
  const seminar = factsOf(asked.seminar)
  const paper = withFacts(asked)
  const [schools, pool] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    findPool(db(), year, seminar.id, ctx.now),
  ])
  const nameOf = (id: string): Bilingual => schools.find((one) => one.id === id)?.name ?? { vi: '', en: '' }
  const shown = toReview(paper, asked.versions[0], seminar.blindReview)
  return {
    ...review,
    reviewId,
    topic: seminar.topic,
    paper: {
      ...shown,
      authors: seminar.blindReview
        ? null
        : paper.authors.map(({ name, organisationId, affiliation }) => ({
            name,
            school: organisationId ? nameOf(organisationId) : { vi: affiliation, en: affiliation },
          })),
    },
    blind: seminar.blindReview,
    tooFew: isTooFew(possibleReviewers(reviewedPaper(paper), pool).length),
    write: firstRefusal(
      mayWriteReview(ctx.actor, year, review.reviewerId),
      checkWrite(review, paper, seminar, ctx.now),
    ),
  }
}

type Version = {
  number: number
  fileId: string | null
  text: string
  file: { name: string } | null
  reading: { text: string[] } | null
}

function toReview(
  paper: ReturnType<typeof withFacts>,
  version: Version | undefined,
  blind: boolean,
): Omit<PaperToReview, 'authors'> {
  const names = blind ? paper.authors.flatMap((one) => [one.name, one.email, one.phone, one.affiliation]) : []
  const clean = (text: string): string => withoutNames(text, names)
  const read = version?.reading?.text ?? version?.text.split(/\n+/) ?? []
  const text = read.filter((line) => line.trim() !== '').map(clean)
  // a file names its authors on its first page: where reviewers are not to know them it is offered only when nothing else is
  const offers = version?.fileId && version.file && (!blind || text.length === 0)
  return {
    ...{ title: clean(paper.title), theme: paper.theme, keywords: paper.keywords, text },
    abstract: clean(paper.abstract),
    number: version?.number ?? 0,
    file: offers ? { id: version.fileId!, name: blind ? '' : version.file!.name } : null,
  }
}

/** The file of a version that the reader is asked to review: the latest, unless reviewers are to read without names. */
export async function mayReadReviewedFile(ctx: Context, fileId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'person') return false
  const { personId } = ctx.actor
  const version = await db().paperVersion.findFirst({
    where: { fileId, paper: { reviews: { some: { reviewerId: personId } } } },
    select: {
      number: true,
      reading: { select: { text: true } },
      paper: {
        select: { seminar: { select: { blindReview: true, yearId: true } }, _count: { select: { versions: true } } },
      },
    },
  })
  const year = version && (await findYear(db(), version.paper.seminar.yearId))
  if (!version || !year || !mayOpenReview(ctx.actor, year, personId).ok) return false
  if (version.number !== version.paper._count.versions) return false
  return !version.paper.seminar.blindReview || (version.reading?.text ?? []).length === 0
}
