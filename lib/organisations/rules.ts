import { allowed, firstRefusal, refuse, type Verdict } from '@/lib/platform/result'

type Span = { validFrom: Date; validTo: Date | null }

export const day = 86_400_000

/** The day before; days are stored at 00:00 UTC. */
export const dayBefore = (date: Date): Date => new Date(date.getTime() - day)

/** Whether a dated fact holds on a day, both ends included. */
export const holdsOn = (span: Span, date: Date): boolean =>
  span.validFrom <= date && (span.validTo === null || span.validTo >= date)

/**
 * A new name begins after the last one began, and not before today: what has been printed keeps its name.
 * Refusals: organisations.in_the_past, organisations.name_already_dated.
 */
export const checkRename = (last: Span | undefined, from: Date, today: Date): Verdict =>
  firstRefusal(
    from < today ? refuse('organisations.in_the_past') : allowed,
    last && last.validFrom >= from
      ? refuse('organisations.name_already_dated', { from: dated(last.validFrom) })
      : allowed,
  )

const dated = (date: Date): string => date.toISOString().slice(0, 10).split('-').reverse().join('/')

/**
 * A school joins a cluster from a day on which it is not a member there already, and after its last membership began; never
 * while it leads the cluster it would leave. Refusals: organisations.member_already, organisations.membership_later,
 * organisations.leads_its_cluster, organisations.dissolved.
 */
export function checkJoin(school: {
  dissolvedOn: Date | null
  memberships: (Span & { clusterId: string })[]
  leads: boolean
  clusterId: string
  from: Date
}): Verdict {
  const { memberships, clusterId, from } = school
  if (school.dissolvedOn && school.dissolvedOn <= from) return refuse('organisations.dissolved')
  if (memberships.some((one) => one.clusterId === clusterId && (one.validTo === null || one.validTo >= from)))
    return refuse('organisations.member_already')
  const later = memberships.find((one) => one.validFrom >= from)
  if (later) return refuse('organisations.membership_later', { from: dated(later.validFrom) })
  return school.leads ? refuse('organisations.leads_its_cluster') : allowed
}

/**
 * A membership ends on a day that is not past, and not while the school heads the cluster or deputises.
 * Refusals: organisations.in_the_past, organisations.leads_its_cluster.
 */
export const checkLeave = (leads: boolean, lastDay: Date, today: Date): Verdict =>
  firstRefusal(
    lastDay < today ? refuse('organisations.in_the_past') : allowed,
    leads ? refuse('organisations.leads_its_cluster') : allowed,
  )

/**
 * A school is dissolved, or merged into another, from a day on that is not past; never while it heads its cluster or
 * deputises, and never into itself or into a school that is no more. Refusals: organisations.dissolved,
 * organisations.in_the_past, organisations.merged_into_itself, organisations.heir_dissolved, organisations.leads_its_cluster.
 */
export const checkDissolve = (school: {
  dissolvedOn: Date | null
  into: { same: boolean; dissolvedOn: Date | null } | null
  leads: boolean
  from: Date
  today: Date
}): Verdict =>
  firstRefusal(
    school.dissolvedOn ? refuse('organisations.dissolved') : allowed,
    school.from < school.today ? refuse('organisations.in_the_past') : allowed,
    school.into?.same ? refuse('organisations.merged_into_itself') : allowed,
    school.into?.dissolvedOn ? refuse('organisations.heir_dissolved') : allowed,
    school.leads ? refuse('organisations.leads_its_cluster') : allowed,
  )

type Naming = {
  headId: string
  deputyIds: readonly string[]
  memberIds: readonly string[]
  /** the last head term: its end is open */
  lastHead: { startsAt: Date } | null
  startsAt: Date
  foundedOn: Date
  now: Date
}

/**
 * Head and deputies of a cluster from an instant T on. T never lies in the past, but for a cluster's very first head, who
 * may begin with its founding; a school holds one office; all are members. Refusals: organisations.not_member,
 * organisations.two_offices, organisations.starts_in_the_past, organisations.before_founding,
 * organisations.leadership_later.
 */
export function checkNaming(naming: Naming): Verdict {
  const { headId, deputyIds, memberIds, lastHead, startsAt, foundedOn, now } = naming
  const named = [headId, ...deputyIds]
  return firstRefusal(
    named.every((id) => memberIds.includes(id)) ? allowed : refuse('organisations.not_member'),
    new Set(named).size === named.length ? allowed : refuse('organisations.two_offices'),
    lastHead && startsAt < now ? refuse('organisations.starts_in_the_past') : allowed,
    startsAt < foundedOn ? refuse('organisations.before_founding', { from: dated(foundedOn) }) : allowed,
    lastHead && lastHead.startsAt >= startsAt
      ? refuse('organisations.leadership_later', { from: lastHead.startsAt })
      : allowed,
  )
}

type Term = { role: 'head' | 'deputy'; forYear: number; startsAt: Date; endsAt: Date | null }

/**
 * The terms that a naming ends. Named at once for the year whose head is in office, it ends those of this moment, and the
 * next head still begins at its T; otherwise it ends those without an end.
 */
export function termsEnding<T extends Term>(
  terms: readonly T[],
  { forYear, startsAt }: { forYear: number; startsAt: Date | null },
  now: Date,
): T[] {
  const inForce = terms.filter((term) => term.startsAt <= now && (term.endsAt === null || term.endsAt > now))
  const within = startsAt === null && inForce.some((term) => term.role === 'head' && term.forYear === forYear)
  return within ? inForce : terms.filter((term) => term.endsAt === null)
}
