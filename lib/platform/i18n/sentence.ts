import { sayFacts } from '../facts'
import type { Locale } from './routing'
import type { lookup } from './say'

/** What an audit entry or notice says: its message with its facts, beginning with a capital. */
export function sentenceOf(
  say: Awaited<ReturnType<typeof lookup>>,
  kind: 'events' | 'notices',
  name: string,
  facts: Record<string, unknown>,
  locale: Locale,
): string {
  const [module, rest] = name.split('.')
  const text = say(`${module}.${kind}.${rest}`, sayFacts(facts, locale))
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)
}
