import 'server-only'
import { namesOn } from '@/lib/organisations/names'
import { fieldDay } from '@/lib/platform/clock'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Bilingual } from '@/lib/platform/result'

export type TrailStep = { id: string; from: Bilingual | null; to: Bilingual; word: string; at: Date; by: string }

/** From which unit of the Academy to which a proposal has gone, oldest first. */
export async function listTrail(ctx: Context, proposalId: string): Promise<TrailStep[]> {
  const rows = await db().proposalForward.findMany({
    where: { proposalId },
    orderBy: [{ forwardedAt: 'asc' }, { id: 'asc' }],
  })
  if (rows.length === 0) return []
  const ids = rows.flatMap((row) => [row.toId, ...(row.fromId ? [row.fromId] : [])])
  const names = await namesOn(db(), ids, fieldDay(ctx.now))
  const people = await db().person.findMany({
    where: { id: { in: rows.map((row) => row.forwardedById) } },
    select: { id: true, name: true },
  })
  return rows.map((row) => ({
    id: row.id,
    from: (row.fromId && names.get(row.fromId)?.name) || null,
    to: names.get(row.toId)?.name ?? { vi: '', en: '' },
    word: row.word,
    at: row.forwardedAt,
    by: people.find((person) => person.id === row.forwardedById)?.name ?? '',
  }))
}

export type UnitChoice = { id: string; name: Bilingual }

/** The Academy's units to which a proposal can be passed on: those in which an official can answer. */
export async function listUnits(ctx: Context, proposalId: string): Promise<UnitChoice[]> {
  const rows = await db().organisation.findMany({
    where: {
      kind: { in: ['academy', 'academy_unit'] },
      proposalsHeld: { none: { id: proposalId } },
      appointments: {
        some: {
          office: { in: ['academy_reviewer', 'academy_approver'] },
          startsAt: { lte: ctx.now },
          OR: [{ endsAt: null }, { endsAt: { gt: ctx.now } }],
        },
      },
    },
    orderBy: [{ kind: 'asc' }, { code: 'asc' }],
    select: { id: true },
  })
  const names = await namesOn(
    db(),
    rows.map(({ id }) => id),
    fieldDay(ctx.now),
  )
  return rows.map(({ id }) => ({ id, name: names.get(id)?.name ?? { vi: '', en: '' } }))
}
