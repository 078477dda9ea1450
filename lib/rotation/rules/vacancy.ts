import { checkYearOpen, type Year } from '@/lib/calendar/rules'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'

export type TermNow = { organisationId: string; role: 'head' | 'deputy'; forYear: number; acting: boolean }

/**
 * Who acts when the head cannot go on: of the deputies of the moment the first in the cluster's customary order that does
 * not leave the cluster itself.
 */
export const actingDeputy = (
  terms: readonly TermNow[],
  order: readonly string[],
  leaving: ReadonlySet<string>,
): string | null =>
  order.find((id) => !leaving.has(id) && terms.some((term) => term.role === 'deputy' && term.organisationId === id)) ??
  null

/**
 * The head's office falls vacant within its year: the year is open, its head is in office, no vacancy is open, and there is
 * a deputy to act. Refusals: common.year_closed, rotation.vacancy_open, rotation.not_in_office, rotation.no_deputy_acts.
 */
export const checkVacancy = (
  year: Pick<Year, 'gate' | 'year' | 'headSchoolId'>,
  state: { open: boolean; head: TermNow | null; actingId: string | null },
): Verdict =>
  firstRefusal(
    checkYearOpen(year),
    state.open ? refuse('rotation.vacancy_open') : allowed,
    state.head && state.head.organisationId === year.headSchoolId ? allowed : refuse('rotation.not_in_office'),
    state.actingId ? allowed : refuse('rotation.no_deputy_acts'),
  )

type Open = { formerId: string; actingId: string; electedId: string | null }

/**
 * A by-election is held while the office is vacant, the deputy acts, and nobody is elected yet. Refusals:
 * common.year_closed, rotation.no_vacancy, rotation.not_in_office, rotation.nothing_vacant.
 */
export const checkByElection = (
  year: Pick<Year, 'gate' | 'year'>,
  vacancy: Open | null,
  head: { organisationId: string } | null,
): Verdict =>
  firstRefusal(
    checkYearOpen(year),
    vacancy ? allowed : refuse('rotation.no_vacancy'),
    vacancy && head?.organisationId !== vacancy.actingId ? refuse('rotation.not_in_office') : allowed,
    vacancy?.electedId ? refuse('rotation.nothing_vacant') : allowed,
  )

/** From when on a poll counts for an open vacancy: since it fell vacant, or since who was elected declined or was refused. */
export const electsSince = (vacancy: { since: Date; reopenedAt: Date | null }): Date =>
  vacancy.reopenedAt ?? vacancy.since

/**
 * What a by-election decided may be recorded: it is counted whole, belongs to this vacancy, and elected a member. Refusals:
 * rotation.poll_undecided, rotation.recorded_already, rotation.nobody_elected, rotation.not_a_member.
 */
export function checkElectedBy(
  poll: { createdAt: Date },
  result: { complete: boolean; schoolIds: readonly string[] } | null,
  state: { since: Date; memberIds: readonly string[] },
): Verdict {
  const [electedId] = result?.schoolIds ?? []
  return firstRefusal(
    result?.complete ? allowed : refuse('rotation.poll_undecided'),
    poll.createdAt < state.since ? refuse('rotation.recorded_already') : allowed,
    electedId ? allowed : refuse('rotation.nobody_elected'),
    electedId && !state.memberIds.includes(electedId) ? refuse('rotation.not_a_member') : allowed,
  )
}

/**
 * The successor is a school of the year, and not the one that could not go on; where a poll elected a school, it is that one,
 * otherwise the by-election stands in words. Whoever acts is in office until then. Refusals: common.year_closed,
 * rotation.no_vacancy, rotation.not_in_office, rotation.not_a_member, rotation.former_head, rotation.other_elected,
 * rotation.by_election_under_way, rotation.by_election_missing.
 */
export function checkSuccessor(
  year: Pick<Year, 'gate' | 'year'>,
  vacancy: Open | null,
  asked: { headId: string; byElection: string },
  state: { head: { organisationId: string } | null; memberIds: readonly string[]; underWay: boolean },
): Verdict {
  const { headId, byElection } = asked
  return firstRefusal(
    checkYearOpen(year),
    vacancy ? allowed : refuse('rotation.no_vacancy'),
    vacancy && state.head?.organisationId !== vacancy.actingId ? refuse('rotation.not_in_office') : allowed,
    state.memberIds.includes(headId) ? allowed : refuse('rotation.not_a_member'),
    vacancy?.formerId === headId ? refuse('rotation.former_head') : allowed,
    vacancy?.electedId && vacancy.electedId !== headId ? refuse('rotation.other_elected') : allowed,
    state.underWay ? refuse('rotation.by_election_under_way') : allowed,
    vacancy && !vacancy.electedId && byElection.length < 3 ? refuse('rotation.by_election_missing') : allowed,
  )
}
