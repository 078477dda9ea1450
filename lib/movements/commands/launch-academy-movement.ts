import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { listOpenYears, lockSeenYear } from '@/lib/calendar/queries'
import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayLaunchForAcademy } from '../policy'
import { checkWindow } from '../rules'
import type { launchAcademyMovementSchema } from '../schema'

type Input = z.output<typeof launchAcademyMovementSchema>

/**
 * The Academy's Director launches the movement of the year, for one cluster or every open year of that number; a cluster's
 * movement written before unfolds it from now on. Refusals: not found, not the Academy, year closed, window, launched before.
 */
export const launchAcademyMovement = command<Input, { movementIds: string[]; href: string }>(
  'movements.launch_academy_movement',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    if (!year) return notFound
    const verdict = firstRefusal(mayLaunchForAcademy(ctx.actor), checkYearOpen(year), checkWindow(input))
    if (!verdict.ok) return verdict
    const years = input.scope === 'all' ? await listOpenYears(tx, year.year) : [year]
    const have = await tx.movement.findMany({
      where: { level: 'academy', yearId: { in: years.map((one) => one.id) } },
      select: { yearId: true },
    })
    const launched = new Set(have.map((one) => one.yearId))
    if (launched.has(year.id)) return refuse('movements.movement_launched')

    const movementIds: string[] = []
    for (const one of years.filter((open) => !launched.has(open.id)))
      movementIds.push(await launch(tx, ctx, one, input))
    return ok({ movementIds, href: `/work/${year.clusterCode}/${year.year}/movements` })
  },
)

async function launch(tx: Tx, ctx: Context, year: Year, input: Input): Promise<string> {
  const { yearId: _, scope: _scope, ...text } = input
  const { id } = await tx.movement.create({ data: { yearId: year.id, level: 'academy', ...text, launchedAt: ctx.now } })
  await tx.movement.updateMany({ where: { yearId: year.id, level: 'cluster' }, data: { parentId: id } })
  await record(tx, ctx, {
    event: 'movements.academy_movement_launched',
    subject: { type: 'movement', id },
    facts: { theme: input.theme, year: String(year.year) },
    clusterId: year.clusterId,
    yearId: year.id,
    after: { theme: input.theme, aim: input.aim, contents: input.contents, decision: input.decision },
  })
  await notify(
    tx,
    ctx,
    { yearId: year.id },
    {
      kind: 'movements.academy_movement_launched',
      facts: { theme: input.theme, year: String(year.year) },
      href: `/work/${year.clusterCode}/${year.year}/movements`,
    },
  )
  return id
}
