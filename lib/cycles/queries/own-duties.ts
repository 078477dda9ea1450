import 'server-only'
import type { Duty, Year } from '@/lib/calendar/rules'
import { academyId, gateDeadlines } from '@/lib/calendar/queries'
import type { Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { gateOwners, nextGate } from '../rules'
import { listConditions, placeOf } from './conditions'
import { newHeadOf } from './hand-over'
import { gateName } from './names'

/** What the track itself asks: the next gate opened once all is there, the hand-over ticked by both heads. */
export async function listCyclesDuties(ctx: Context, year: Year): Promise<Duty[]> {
  if (year.gate === 'closed' || !year.headSchoolId) return []
  const [conditions, deadlines, newHeadId, handOver, academy] = await Promise.all([
    listConditions(db(), year, ctx.now),
    gateDeadlines(db(), year.id),
    newHeadOf(db(), year),
    db().handOver.findUnique({ where: { yearId: year.id }, include: { items: true } }),
    academyId(db()),
  ])
  const due = deadlines.get(year.gate) ?? null
  const common = { module: 'cycles', due, facts: { year: String(year.year), gate: gateName(nextGate(year.gate)) } }
  const duties: Duty[] = []
  if (conditions.length > 0 && conditions.every((one) => one.met)) {
    const closing = year.gate === 'hand_over'
    const owner = gateOwners[year.gate].owner === 'academy' ? academy : year.headSchoolId
    if (owner)
      duties.push({
        ...common,
        key: `cycles.open_gate.${year.gate}`,
        title: closing ? 'cycles.duties.close' : 'cycles.duties.open_gate',
        organisationId: owner,
        holds: closing ? null : 'cycles.duties.holds_everybody',
        href: placeOf(year, 'track'),
      })
  }
  if (year.gate !== 'hand_over') return duties
  const sides = [
    {
      id: year.headSchoolId,
      open: handOver?.items.filter((one) => !one.oldTickedAt).length ?? 0,
      signed: handOver?.oldSignedAt,
    },
    {
      id: newHeadId,
      open: handOver?.items.filter((one) => !one.newTickedAt).length ?? 0,
      signed: handOver?.newSignedAt,
    },
  ]
  for (const side of handOver ? sides : sides.slice(0, 1)) {
    if (!side.id || side.signed) continue
    duties.push({
      ...common,
      key: 'cycles.hand_over',
      title: handOver ? 'cycles.duties.hand_over' : 'cycles.duties.prepare_hand_over',
      facts: { ...common.facts, count: side.open },
      organisationId: side.id,
      holds: null,
      href: placeOf(year, 'hand-over'),
    })
  }
  return duties
}
