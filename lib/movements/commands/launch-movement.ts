import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayActForSchool, mayRunLaunch } from '../policy'
import { checkLaunching } from '../rules'
import type { movementSchema } from '../schema'

type Input = z.output<typeof movementSchema>

/**
 * The head launches the cluster's movement, a school its own, from the gate of launch on.
 * Refusals: not found, not the head, term not begun, not acting for the school, year closed, gate not reached, launched before.
 */
export const launchMovement = command<Input, { movementId: string }>(
  'movements.launch_movement',
  async (tx, ctx, input) => {
    const movement = await tx.movement.findFirst({ where: { id: input.movementId, level: { not: 'academy' } } })
    const year = movement && (await lockSeenYear(tx, ctx, movement.yearId))
    if (!movement || !year) return notFound
    const { organisationId } = movement
    const verdict = firstRefusal(
      organisationId ? mayActForSchool(ctx.actor, organisationId) : mayRunLaunch(ctx.actor, year),
      checkYearOpen(year),
      checkLaunching(movement, year),
    )
    if (!verdict.ok) return verdict

    await tx.movement.update({
      where: { id: movement.id },
      data: { launchedAt: ctx.now, version: { increment: 1 } },
    })
    await record(tx, ctx, {
      event: 'movements.movement_launched',
      subject: { type: 'movement', id: movement.id },
      facts: { theme: movement.theme, level: movement.level },
      clusterId: year.clusterId,
      yearId: year.id,
      ...(organisationId && { organisationId }),
    })
    if (!organisationId) {
      await notify(
        tx,
        ctx,
        { yearId: year.id },
        {
          kind: 'movements.movement_launched',
          facts: { theme: movement.theme, year: String(year.year) },
          href: `/work/${year.clusterCode}/${year.year}/movements`,
        },
      )
    }
    return ok({ movementId: movement.id })
  },
)
