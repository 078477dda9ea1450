import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import type { Article } from '@/lib/platform/result'
import type { PollPurpose, Preparation } from '../schema'
import { readRulesOfPoll } from './rule-in-force'

/** What each part of a poll's rule rests on, with the page of that rule. */
export type PollArticles = Record<'quorum' | 'threshold' | 'ties' | 'rounds' | 'candidates', Article>

type Prepared = { purpose: PollPurpose; createdAt: Date }

/**
 * The rules of the day on which a poll was prepared. A part that was set otherwise, as a ruling sets its majority, rests on
 * the article of the manifest alone.
 */
export async function readPollArticles(
  tx: Tx,
  year: Year,
  { purpose, createdAt }: Prepared,
  { rule }: Pick<Preparation, 'rule'>,
): Promise<PollArticles> {
  const rules = await readRulesOfPoll(tx, year, purpose, fieldDay(createdAt))
  const resting = (kept: unknown, { value, article }: { value: unknown; article: Article }): Article =>
    JSON.stringify(kept) === JSON.stringify(value) ? article : rule.article
  return {
    quorum: resting(rule.quorum, rules.quorum),
    threshold: resting(rule.threshold, rules.threshold),
    ties: resting(rule.ties, rules.ties),
    rounds: resting(rule.rounds, rules.rounds),
    candidates: resting(rule.candidates === 'vote', rules.candidates),
  }
}
