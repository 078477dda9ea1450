import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { readRule } from '@/lib/rulebook/queries'
import type { QuorumRule } from '../rules/quorum'

/** The share of member schools that a conference needs, as the rulebook has it for this year. */
export async function quorumRule(tx: Tx, year: Year, now: Date): Promise<QuorumRule> {
  const { value, article } = await readRule(tx, 'polls.quorum', year, fieldDay(now))
  return { n: value.n, d: value.d, over: value.over, article }
}
