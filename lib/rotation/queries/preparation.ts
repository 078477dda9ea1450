import 'server-only'
import type { z } from 'zod'
import type { Year } from '@/lib/calendar/rules'
import type { Tx } from '@/lib/platform/db/client'
import { readRuleInForce } from '@/lib/polls/queries/rule-in-force'
import type { Preparation } from '@/lib/polls/schema'
import type { prepareElectionSchema } from '../schema'

type Input = Pick<z.output<typeof prepareElectionSchema>, 'kind' | 'text' | 'tellers' | 'minutes'>
type Asked = { places: number; proposes: number[]; input: Input }

/** How a poll on an office is held: by the rules of polls and of leadership in force, with the majority's article. */
export async function preparationOf(
  tx: Tx,
  year: Year,
  now: Date,
  { places, proposes, input }: Asked,
): Promise<Preparation> {
  const { rule, writtenVotes } = await readRuleInForce(tx, year, 'leadership', now)
  const tellers = input.tellers.filter((id) => id !== '')
  const agreement = input.kind === 'agreement'
  return {
    ...{ form: 'lines', upTo: places, quota: places, text: input.text, tellers, rule },
    proposes: agreement ? proposes : [],
    fallback: agreement ? { kind: 'open', minutes: input.minutes } : null,
    written: !agreement && writtenVotes && tellers.length === 2,
    hour: { minutes: input.minutes },
  }
}
