import { checkYearOpen, hasReached, type Year } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Bilingual, type Verdict } from '@/lib/platform/result'
import type { ReasonCode } from './schema'

export type Standing = {
  schoolId: string
  registered: boolean
  signed: boolean
  reported: boolean
  /** recorded facts that nobody has lifted */
  facts: readonly { code: ReasonCode; text: string }[]
}

type Demand = { value: boolean; article: Bilingual }
export type Demands = { registered: Demand; signed: Demand; reported: Demand; facts: Bilingual }

export type Reason = { code: ReasonCode; text: string; article: Bilingual }
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
  for (const { code, text } of standing.facts) reasons.push({ code, text, article: demands.facts })
  return { schoolId: standing.schoolId, eligible: reasons.length === 0, reasons }
}

const decree152 = new Date('2025-07-01T00:00:00Z')

/** The text that bars a school while a fact about it is being verified, on a day. */
export const factArticle = (day: Date): Bilingual =>
  day >= decree152
    ? { vi: 'Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP', en: 'Article 4.4 of Decree 152/2025/NĐ-CP' }
    : {
        vi: 'Quy định của pháp luật về thi đua, khen thưởng',
        en: 'The law on emulation and commendation',
      }

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
