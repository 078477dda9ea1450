import 'server-only'
import type { Context } from '@/lib/platform/context'
import type { Prisma, Tx } from '@/lib/platform/db/client'
import { yearOf } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { maySeePractice } from '../policy'

export type PracticeRow = Prisma.PracticeGetPayload<object>

/** A practice that the actor may see, by its id. */
export async function findPractice(tx: Tx, ctx: Context, id: string): Promise<PracticeRow | null> {
  const row = await tx.practice.findUnique({ where: { id } })
  return row && maySeePractice(ctx.actor, row) ? row : null
}

/** The running year of a cluster that a practice is published in: the oldest that is launched and not closed. */
export async function runningYear(tx: Tx, clusterId: string): Promise<Year | null> {
  const row = await tx.clusterYear.findFirst({
    where: { clusterId, gate: { notIn: ['preparation', 'closed'] } },
    orderBy: { year: 'asc' },
    include: { cluster: { select: { code: true } } },
  })
  return row && yearOf(row)
}
