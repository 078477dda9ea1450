import type { Year } from '@/lib/calendar/rules'
import type { Actor } from '@/lib/platform/context'
import { allowed, firstRefusal, notFound, type Verdict } from '@/lib/platform/result'
import { isOfHost, mayEditSeminar, maySeeSeminars } from '@/lib/seminars/policy'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'

type Hosted = Pick<SeminarFacts, 'hostId' | 'officerIds'>

/** Writes, makes and publishes the proceedings: the host's people. Refusals: not_found, seminars.not_of_host, common.year_closed, seminars.before_launch. */
export const mayEditProceedings = (actor: Actor, year: Year, seminar: Hosted): Verdict =>
  mayEditSeminar(actor, year, seminar)

/** Takes a book that was made: the host's people any, everybody of the year the published one. Refusal: not_found. */
export const mayTakeBook = (actor: Actor, year: Year, seminar: Hosted, published: boolean): Verdict =>
  firstRefusal(maySeeSeminars(actor, year), published || isOfHost(actor, year, seminar) ? allowed : notFound)

/** Gives certificates: the host's people. Refusals: as mayEditProceedings. */
export const mayGiveCertificates = (actor: Actor, year: Year, seminar: Hosted): Verdict =>
  mayEditSeminar(actor, year, seminar)

/** Sees to whom certificates are given, and takes them: the host's people, also of a closed year. Refusal: not_found. */
export const maySeeCertificates = (actor: Actor, year: Year, seminar: Hosted): Verdict =>
  maySeeSeminars(actor, year).ok && isOfHost(actor, year, seminar) ? allowed : notFound
