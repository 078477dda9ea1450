import 'server-only'
import { countBallots, readBoard } from '@/lib/ballots/queries/board'
import { countWays } from '@/lib/ballots/queries/inside'
import { maySeeYear } from '@/lib/calendar/policy'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { effectiveState } from '../rules/phase'

/** What changes on a poll's pages, in a few letters: asked for every few seconds by the open ones. */
export async function getPollSign(ctx: Context, pollId: string): Promise<{ sign: string; due: boolean } | null> {
  const row = await db().poll.findUnique({
    where: { id: pollId },
    select: {
      ...{ state: true, version: true, closesAt: true, cancelAskedById: true },
      year: { select: { clusterId: true } },
      counts: { select: { entries: true } },
      kind: true,
      boxId: true,
      boxSlot: true,
      slot: { select: { openings: true, box: { select: { seats: { select: { way: true } } } } } },
      _count: { select: { votes: true } },
    },
  })
  if (!row || !maySeeYear(ctx.actor, row.year)) return null
  const stands = effectiveState(row.state, row.closesAt, ctx.now)
  const entries = row.counts.reduce((sum, count) => sum + count.entries, 0)
  const inBox = row.boxId && row.boxSlot ? await countBallots(db(), row.boxId, row.boxSlot) : 0
  const opened = Object.keys((row.slot?.openings ?? {}) as Record<string, string>).length
  const full = row.slot !== null && inBox >= countWays(row.slot.box.seats).electronic
  return {
    sign: [stands, row.version, row._count.votes + inBox, entries + opened].join('-'),
    due: row.state === 'open' && (stands === 'closed' || full),
  }
}

/** The record of a poll to take away: its manifest as it was frozen with its hash, votes, counts and result. */
export async function getPollRecord(ctx: Context, pollId: string): Promise<Record<string, unknown> | null> {
  const row = await db().poll.findUnique({
    where: { id: pollId },
    include: {
      year: { select: { clusterId: true } },
      seats: {
        include: { vote: true, organisation: { select: { code: true } } },
        orderBy: { organisation: { code: 'asc' } },
      },
      counts: { include: { organisation: { select: { code: true } } }, orderBy: { organisationId: 'asc' } },
    },
  })
  if (!row || !maySeeYear(ctx.actor, row.year)) return null
  return {
    poll: row.id,
    title: row.title,
    state: effectiveState(row.state, row.closesAt, ctx.now),
    manifest: row.manifest,
    manifestSha256: row.manifestSha256,
    hours: {
      ...{ confirmed: row.confirmedAt, opened: row.openedAt, closes: row.closesAt, closed: row.closedAt },
      ...{ counted: row.countedAt, cancelled: row.cancelledAt },
    },
    cancelReason: row.cancelReason,
    seats: row.seats.map((seat) => ({
      ...{ school: seat.organisation.code, person: seat.label, substitute: seat.substitute, present: seat.present },
      ...{ vote: seat.vote?.choice ?? null, castAt: seat.vote?.castAt ?? null },
    })),
    // a teller's figures are the other's to see only once both agree
    counts:
      row.state === 'counted'
        ? row.counts.map((count) => ({ school: count.organisation.code, at: count.at, figures: count.figures }))
        : [],
    result: row.result,
    ...(row.boxId && row.boxSlot && row.closedAt && { box: await boxRecord(row.boxId, row.boxSlot) }),
  }
}

/** The box's part of the record: with it anybody recounts a secret ballot without us. */
async function boxRecord(boxId: string, slot: number): Promise<Record<string, unknown> | null> {
  const board = await readBoard(db(), boxId, slot)
  if (!board) return null
  const { keyBook, keyBookSha256, lines, head, openings } = board
  const seats = await db().ballotSeat.findMany({ where: { boxId }, select: { way: true } })
  return {
    ...{ format: 'neu-guong secret ballot 1', keyBook, keyBookSha256, slot, head, openings },
    received: countWays(seats),
    board: lines.map(({ entry, chainHash }) => ({ ballot: JSON.parse(entry) as unknown, chainHash })),
  }
}
