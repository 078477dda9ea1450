import 'server-only'
import { countBallots, headsOfBoards } from '@/lib/ballots/queries/board'
import { countWays } from '@/lib/ballots/queries/inside'
import type { BoxState } from '@/lib/ballots/schema'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay, fieldNow } from '@/lib/platform/clock'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { effectiveState } from '../rules/phase'
import { outcomeSchema, type PollState } from '../schema'

export type ScreenLine = { name: Bilingual; yes: number; needed: number; base: number; elected: boolean; tied: boolean }

export type ScreenQuestion = {
  pollId: string
  title: Bilingual
  round: number
  stands: PollState
  closesAt: Date | null
  manifestSha256: string
  /** how many ballots lie in the box, or lay there when it closed; never whose */
  inBox: number
  /** how many opening keys are published */
  keys: number
  /** of the board, once there is one */
  head: string | null
  /** what was counted; null before */
  lines: ScreenLine[] | null
}

export type Screen = {
  now: Date
  meeting: string
  state: BoxState
  keyBookSha256: string | null
  seats: number
  ways: { electronic: number; paper: number }
  /** who has received a ballot: said while ballots are handed out, and never beside a question */
  schools: { name: Bilingual; received: boolean }[] | null
  question: ScreenQuestion | null
}

const question = {
  ...{ id: true, boxSlot: true, title: true, titleEn: true, round: true, state: true, closesAt: true },
  ...{ manifestSha256: true, result: true, countedAt: true },
  options: { select: { position: true, vi: true, en: true } },
  slot: { select: { openings: true } },
} as const

type Row = Prisma.PollGetPayload<{ select: typeof question }>

/** What the wall of the hall shows of a box, asked for by its door: without a session, so that nothing of a person is written. */
export async function getScreen(door: string): Promise<Screen | null> {
  const box = await db().ballotBox.findUnique({
    where: { door },
    select: {
      ...{ id: true, state: true, keyBookSha256: true, meeting: { select: { title: true } } },
      seats: { select: { organisationId: true, way: true } },
    },
  })
  if (!box) return null
  const now = await fieldNow(db())
  const rows = await db().poll.findMany({
    where: { boxId: box.id, state: { in: ['frozen', 'open', 'closed', 'counted'] } },
    orderBy: [{ countedAt: { sort: 'desc', nulls: 'last' } }, { boxSlot: 'asc' }],
    select: question,
  })
  const shown = chosen(rows, now)
  const handing = box.state === 'sealed' || box.state === 'collecting'
  return {
    ...{ now, meeting: box.meeting.title, state: box.state, keyBookSha256: box.keyBookSha256 },
    ...{ seats: box.seats.length, ways: countWays(box.seats) },
    schools: handing ? await schoolsOf(box.seats, now) : null,
    question: box.state === 'ready' && shown ? await questionOf(shown, box.id, now) : null,
  }
}

/** The question that is voted on, else the one that waits to be counted, else the last result, else what comes first. */
function chosen(rows: readonly Row[], now: Date): Row | undefined {
  const order: PollState[] = ['open', 'closed', 'counted', 'frozen']
  const standing = (row: Row): PollState => effectiveState(row.state, row.closesAt, now)
  return order.flatMap((state) => rows.filter((row) => standing(row) === state))[0]
}

async function schoolsOf(
  seats: readonly { organisationId: string; way: string }[],
  now: Date,
): Promise<{ name: Bilingual; received: boolean }[]> {
  const names = await namesOn(
    db(),
    seats.map(({ organisationId }) => organisationId),
    fieldDay(now),
  )
  return seats
    .map(({ organisationId, way }) => ({
      name: names.get(organisationId)?.name ?? { vi: '', en: '' },
      received: way !== 'none',
    }))
    .sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'))
}

async function questionOf(row: Row, boxId: string, now: Date): Promise<ScreenQuestion> {
  const { id, title, titleEn, round, closesAt, manifestSha256, result, options, slot } = row
  const place = row.boxSlot ?? 0
  const outcome = row.state === 'counted' ? outcomeSchema.parse(result) : null
  const nameOf = (position: number): Bilingual =>
    options.find((option) => option.position === position) ?? { vi: '', en: '' }
  return {
    ...{
      pollId: id,
      title: { vi: title, en: titleEn || title },
      round,
      closesAt,
      manifestSha256: manifestSha256 ?? '',
    },
    stands: effectiveState(row.state, closesAt, now),
    inBox: await countBallots(db(), boxId, place),
    keys: Object.keys((slot?.openings ?? {}) as Record<string, string>).length,
    head: (await headsOfBoards(db(), [{ boxId, slot: place }]))[0]?.head ?? null,
    lines:
      outcome?.lines
        .map(({ position, yes, needed, base, elected }) => {
          const { vi, en } = nameOf(position)
          return { name: { vi, en }, yes, needed, base, elected, tied: outcome.tied.includes(position) }
        })
        .sort((a, b) => b.yes - a.yes || a.name.vi.localeCompare(b.name.vi, 'vi')) ?? null,
  }
}
