import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'
import { effectiveState } from '../rules/phase'
import { outcomeSchema, type Outcome, type PollKind, type PollPurpose, type PollState } from '../schema'

export type PollRow = {
  id: string
  title: Bilingual
  kind: PollKind
  purpose: PollPurpose
  subject: string
  round: number
  stands: PollState
  closesAt: Date | null
  countedAt: Date | null
  createdAt: Date
  present: number
  cast: number
  elected: Bilingual[]
  outcome: Outcome | null
}

/** What a line of a list reads of a poll. */
export const listed = {
  id: true,
  title: true,
  titleEn: true,
  kind: true,
  purpose: true,
  subject: true,
  round: true,
  state: true,
  closesAt: true,
  countedAt: true,
  createdAt: true,
  result: true,
  options: { select: { position: true, vi: true, en: true } },
  _count: { select: { votes: true, seats: { where: { present: true } } } },
} as const

type Listed = Prisma.PollGetPayload<{ select: typeof listed }>

/** A poll as a line of a list. */
export function rowOf({ options, _count, result, state, title, titleEn, ...row }: Listed, now: Date): PollRow {
  const outcome = result === null ? null : outcomeSchema.parse(result)
  return {
    ...row,
    title: { vi: title, en: titleEn || title },
    stands: effectiveState(state, row.closesAt, now),
    ...{ present: _count.seats, cast: _count.votes, outcome },
    elected: options.filter(({ position }) => outcome?.elected.includes(position)).map(({ vi, en }) => ({ vi, en })),
  }
}

/** The polls of a year, newest first; cancelled ones stay. */
export async function listPolls(ctx: Context, year: Year): Promise<PollRow[]> {
  const rows = await db().poll.findMany({
    where: { yearId: year.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: listed,
  })
  return rows.map((row) => rowOf(row, ctx.now))
}

/** Polls by what they decide, oldest first: for the pages of those who ask for them. */
export async function pollsByIds(ctx: Context, year: Year, subjects: readonly string[]): Promise<PollRow[]> {
  const rows = await db().poll.findMany({
    where: { yearId: year.id, subject: { in: [...subjects] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: listed,
  })
  return rows.map((row) => rowOf(row, ctx.now))
}
