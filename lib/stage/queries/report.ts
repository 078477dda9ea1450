import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { mayFollowDay, mayKeepDay, readsRecord } from '../policy'
import { checkDayHasCome, checkThanks } from '../rules/day'
import { stepsOf } from './find'

export type ReportRow = {
  school: { id: string; short: Bilingual; name: Bilingual }
  handedIn: number
  accepted: number
  spoken: number
  delegates: number
  present: number
  questions: number
}

export type DayReport = {
  /** why there is no report yet */
  due: Verdict
  rows: ReportRow[]
  questions: { asked: number; answered: number }
  conclusions: string
  photos: { fileId: string; caption: string }[]
  thankedAt: Date | null
  /** null for those who do not keep the day */
  thank: Verdict | null
}

/** The seminar in figures, by school in the order of the cluster; null where there is no such seminar. */
export async function getReport(ctx: Context, year: Year, seminarId: string): Promise<DayReport | null> {
  if (!mayFollowDay(ctx.actor, year).ok) return null
  const row = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  if (!row) return null
  const seminar = factsOf(row)
  const [rows, steps, stage, questions, photos] = await Promise.all([
    rowsOf(ctx, year, seminar),
    stepsOf(db(), seminarId),
    db().stage.findUnique({ where: { seminarId } }),
    db().floorQuestion.findMany({ where: { seminarId }, select: { answeredAt: true } }),
    db().meetingPhoto.findMany({
      where: { meeting: { seminar: { id: seminarId } } },
      orderBy: { at: 'asc' },
      select: { fileId: true, caption: true },
    }),
  ])
  const may = mayKeepDay(ctx.actor, year, seminar)
  const over = steps.at(-1)?.lineId === null
  const thankedAt = stage?.thankedAt ?? null
  return {
    due: checkDayHasCome(seminar, ctx.now),
    ...{ rows, photos, thankedAt },
    questions: { asked: questions.length, answered: questions.filter((one) => one.answeredAt).length },
    conclusions: stage?.conclusions ?? '',
    thank: may.ok ? firstRefusal(may, checkThanks(seminar, over, thankedAt, ctx.now)) : null,
  }
}

/** The conclusions that were noted on the stage of a meeting, for those who follow the day; empty where it has no stage. */
export async function getConclusions(ctx: Context, year: Year, meetingId: string): Promise<string> {
  if (!mayFollowDay(ctx.actor, year).ok) return ''
  const stage = await db().stage.findFirst({ where: { seminar: { meetingId, yearId: year.id } } })
  return stage?.conclusions ?? ''
}

async function rowsOf(ctx: Context, year: Year, seminar: SeminarFacts): Promise<ReportRow[]> {
  // where papers stand is told with the programme, and to the host's people
  const told = seminar.programmePublishedAt !== null || readsRecord(ctx.actor, year, seminar)
  if (!told || !checkDayHasCome(seminar, ctx.now).ok) return []
  const seminarId = seminar.id
  const ofSeminar = { meeting: { seminar: { id: seminarId } } }
  const [schools, papers, lines, delegates, questions] = await Promise.all([
    listYearSchools(db(), year, ctx.now),
    db().paper.findMany({
      where: {
        seminarId,
        state: { in: ['submitted', 'revision_asked', 'accepted_spoken', 'accepted_proceedings', 'declined'] },
      },
      select: { schoolId: true, state: true },
    }),
    db().programmeReleaseLine.findMany({
      where: { release: { seminarId, supersededAt: null }, paperId: { not: null } },
      select: { paper: { select: { schoolId: true } } },
    }),
    db().delegate.findMany({ where: ofSeminar, select: { organisationId: true, state: true } }),
    db().floorQuestion.findMany({ where: { seminarId }, select: { schoolId: true } }),
  ])
  return schools.map(({ id, short, name }) => {
    const handedIn = papers.filter((paper) => paper.schoolId === id)
    const sent = delegates.filter((one) => one.organisationId === id && one.state !== 'excused')
    return {
      school: { id, short, name },
      handedIn: handedIn.length,
      accepted: handedIn.filter((paper) => paper.state.startsWith('accepted')).length,
      spoken: lines.filter((line) => line.paper?.schoolId === id).length,
      delegates: sent.length,
      present: sent.filter((one) => one.state === 'present').length,
      questions: questions.filter((one) => one.schoolId === id).length,
    }
  })
}
