import 'server-only'
import { countWays } from '@/lib/ballots/queries/inside'
import { findYear, lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { keptSeat, seatOf, type DraftSeat } from '@/lib/meetings/queries/roll'
import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { effectiveState } from '../rules/phase'
import { outcomeSchema, preparationSchema, type Outcome, type PollState, type Preparation } from '../schema'

const columns = {
  include: {
    seats: { orderBy: { organisation: { code: 'asc' } } },
    options: { orderBy: { position: 'asc' } },
    slot: {
      select: {
        state: true,
        box: { select: { door: true, state: true, seats: { select: { organisationId: true, way: true } } } },
      },
    },
  },
} as const

type Row = Prisma.PollGetPayload<typeof columns>

export type FoundPoll = Omit<Row, 'preparation' | 'result' | 'title' | 'titleEn'> & {
  title: Bilingual
  preparation: Preparation
  outcome: Outcome | null
  /** closed as soon as its hour has come, whoever writes it down */
  stands: PollState
  /** of a secret ballot: how many took it electronically, and how many on paper */
  ways: { electronic: number; paper: number }
}

const read = (row: Row, now: Date): FoundPoll => {
  const { preparation, result, title, titleEn, ...rest } = row
  return {
    ...rest,
    title: { vi: title, en: titleEn || title },
    preparation: preparationSchema.parse(preparation),
    outcome: result === null ? null : outcomeSchema.parse(result),
    stands: effectiveState(row.state, row.closesAt, now),
    ways: countWays(row.slot?.box.seats ?? []),
  }
}

/** A poll with its roll and lines, inside a command. */
export async function findPoll(tx: Tx, pollId: string, now = new Date(0)): Promise<FoundPoll | null> {
  const row = await tx.poll.findUnique({ where: { id: pollId }, ...columns })
  return row && read(row, now)
}

/** A poll held against everybody else's change until this transaction ends, with its year held against passing a gate. */
export async function holdPoll(tx: Tx, ctx: Context, pollId: string): Promise<{ poll: FoundPoll; year: Year } | null> {
  await tx.$queryRaw`select 1 from polls where id = ${pollId}::uuid for update`
  const poll = await findPoll(tx, pollId, ctx.now)
  const year = poll && (await lockYear(tx, poll.yearId))
  return poll && year && { poll, year }
}

export type PollAndYear = { poll: FoundPoll; year: Year }

/** A poll whose state is held while one votes: votes come beside each other, closing comes before or after. */
export async function sharePoll(
  tx: Tx,
  ctx: Context,
  pollId: string,
): Promise<(PollAndYear & { inTime: boolean }) | null> {
  // the hour is compared by the database, after the row is held
  const rows = await tx.$queryRaw<{ state: PollState; inTime: boolean | null }[]>`
    with held as (select id, state, closes_at from polls where id = ${pollId}::uuid for share)
    select state::text, field_now() < closes_at as "inTime" from held`
  const poll = rows[0] ? await findPoll(tx, pollId, ctx.now) : null
  const year = poll && (await findYear(tx, poll.yearId))
  return poll && year && { poll, year, inTime: rows[0]?.inTime ?? false }
}

/** The roll of another poll, as it stands there. */
export async function copySeats(tx: Tx, pollId: string): Promise<DraftSeat[]> {
  const rows = await tx.pollSeat.findMany({
    where: { pollId },
    include: keptSeat,
    orderBy: { organisation: { code: 'asc' } },
  })
  return rows.map(seatOf)
}

/** The seats whose delegates are present at this moment; without a meeting, those that have a person. */
export async function presentSeats(tx: Tx, poll: FoundPoll): Promise<string[]> {
  if (poll.slot) {
    // who received a ballot at the door is present, in whichever way
    const came = poll.slot.box.seats.filter(({ way }) => way !== 'none').map(({ organisationId }) => organisationId)
    return poll.seats.filter((seat) => came.includes(seat.organisationId)).map((seat) => seat.id)
  }
  if (!poll.meetingId) return poll.seats.filter((seat) => seat.personId !== null).map((seat) => seat.id)
  const delegates = await tx.delegate.findMany({ where: { meetingId: poll.meetingId, state: 'present' } })
  // on paper a delegate without an account votes as well
  const fits = (seat: FoundPoll['seats'][number]): boolean =>
    delegates.some(
      (delegate) =>
        delegate.organisationId === seat.organisationId &&
        delegate.represents &&
        delegate.personId === seat.personId &&
        (seat.personId !== null || poll.kind === 'paper'),
    )
  return poll.seats.filter(fits).map((seat) => seat.id)
}

type Rolled = { meetingId: string | null; openedAt: Date | null; seats: { organisationId: string; present: boolean }[] }

/** How many seats are absent: at opening, or, before it, those whose delegate is excused, absent or not named. */
export async function countAbsent(tx: Tx, { meetingId, openedAt, seats }: Rolled): Promise<number> {
  if (openedAt) return seats.filter((seat) => !seat.present).length
  if (!meetingId) return 0
  const coming = await tx.delegate.findMany({
    where: { meetingId, represents: true, state: { in: ['registered', 'present'] } },
    select: { organisationId: true },
  })
  return seats.filter((seat) => !coming.some((one) => one.organisationId === seat.organisationId)).length
}

/** The member schools of a year. */
export async function memberIds(tx: Tx, yearId: string): Promise<string[]> {
  const rows = await tx.yearSchool.findMany({ where: { yearId }, orderBy: { position: 'asc' } })
  return rows.map((row) => row.organisationId)
}

/** The polls of a decision in order, from the first round to this one: what they elected together counts. */
export async function pollChain(tx: Tx, pollId: string): Promise<FoundPoll[]> {
  const chain: FoundPoll[] = []
  for (let at: string | null = pollId; at !== null;) {
    const poll: FoundPoll | null = await findPoll(tx, at)
    if (!poll || chain.length > 10) break
    chain.unshift(poll)
    at = poll.previousId
  }
  return chain
}

export type Elected = { schoolIds: string[]; complete: boolean; pollIds: string[] }

/** Whom a counted poll, with the rounds before it, elected; `complete` when no later round or ruling is called. */
export async function electedBy(tx: Tx, pollId: string): Promise<Elected | null> {
  const chain = await pollChain(tx, pollId)
  const last = chain.at(-1)
  if (!last?.outcome) return null
  const schoolIds = chain.flatMap((poll) =>
    poll.options.filter(({ position }) => poll.outcome?.elected.includes(position)).map((line) => line.organisationId),
  )
  return {
    schoolIds: [...new Set(schoolIds.filter((id) => id !== null))],
    complete: last.outcome.tied.length === 0 && last.outcome.agreed !== false,
    pollIds: chain.map(({ id }) => id),
  }
}
