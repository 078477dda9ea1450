import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { setFieldClock } from '@/lib/platform/clock'
import { command } from '@/lib/platform/command'
import { notFound, ok, refuse } from '@/lib/platform/result'
import { checkClockMove } from '../rules'
import type { moveClockSchema } from '../schema'

/**
 * Moves the demonstration's clock forward, for everybody; it ticks on from there.
 * Refusals: not found outside a demonstration or signed out, calendar.clock_backwards, calendar.clock_too_far.
 */
export const moveClock = command<z.output<typeof moveClockSchema>, { to: string }>(
  'calendar.move_clock',
  async (tx, ctx, { to }) => {
    if (ctx.actor.kind !== 'person') return notFound
    const installation = await tx.installation.findUnique({ where: { id: 1 } })
    if (!installation?.demonstration) return notFound
    if (Number.isNaN(to.getTime())) return refuse('calendar.clock_not_a_date')
    const lawful = checkClockMove(ctx.now, to)
    if (!lawful.ok) return lawful
    await setFieldClock(tx, to)
    await record(tx, ctx, {
      event: 'calendar.clock_moved',
      subject: { type: 'installation', id: '1' },
      facts: { to },
      before: { now: ctx.now.toISOString() },
      after: { now: to.toISOString() },
    })
    return ok({ to: to.toISOString() })
  },
)
