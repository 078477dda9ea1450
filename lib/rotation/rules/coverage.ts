import type { Turn } from '../rules'
import type { Role } from '../schema'

type Span = { from: number; to: number | null }

/** What a school was in a year of the cluster: an office, a member, outside; `unknown` where nothing is recorded. */
export type CoverageCell = Role | 'member' | 'outside' | 'unknown'
export type CoverageYear = { year: number; cells: Record<string, CoverageCell>; deputiesKnown: boolean }

/**
 * Years × schools since the cluster's founding. A year in which no head is recorded has no data at all and counts for
 * nobody; where a head is recorded and no deputy, who deputised is not known.
 */
export function coverage(
  schools: readonly { organisationId: string; spans: readonly Span[] }[],
  turns: readonly Turn[],
  first: number,
  last: number,
): CoverageYear[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => {
    const year = first + place
    const here = turns.filter((turn) => turn.year === year)
    const known = here.some((turn) => turn.role === 'head')
    const cellOf = (school: (typeof schools)[number]): CoverageCell => {
      const roles = here.filter((turn) => turn.organisationId === school.organisationId).map((turn) => turn.role)
      if (roles.includes('head')) return 'head'
      if (roles.includes('deputy')) return 'deputy'
      if (!school.spans.some((span) => span.from <= year && (span.to === null || span.to >= year))) return 'outside'
      return known ? 'member' : 'unknown'
    }
    return {
      year,
      cells: Object.fromEntries(schools.map((school) => [school.organisationId, cellOf(school)])),
      deputiesKnown: here.some((turn) => turn.role === 'deputy'),
    }
  })
}

/** The schools that went into each school, through any number of mergers, each before a day. */
export function parentsOf(
  mergers: readonly { from: string; into: string; on: Date }[],
  before: Date,
): (id: string) => string[] {
  const done = mergers.filter((one) => one.on < before)
  const collect = (id: string, seen: ReadonlySet<string>): string[] =>
    done
      .filter((one) => one.into === id && !seen.has(one.from))
      .flatMap(({ from }) => [from, ...collect(from, new Set([...seen, from]))])
  return (id) => collect(id, new Set([id]))
}
