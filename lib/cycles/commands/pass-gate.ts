import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import { notify } from '@/lib/notices/notify'
import { maySeeYear } from '@/lib/calendar/policy'
import { command } from '@/lib/platform/command'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok } from '@/lib/platform/result'
import { mayPassGate, passageStanding } from '../policy'
import { listConditions, placeOf } from '../queries/conditions'
import { gateName } from '../queries/names'
import { deadlineOf, substituteOf } from '../queries/deadlines'
import { checkConditions, checkGateNamed, checkStandingIn, nextGate } from '../rules'
import type { passGateSchema } from '../schema'

type Input = z.output<typeof passGateSchema>

/**
 * The year goes on to its next gate: the year's row is held, what must be there is computed anew, and only what is missing
 * refuses; a date never does. A substitute waits some days after the deadline and gives a reason.
 * Refusals: not found, not the gate's owner, gate passed meanwhile, conditions open, substitute too early or silent.
 */
export const passGate = command<Input, { gate: Gate }>('cycles.pass_gate', async (tx, ctx, input) => {
  // held for writing: of two that pass one gate, the second finds it passed
  await tx.$queryRaw`select 1 from cluster_years where id = ${input.yearId}::uuid for update`
  const year = await findYear(tx, input.yearId)
  if (!year || !maySeeYear(ctx.actor, year) || ctx.actor.kind !== 'person') return notFound
  const standing = passageStanding(ctx.actor, year)
  const lawful = firstRefusal(checkGateNamed(year, input.gate), mayPassGate(ctx.actor, year))
  if (!lawful.ok || !standing) return lawful.ok ? notFound : lawful
  const stepIn = checkStandingIn({
    standing,
    deadline: await deadlineOf(tx, year.id, year.gate),
    substitute: await substituteOf(tx, year, ctx.now),
    now: ctx.now,
    reason: input.reason,
  })
  if (!stepIn.ok) return stepIn
  const ready = checkConditions(await listConditions(tx, year, ctx.now))
  if (!ready.ok) return ready

  const toGate = nextGate(year.gate)
  const asSubstitute = standing === 'substitute'
  await tx.clusterYear.update({ where: { id: year.id }, data: { gate: toGate, version: { increment: 1 } } })
  await tx.gatePassage.create({
    data: {
      yearId: year.id,
      fromGate: year.gate,
      toGate,
      at: ctx.now,
      personId: ctx.actor.personId,
      asSubstitute,
      reason: input.reason || null,
    },
  })
  await tell(tx, ctx, year, { toGate, asSubstitute, reason: input.reason })
  return ok({ gate: toGate })
})

type Passed = { toGate: Gate; asSubstitute: boolean; reason: string }

/** The record, and the word to every school; behind the conference the Academy hears of it as well. */
async function tell(tx: Tx, ctx: Context, year: Year, { toGate, asSubstitute, reason }: Passed): Promise<void> {
  const facts = { from: gateName(year.gate), to: gateName(toGate), year: String(year.year), reason: reason || '–' }
  await record(tx, ctx, {
    event: 'cycles.gate_passed',
    subject: { type: 'year', id: year.id },
    facts,
    clusterId: year.clusterId,
    yearId: year.id,
    before: { gate: year.gate },
    after: { gate: toGate, asSubstitute },
  })
  const text = { facts, href: placeOf(year, 'track') }
  const kind = asSubstitute ? 'cycles.gate_passed_in_place' : 'cycles.gate_passed'
  await notify(tx, ctx, { yearId: year.id }, { kind, ...text })
  if (toGate === 'ratification')
    await notify(
      tx,
      ctx,
      { academy: ['academy_reviewer', 'academy_approver'] },
      { kind: 'cycles.gate_passed', ...text },
    )
}
