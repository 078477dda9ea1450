import 'server-only'
import { getTranslations } from 'next-intl/server'
import { sayFacts } from '../facts'
import type { Refusal } from '../result'
import type { Locale } from './routing'

export type SaidRefusal = { code: string; text: string; article?: string; articleHref?: string }

// Keys built from codes and event names are not literals; tests/architecture proves that each exists in both languages.
type Lookup = { (key: string, values?: Record<string, string | number>): string; has(key: string): boolean }

/** The translator for keys that are made at run time. */
export async function lookup(locale: Locale): Promise<Lookup> {
  return (await getTranslations({ locale })) as unknown as Lookup
}

/** A refusal in words of the reader's language, with its article and the address of the rule's page. */
export async function sayRefusal(refusal: Refusal, locale: Locale): Promise<SaidRefusal> {
  const t = await lookup(locale)
  const [module, state] = refusal.code.split('.') as [string, string]
  const facts = sayFacts(refusal.facts ?? {}, locale)
  const text = t(`${module}.refusals.${state}`, facts)
  const articleKey = `${module}.articles.${state}`
  const article = refusal.article?.[locale] ?? (t.has(articleKey) ? t(articleKey, facts) : undefined)
  const articleHref = refusal.article?.href
  return { code: refusal.code, text, ...(article && { article }), ...(article && articleHref && { articleHref }) }
}
