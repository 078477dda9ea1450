import 'server-only'
import type { Year } from '@/lib/calendar/rules'
import { fieldDay } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/db/client'
import { inWords } from '@/lib/platform/result'
import { readRules, type RuleInForce } from '@/lib/rulebook/queries'
import type { PollPurpose, Preparation } from '../schema'

const shared = ['polls.quorum', 'polls.rounds', 'polls.written_votes', 'polls.candidate_votes_on_itself'] as const
const ofAwards = { threshold: 'awards.threshold', ties: 'awards.ties' } as const
const ofLeadership = { threshold: 'leadership.majority', ties: 'leadership.ties' } as const

type RulesOfPoll = {
  quorum: RuleInForce<'polls.quorum'>
  rounds: RuleInForce<'polls.rounds'>
  writtenVotes: RuleInForce<'polls.written_votes'>
  candidates: RuleInForce<'polls.candidate_votes_on_itself'>
  threshold: RuleInForce<'awards.threshold' | 'leadership.majority'>
  ties: RuleInForce<'awards.ties' | 'leadership.ties'>
}

/** The rules of the rule book on which a poll of this purpose rests, as they were in force on a day of the field. */
export async function readRulesOfPoll(tx: Tx, year: Year, purpose: PollPurpose, day: Date): Promise<RulesOfPoll> {
  const own = purpose === 'award' ? ofAwards : ofLeadership
  const rules = await readRules(tx, [...shared, own.threshold, own.ties], year, day)
  return {
    quorum: rules['polls.quorum'],
    rounds: rules['polls.rounds'],
    writtenVotes: rules['polls.written_votes'],
    candidates: rules['polls.candidate_votes_on_itself'],
    threshold: rules[own.threshold],
    ties: rules[own.ties],
  }
}

type InForce = { rule: Preparation['rule']; writtenVotes: boolean }

/** By what a poll of this purpose is held when it is prepared now, and whether absent members may vote in writing. */
export async function readRuleInForce(tx: Tx, year: Year, purpose: PollPurpose, now: Date): Promise<InForce> {
  const rules = await readRulesOfPoll(tx, year, purpose, fieldDay(now))
  return {
    writtenVotes: rules.writtenVotes.value,
    rule: {
      quorum: rules.quorum.value,
      threshold: rules.threshold.value,
      blank: 'counts',
      candidates: rules.candidates.value ? 'vote' : 'stand_aside',
      ties: rules.ties.value,
      rounds: rules.rounds.value,
      article: inWords(rules.threshold.article),
    },
  }
}
