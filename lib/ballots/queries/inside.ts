import 'server-only'
import { lockYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { keptSeat, seatOf, type DraftSeat } from '@/lib/meetings/queries/roll'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import type { Context } from '@/lib/platform/context'
import { firstRefusal, notFound, ok, type Result, type Verdict } from '@/lib/platform/result'
import { mayKeepCard } from '../policy'
import { checkBox, checkQuietDatabase } from '../rules/box'
import { keyBookSchema, type KeyBook } from '../rules/key-book'

const columns = {
  include: {
    trustees: { orderBy: { number: 'asc' }, include: { organisation: { select: { code: true } }, person: true } },
    seats: { orderBy: { organisation: { code: 'asc' } }, include: { organisation: { select: { code: true } } } },
    slots: { orderBy: { number: 'asc' } },
  },
} as const

export type FoundBox = Prisma.BallotBoxGetPayload<typeof columns>
export type BoxAndYear = { box: FoundBox; year: Year }

export const findBox = (tx: Tx, boxId: string): Promise<FoundBox | null> =>
  tx.ballotBox.findUnique({ where: { id: boxId }, ...columns })

/** A box held against every other change until this transaction ends, with its year. */
export async function holdBox(tx: Tx, boxId: string): Promise<BoxAndYear | null> {
  await tx.$queryRaw`select 1 from ballot_boxes where id = ${boxId}::uuid for update`
  return withYear(tx, boxId)
}

/** A box whose state is held while ballots are handed out: seats come beside each other, closing comes before or after. */
export async function shareBox(tx: Tx, boxId: string): Promise<BoxAndYear | null> {
  await tx.$queryRaw`select 1 from ballot_boxes where id = ${boxId}::uuid for share`
  return withYear(tx, boxId)
}

/**
 * The own card of a trustee while cards are made, with its box held. Refusals: not found, ballots.not_trustee, box_<state>.
 */
export async function holdCard(
  tx: Tx,
  { actor }: Context,
  boxId: string,
): Promise<Result<BoxAndYear & { trustee: FoundBox['trustees'][number] }>> {
  const found = await holdBox(tx, boxId)
  if (!found || actor.kind !== 'person') return notFound
  const { box } = found
  const verdict = firstRefusal(mayKeepCard(actor, box.trustees), checkBox(box.state, 'preparing'))
  if (!verdict.ok) return verdict
  const trustee = box.trustees.find((one) => one.personId === actor.personId)
  return trustee ? ok({ ...found, trustee }) : notFound
}

async function withYear(tx: Tx, boxId: string): Promise<BoxAndYear | null> {
  const box = await findBox(tx, boxId)
  const year = box && (await lockYear(tx, box.yearId))
  return box && year && { box, year }
}

/** The key book of a box that has one. */
export const readKeyBook = ({ keyBook }: { keyBook: string | null }): KeyBook | null =>
  keyBook === null ? null : keyBookSchema.parse(JSON.parse(keyBook))

/** How many seats received electronic ballots, and how many paper ones. */
export function countWays(seats: readonly { way: string }[]): { electronic: number; paper: number } {
  const of = (way: string): number => seats.filter((seat) => seat.way === way).length
  return { electronic: of('electronic'), paper: of('paper') }
}

/** Whether this database keeps neither the moment nor the text of what is written. Refusal: ballots.database_tells. */
export async function checkDatabase(tx: Tx): Promise<Verdict> {
  const rows = await tx.$queryRaw<{ name: string; setting: string }[]>`
    select name, setting from pg_settings
    where name in ('track_commit_timestamp', 'log_statement', 'log_min_duration_statement', 'log_duration')`
  return checkQuietDatabase(Object.fromEntries(rows.map(({ name, setting }) => [name, setting])))
}

export type TrusteeChoice = { id: string; organisationId: string; name: string; organisation: string }

/** Who may keep a card: the delegates of the meeting who have an account, and the Academy's officials. */
export async function trusteeChoices(tx: Tx, meetingId: string, now: Date): Promise<TrusteeChoice[]> {
  const delegates = await tx.delegate.findMany({
    where: { meetingId, personId: { not: null }, state: { in: ['registered', 'present'] } },
    include: { person: true, organisation: { select: { code: true } } },
    orderBy: [{ organisation: { code: 'asc' } }, { position: 'asc' }],
  })
  const officials = await tx.appointment.findMany({
    where: {
      ...{ office: { in: ['academy_reviewer', 'academy_approver'] }, startsAt: { lte: now } },
      OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    },
    include: { person: true, organisation: { select: { code: true } } },
    orderBy: [{ organisation: { code: 'asc' } }, { id: 'asc' }],
  })
  const all = [...delegates, ...officials].flatMap(({ person, organisationId, organisation }) =>
    person ? [{ id: person.id, organisationId, name: person.name, organisation: organisation.code }] : [],
  )
  return all.filter((one, place) => all.findIndex((other) => other.id === one.id) === place)
}

export type FreePlace = { boxId: string; slot: number; keyBookSha256: string; slotsLeft: number }

/** The next free place in the sealed box of a meeting. */
export async function freePlace(tx: Tx, meetingId: string): Promise<FreePlace | null> {
  const box = await tx.ballotBox.findFirst({
    where: { meetingId, state: { in: ['sealed', 'collecting', 'ready'] } },
    select: { id: true, keyBookSha256: true },
  })
  if (!box?.keyBookSha256) return null
  // two that prepare at one moment take different places, or one of them begins anew
  await tx.$queryRaw`select 1 from ballot_boxes where id = ${box.id}::uuid for update`
  const free = await tx.ballotSlot.findMany({
    where: { boxId: box.id, state: 'free', poll: null },
    orderBy: { number: 'asc' },
    select: { number: true },
  })
  const [first] = free
  return first
    ? { boxId: box.id, slot: first.number, keyBookSha256: box.keyBookSha256, slotsLeft: free.length - 1 }
    : null
}

/** The roll of a sealed box, for the polls that are held in it. */
export async function boxSeats(tx: Tx, boxId: string): Promise<DraftSeat[]> {
  const rows = await tx.ballotSeat.findMany({
    where: { boxId },
    include: keptSeat,
    orderBy: { organisation: { code: 'asc' } },
  })
  return rows.map(seatOf)
}
