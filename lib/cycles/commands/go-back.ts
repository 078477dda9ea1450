import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import type { Gate } from '@/lib/calendar/schema'
import { notify } from '@/lib/notices/notify'
import { command } from '@/lib/platform/command'
import { firstRefusal, notFound, ok, refuse } from '@/lib/platform/result'
import { mayGoBack } from '../policy'
import { placeOf } from '../queries/conditions'
import { gateName } from '../queries/names'
import { countResting } from '../queries/resting'
import { checkGoingBack, previousGate } from '../rules'
import type { goBackSchema } from '../schema'

type Input = z.output<typeof goBackSchema>

/**
 * The year goes back by one gate, with a reason that every school reads. Refusals: not found, not the head nor the Academy,
 * gate passed meanwhile, something rests on the gate, no reason, nothing before it, year closed.
 */
export const goBack = command<Input, { gate: Gate }>('cycles.go_back', async (tx, ctx, input) => {
  await tx.$queryRaw`select 1 from cluster_years where id = ${input.yearId}::uuid for update`
  const year = await findYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
  const lawful = firstRefusal(
    mayGoBack(ctx.actor, year),
    checkGoingBack(year, input.gate, input.reason, await countResting(tx, year)),
  )
  if (!lawful.ok) return lawful
  const toGate = previousGate(year.gate)
  if (!toGate) return refuse('cycles.nothing_before')

  await tx.clusterYear.update({ where: { id: year.id }, data: { gate: toGate, version: { increment: 1 } } })
  await tx.gatePassage.create({
    data: {
      yearId: year.id,
      fromGate: year.gate,
      toGate,
      at: ctx.now,
      personId: ctx.actor.personId,
      reason: input.reason,
    },
  })
  const facts = { from: gateName(year.gate), to: gateName(toGate), year: String(year.year), reason: input.reason }
  await record(tx, ctx, {
    event: 'cycles.gate_returned',
    subject: { type: 'year', id: year.id },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
    before: { gate: year.gate },
    after: { gate: toGate },
  })
  await notify(tx, ctx, { yearId: year.id }, { kind: 'cycles.gate_returned', facts, href: placeOf(year, 'track') })
  return ok({ gate: toGate })
})
