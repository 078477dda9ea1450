import type { YearSchoolNames } from '@/lib/calendar/queries'

/** What was changed after convening, field by field; a school is said by its name. */
export function changesOf(
  changes: unknown,
  schools: readonly YearSchoolNames[],
): { name: string; from: string; to: string }[] {
  const said = (name: string, value: string): string =>
    name === 'hostId' ? (schools.find(({ id }) => id === value)?.short.vi ?? '') : value
  return Object.entries(changes as Record<string, { from: string; to: string }>).map(([name, { from, to }]) => ({
    name,
    from: said(name, from),
    to: said(name, to),
  }))
}
