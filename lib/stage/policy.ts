import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import type { Verdict } from '@/lib/platform/result'
import { isOfHost, mayEditSeminar, maySeeSeminars } from '@/lib/seminars/policy'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'

type Hosted = Pick<SeminarFacts, 'hostId' | 'officerIds'>

/** Follows the day: everybody who sees the year. Refusal: not_found. */
export const mayFollowDay = (actor: Actor, year: Year): Verdict => maySeeSeminars(actor, year)

/** Keeps the day: the host's people. Refusals: not_found, seminars.not_of_host, common.year_closed, seminars.before_launch. */
export const mayKeepDay = (actor: Actor, year: Year, seminar: Hosted): Verdict => mayEditSeminar(actor, year, seminar)

/** Reads what the host's people wrote down on the day. */
export const readsRecord = (actor: Actor, year: Year, seminar: Hosted): boolean => isOfHost(actor, year, seminar)
