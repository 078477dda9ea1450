import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { gateDeadlines, lockYear } from '@/lib/calendar/queries'
import { checkYearOpen } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { maySetDeadlines } from '../policy'
import { placeOf } from '../queries/conditions'
import { checkDeadlines, openGates } from '../rules'
import type { setGateDeadlinesSchema } from '../schema'

type Input = z.output<typeof setGateDeadlinesSchema>

const plain = (deadlines: Map<Gate, Date>): Record<string, string> =>
  Object.fromEntries([...deadlines].map(([gate, deadline]) => [gate, deadline.toISOString()]))

/**
 * Sets the hours by which the gates should be passed; a gate that is not named keeps its hour, an empty one has none.
 * Refusals: not found, neither preparing the year nor the Academy, year closed, out of the track's order.
 */
export const setGateDeadlines = command<Input, { yearId: string }>(
  'cycles.set_gate_deadlines',
  async (tx, ctx, input) => {
    const year = await lockYear(tx, input.yearId)
    if (!year || !maySeeYear(ctx.actor, year)) return notFound
    const before = await gateDeadlines(tx, year.id)
    const after = new Map(before)
    for (const gate of openGates) {
      const deadline = input.deadlines[gate]
      if (deadline) after.set(gate, deadline)
      else if (deadline === null) after.delete(gate)
    }
    const lawful = firstRefusal(
      maySetDeadlines(ctx.actor, year),
      checkYearOpen(year),
      checkDeadlines(Object.fromEntries(after)),
    )
    if (!lawful.ok) return lawful

    await tx.gateDeadline.deleteMany({ where: { yearId: year.id } })
    await tx.gateDeadline.createMany({
      data: [...after].map(([gate, deadline]) => ({ yearId: year.id, gate, deadline })),
    })
    await record(tx, ctx, {
      event: 'cycles.deadlines_set',
      subject: { type: 'year', id: year.id },
      facts: { year: String(year.year) },
      clusterId: year.clusterId,
      yearId: year.id,
      before: plain(before),
      after: plain(after),
    })
    const text = {
      kind: 'cycles.deadlines_set',
      facts: { year: String(year.year) },
      href: placeOf(year, 'track'),
    } as const
    await notify(tx, ctx, { yearId: year.id }, text)
    return ok({ yearId: year.id })
  },
)
