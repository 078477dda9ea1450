import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPrepareLaunch } from '../policy'
import { checkAnnouncing } from '../rules'
import type { movementSchema } from '../schema'

type Input = z.output<typeof movementSchema>

/**
 * The cluster's movement is said aloud, also by the elected head before its term, at the conference.
 * Refusals: not found (also: no cluster movement), not the head, year closed, announced or launched before.
 */
export const announceMovement = command<Input, { movementId: string }>(
  'movements.announce_movement',
  async (tx, ctx, input) => {
    const movement = await tx.movement.findFirst({ where: { id: input.movementId, level: 'cluster' } })
    const year = movement && (await lockSeenYear(tx, ctx, movement.yearId))
    if (!movement || !year) return notFound
    const verdict = firstRefusal(mayPrepareLaunch(ctx.actor, year), checkYearOpen(year), checkAnnouncing(movement))
    if (!verdict.ok) return verdict

    await tx.movement.update({
      where: { id: movement.id },
      data: { announcedAt: ctx.now, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      event: 'movements.movement_announced',
      subject: { type: 'movement', id: movement.id },
      facts: { theme: movement.theme, year: String(year.year) },
      clusterId: year.clusterId,
      yearId: year.id,
    })
    await notify(
      tx,
      ctx,
      { yearId: year.id },
      {
        kind: 'movements.movement_announced',
        facts: { theme: movement.theme, year: String(year.year) },
        href: `/work/${year.clusterCode}/${year.year}/movements`,
      },
    )
    return ok({ movementId: movement.id })
  },
)
