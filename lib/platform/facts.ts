import { formatDeadline } from './i18n/format'
import type { Locale } from './i18n/routing'
import type { Bilingual, Fact, Facts } from './result'

type Kept = string | number | boolean | { $date: string } | Bilingual

/** Facts as they are kept in JSON: instants are marked, so that they come back as instants. */
export function keepFacts(facts: Facts): Record<string, Kept> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, fact instanceof Date ? { $date: fact.toISOString() } : fact]),
  )
}

/** Facts as values of a sentence: instants as deadlines, names in the reader's language. */
export function sayFacts(facts: Facts | Record<string, unknown>, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, sayFact(fact as Fact | Kept, locale)]))
}

function sayFact(fact: Fact | Kept, locale: Locale): string | number {
  if (typeof fact === 'string' || typeof fact === 'number') return fact
  if (typeof fact === 'boolean') return String(fact)
  if (fact instanceof Date) return formatDeadline(fact, locale)
  if ('$date' in fact) return formatDeadline(new Date(fact.$date), locale)
  return fact[locale]
}
