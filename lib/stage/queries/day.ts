import 'server-only'
import { listYearSchools } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Actor, Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { firstRefusal, type Bilingual, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf, releaseInForce } from '@/lib/seminars/queries/find'
import { timetable } from '@/lib/seminars/rules/programme'
import { mayFollowDay, mayKeepDay, readsRecord } from '../policy'
import { checkDayHasCome, checkNotOver, checkOnTheDay } from '../rules/day'
import {
  actualMinutes,
  checkStep,
  checkUndo,
  expectedStarts,
  followingLine,
  slip,
  turnOf,
  type PlannedLine,
  type Step,
  type Turn,
} from '../rules/flow'
import { stepsOf } from './find'
import { listQuestions, type QuestionView } from './questions'

export type DayLine = PlannedLine & {
  speaker: string
  /** who was to present, when another speaks */
  insteadOf: string | null
  school: Bilingual | null
  expectedAt: Date
  /** minutes on the stage so far */
  spent: number | null
}

export type DayView = {
  now: Date
  /** another one means that something changed */
  version: string
  /** the press by which the line came onto the stage, and the last that was made at all */
  step: number
  lastStep: number
  lines: DayLine[]
  present: DayLine | null
  since: Date | null
  next: DayLine | null
  over: boolean
  late: number
  own: { title: string; turn: Turn }[]
  /** for the host's people alone */
  record: { questions: QuestionView[]; conclusions: string; conclusionsVersion: number } | null
  verdicts: Record<'step' | 'undo' | 'write' | 'substitute', Verdict>
}

type Speaking = { speaker: string; insteadOf: string | null; schoolId: string; personId: string | null }

/** The day of a seminar as its reader sees it: the released programme, where it stands, the own turn; null where there is no such seminar. */
export async function getDay(ctx: Context, year: Year, seminarId: string): Promise<DayView | null> {
  if (!mayFollowDay(ctx.actor, year).ok) return null
  const row = await db().seminar.findFirst({ where: { id: seminarId, yearId: year.id }, select: factColumns })
  if (!row) return null
  const seminar = factsOf(row)
  const [release, steps, stage, last, schools] = await Promise.all([
    releaseInForce(db(), seminarId),
    stepsOf(db(), seminarId),
    db().stage.findUnique({ where: { seminarId } }),
    db().stageStep.aggregate({ where: { seminarId }, _max: { number: true } }),
    listYearSchools(db(), year, ctx.now),
  ])
  const planned = timetable(release?.lines ?? [], seminar.startsAt)
  const speaking = await speakingOf(planned)
  const expected = expectedStarts(planned, steps, ctx.now)
  const spent = actualMinutes(steps, ctx.now)
  const lines = planned.map((line): DayLine => {
    const who = line.paperId ? speaking.get(line.paperId) : undefined
    const { id, kind, title, paperId, minutes, startsAt, endsAt } = line
    return {
      ...{ id, kind, title, paperId, minutes, startsAt, endsAt },
      speaker: who?.insteadOf ? who.speaker : line.speaker,
      insteadOf: who?.insteadOf ?? null,
      school: schools.find((school) => school.id === who?.schoolId)?.short ?? null,
      expectedAt: expected.get(id) ?? startsAt,
      spent: spent.get(id) ?? null,
    }
  })
  const present = steps.at(-1)
  const next = followingLine(lines, steps)
  const may = mayKeepDay(ctx.actor, year, seminar)
  const onTheDay = firstRefusal(may, checkOnTheDay(seminar, ctx.now))
  return {
    now: ctx.now,
    version: `${release?.number ?? 0}.${stage?.version ?? 0}`,
    step: present?.number ?? 0,
    lastStep: last._max.number ?? 0,
    ...{ lines, next },
    present: lines.find((line) => line.id === present?.lineId) ?? null,
    since: present?.at ?? null,
    over: present?.lineId === null,
    late: slip(planned, steps, ctx.now),
    own: ownTurns(ctx, lines, speaking, steps),
    record: readsRecord(ctx.actor, year, seminar)
      ? {
          questions: await listQuestions(seminarId, schools),
          conclusions: stage?.conclusions ?? '',
          conclusionsVersion: stage?.conclusionsVersion ?? 0,
        }
      : null,
    verdicts: {
      step: firstRefusal(onTheDay, checkStep(planned, steps, present?.number ?? 0)),
      undo: firstRefusal(onTheDay, checkUndo(steps, present?.number ?? 0)),
      write: firstRefusal(may, checkDayHasCome(seminar, ctx.now)),
      substitute: firstRefusal(may, checkNotOver(seminar, ctx.now)),
    },
  }
}

/** Who speaks each paper: the presenter, or who was named in that place. */
async function speakingOf(lines: readonly PlannedLine[]): Promise<Map<string, Speaking>> {
  const rows = await db().paper.findMany({
    where: { id: { in: lines.flatMap(({ paperId }) => (paperId ? [paperId] : [])) } },
    select: {
      id: true,
      schoolId: true,
      authors: { orderBy: [{ presents: 'desc' }, { position: 'asc' }], take: 1 },
      substitute: true,
    },
  })
  return new Map(
    rows.map(({ id, schoolId, authors: [presenter], substitute }) => [
      id,
      {
        schoolId,
        speaker: substitute?.name ?? presenter?.name ?? '',
        insteadOf: substitute ? (presenter?.name ?? '') : null,
        personId: substitute ? substitute.personId : (presenter?.personId ?? null),
      },
    ]),
  )
}

function ownTurns(
  ctx: { actor: Actor; now: Date },
  lines: readonly DayLine[],
  speaking: ReadonlyMap<string, Speaking>,
  steps: readonly Step[],
): DayView['own'] {
  const { actor, now } = ctx
  if (actor.kind !== 'person') return []
  return lines.flatMap(({ id, title, paperId }) => {
    const isOwn = paperId !== null && speaking.get(paperId)?.personId === actor.personId
    const turn = isOwn ? turnOf(id, lines, steps, now) : null
    return turn ? [{ title, turn }] : []
  })
}
