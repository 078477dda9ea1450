import { checkYearOpen, hasReached, type Year } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Article, type Verdict } from '@/lib/platform/result'
import { spanOn, type RuleSpan } from '@/lib/rulebook/rules'
import type { NominationState, ReasonCode, RegisterState } from './schema'

export type Standing = {
  schoolId: string
  registered: boolean
  signed: boolean
  reported: boolean
  dissolved: boolean
  /** recorded facts that nobody has lifted */
  facts: readonly { code: ReasonCode; text: string; source?: string; recordedAt?: Date }[]
}

type Demand = { value: boolean; article: Article }
export type Demands = { registered: Demand; signed: Demand; reported: Demand; facts: Article; dissolved: Article }

/** Why a school is not considered: the rule's article, and of a recorded fact its source and day. */
export type Reason = { code: ReasonCode; text: string; article: Article; source?: string; at?: Date }
export type Eligibility = { schoolId: string; eligible: boolean; reasons: Reason[] }

/** Whether a school may be nominated this year, and every reason why not with the article that it rests on. */
export function eligibility(standing: Standing, demands: Demands): Eligibility {
  const reasons: Reason[] = []
  const ask = (has: boolean, demand: Demand, code: ReasonCode): void => {
    if (demand.value && !has) reasons.push({ code, text: '', article: demand.article })
  }
  ask(standing.registered, demands.registered, 'not_registered')
  ask(standing.signed, demands.signed, 'not_signed')
  ask(standing.reported, demands.reported, 'not_reported')
  if (standing.dissolved) reasons.push({ code: 'dissolved', text: '', article: demands.dissolved })
  for (const { code, text, source, recordedAt } of standing.facts)
    reasons.push({
      ...{ code, text, article: demands.facts },
      ...(source && { source }),
      ...(recordedAt && { at: recordedAt }),
    })
  return { schoolId: standing.schoolId, eligible: reasons.length === 0, reasons }
}

/** What was lifted is spoken of no more. Refusal: awards.already_lifted. */
export const checkStanding = (liftedAt: Date | null): Verdict =>
  liftedAt ? refuse('awards.already_lifted', { lifted: liftedAt }) : allowed

/** Awards are decided until the conference is over; the year must be open. Refusals: common.year_closed, awards.after_conference. */
export function checkBeforeRatification(year: Year): Verdict {
  return firstRefusal(checkYearOpen(year), hasReached(year, 'hand_over') ? refuse('awards.after_conference') : allowed)
}

/** A quota stands once an award's poll is prepared or its result recorded. Refusal: awards.quota_in_use. */
export const checkQuotaFree = (polls: number, nominations: number): Verdict =>
  polls + nominations > 0 ? refuse('awards.quota_in_use') : allowed

/** An award has its result once. Refusal: awards.already_recorded. */
export const checkNotRecorded = (nominations: number): Verdict =>
  nominations > 0 ? refuse('awards.already_recorded') : allowed

/** Only a finished decision is recorded. Refusals: awards.poll_not_counted, awards.tie_open, awards.nobody_elected. */
export function checkDecided(elected: { schoolIds: readonly string[]; complete: boolean } | null): Verdict {
  if (elected === null) return refuse('awards.poll_not_counted')
  if (!elected.complete) return refuse('awards.tie_open')
  return elected.schoolIds.length > 0 ? allowed : refuse('awards.nobody_elected')
}

/** How a line of the register stands: a "none", or what became of the nomination; taken back outweighs confirmed. */
export function registerState(state: NominationState, hasSchool: boolean, revoked: boolean): RegisterState {
  if (!hasSchool) return 'none'
  return state === 'confirmed' && revoked ? 'revoked' : state
}

const bonusOf: Record<string, 'awards.flag_bonus' | 'awards.certificate_bonus'> = {
  academy_flag: 'awards.flag_bonus',
  director_certificate: 'awards.certificate_bonus',
}

/** The rules by which bonus money is counted. */
export const bonusRules = ['awards.base_salary', 'awards.flag_bonus', 'awards.certificate_bonus'] as const

/**
 * Bonus money of an award: its multiple of the base salary, both as they are in force on the day of the decision; null where
 * no figure is on record.
 */
export function bonusOn(
  spans: readonly RuleSpan[],
  awardCode: string,
  scope: { clusterId: string; year: number },
  day: Date,
): number | null {
  const rule = bonusOf[awardCode]
  const multiple = rule && spanOn(spans, rule, scope, day)?.value
  const salary = spanOn(spans, 'awards.base_salary', scope, day)?.value
  return typeof multiple === 'number' && typeof salary === 'number' && multiple > 0 ? multiple * salary : null
}
