import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { readRule } from '@/lib/rulebook/queries'

/** The hour by which a gate should be passed, when one is set. */
export async function deadlineOf(tx: Tx, yearId: string, gate: Gate): Promise<Date | null> {
  const row = await tx.gateDeadline.findUnique({ where: { yearId_gate: { yearId, gate } } })
  return row?.deadline ?? null
}

/** How many days after its deadline a substitute may pass the year's present gate. */
export async function substituteDaysOf(tx: Tx, year: Year, now: Date): Promise<number> {
  const { gate } = year
  if (gate === 'closed' || gate === 'ratification') return 0
  const rule = await readRule(tx, 'calendar.substitute_days', year, fieldDay(now))
  return rule.value[gate]
}
