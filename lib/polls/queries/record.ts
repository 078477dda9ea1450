import 'server-only'
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
      _count: { select: { votes: true } },
    },
  })
  if (!row || !maySeeYear(ctx.actor, row.year)) return null
  const stands = effectiveState(row.state, row.closesAt, ctx.now)
  const entries = row.counts.reduce((sum, count) => sum + count.entries, 0)
  return {
    sign: [stands, row.version, row._count.votes, entries].join('-'),
    due: row.state === 'open' && stands === 'closed',
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
  }
}
