import type { Office } from '@/lib/platform/context'
import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'
import type { AttendanceState } from '../schema'

export type Person = { personId: string; name: string; office: Office }
export type Delegation = {
  representative: 'principal' | 'substitute' | 'excused'
  substituteId: string | null
  reason: string
  companions: readonly string[]
  others: string
}

export type DelegateRow = {
  personId: string | null
  label: string
  office: Office | null
  represents: boolean
  substitute: boolean
  authorisationId: string | null
  state: AttendanceState
  reason: string
  position: number
}

const principalOf = (people: readonly Person[]): Person | undefined =>
  people.find(({ office }) => office === 'principal')

/** Lines without an account, each once. */
const namesIn = (others: string): string[] =>
  [...new Set(others.split('\n').map((line) => line.trim().slice(0, 300)))].filter(Boolean)

/**
 * A substitute is another person of the same school and shows an authorisation; an excuse has a reason; companions are of
 * the school; who has come is not crossed out. Refusals: substitute_missing, substitute_not_of_school,
 * principal_needs_no_substitution, authorisation_missing, excuse_without_reason, companion_not_of_school, already_present.
 */
export function checkDelegation(
  it: Delegation & { hasAuthorisation: boolean },
  people: readonly Person[],
  before: readonly { state: AttendanceState }[],
): Verdict {
  const ids = people.map(({ personId }) => personId)
  return firstRefusal(
    before.some(({ state }) => state === 'present') ? refuse('meetings.already_present') : allowed,
    it.representative === 'substitute' ? checkSubstitute(it, people) : allowed,
    it.representative === 'excused' && it.reason === '' ? refuse('meetings.excuse_without_reason') : allowed,
    it.companions.every((id) => ids.includes(id)) ? allowed : refuse('meetings.companion_not_of_school'),
  )
}

function checkSubstitute(it: Delegation & { hasAuthorisation: boolean }, people: readonly Person[]): Verdict {
  if (!it.substituteId) return refuse('meetings.substitute_missing')
  const person = people.find(({ personId }) => personId === it.substituteId)
  if (!person) return refuse('meetings.substitute_not_of_school')
  if (person.office === 'principal') return refuse('meetings.principal_needs_no_substitution')
  return it.hasAuthorisation ? allowed : refuse('meetings.authorisation_missing')
}

/** The rows of a delegation: the one who represents first, then companions with an account, then others by name. */
export function delegation(it: Delegation, people: readonly Person[], authorisationId: string | null): DelegateRow[] {
  const principal = principalOf(people)
  const substitute = people.find(({ personId }) => personId === it.substituteId)
  const sent = it.representative === 'substitute' ? substitute : principal
  const first = {
    personId: sent?.personId ?? null,
    label: sent?.name ?? 'Hiệu trưởng',
    office: sent?.office ?? ('principal' as const),
    represents: true,
    substitute: it.representative === 'substitute',
    authorisationId: it.representative === 'substitute' ? authorisationId : null,
    state: it.representative === 'excused' ? ('excused' as const) : ('registered' as const),
    reason: it.representative === 'excused' ? it.reason : '',
  }
  const plain = {
    represents: false,
    substitute: false,
    authorisationId: null,
    state: 'registered' as const,
    reason: '',
  }
  const companions = people
    .filter(({ personId }) => it.companions.includes(personId) && personId !== first.personId)
    .map(({ personId, name, office }) => ({
      personId,
      label: name,
      office,
      ...plain,
    }))
  const others = namesIn(it.others).map((label) => ({
    personId: null,
    label,
    office: null,
    ...plain,
  }))
  return [first, ...companions, ...others].map((row, position) => ({
    ...row,
    position,
  }))
}
