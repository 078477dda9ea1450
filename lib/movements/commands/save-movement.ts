import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { lockSeenYear, ownYearSchool } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import { command } from '@/lib/platform/command'
import { allowed, firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayActForSchool, mayPrepareLaunch } from '../policy'
import { checkMovementWritable, checkUnfolding, checkWindow } from '../rules'
import type { saveMovementSchema } from '../schema'

type Input = z.output<typeof saveMovementSchema>

/**
 * The head writes the cluster's movement; a school its own, unfolding the cluster's. Refusals: not found, not the head, not
 * acting for a school, year closed, cluster's movement missing, window, launched, changed by somebody else meanwhile.
 */
export const saveMovement = command<Input, { movementId: string; href: string }>(
  'movements.save_movement',
  async (tx, ctx, input) => {
    const year = await lockSeenYear(tx, ctx, input.yearId)
    if (!year) return notFound
    const organisationId = input.level === 'school' ? await ownYearSchool(tx, ctx.actor, year.id) : null
    if (input.level === 'school' && !organisationId) return notFound
    const levels = await tx.movement.findMany({ where: { yearId: year.id, organisationId: null } })
    const above = levels.find((one) => one.level === (input.level === 'school' ? 'cluster' : 'academy')) ?? null
    const kept = organisationId
      ? await tx.movement.findFirst({ where: { yearId: year.id, level: 'school', organisationId } })
      : (levels.find((one) => one.level === 'cluster') ?? null)
    const verdict = firstRefusal(
      organisationId ? mayActForSchool(ctx.actor, organisationId) : mayPrepareLaunch(ctx.actor, year),
      checkYearOpen(year),
      organisationId ? checkUnfolding(above) : allowed,
      checkMovementWritable(kept),
      (kept?.version ?? 0) === input.version ? allowed : refuse('common.changed_meanwhile'),
      checkWindow(input),
    )
    if (!verdict.ok) return verdict

    const { yearId, level, version: _, ...text } = input
    const written = { ...text, parentId: above?.id ?? null }
    const saved = kept
      ? await tx.movement.update({ where: { id: kept.id }, data: { ...written, version: { increment: 1 } } })
      : await tx.movement.create({ data: { yearId, level, organisationId, ...written, version: 1 } })
    await record(tx, ctx, {
      event: 'movements.movement_saved',
      subject: { type: 'movement', id: saved.id },
      facts: { theme: input.theme, level },
      clusterId: year.clusterId,
      yearId,
      ...(organisationId && { organisationId }),
      before: kept ? { theme: kept.theme, aim: kept.aim, contents: kept.contents } : {},
      after: { theme: input.theme, aim: input.aim, contents: input.contents },
    })
    return ok({ movementId: saved.id, href: `/work/${year.clusterCode}/${year.year}/movements` })
  },
)
