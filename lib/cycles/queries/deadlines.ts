import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import type { Article } from '@/lib/platform/result'
import { readRule } from '@/lib/rulebook/queries'

/** The hour by which a gate should be passed, when one is set. */
export async function deadlineOf(tx: Tx, yearId: string, gate: Gate): Promise<Date | null> {
  const row = await tx.gateDeadline.findUnique({ where: { yearId_gate: { yearId, gate } } })
  return row?.deadline ?? null
}

/** How many days after its deadline a substitute may pass the year's present gate, and what that rests on. */
export async function substituteOf(tx: Tx, year: Year, now: Date): Promise<{ days: number; article?: Article }> {
  const { gate } = year
  if (gate === 'closed' || gate === 'ratification') return { days: 0 }
  const rule = await readRule(tx, 'calendar.substitute_days', year, fieldDay(now))
  return { days: rule.value[gate], article: rule.article }
}
