import { createTranslator } from 'use-intl/core'
import { sayFacts } from '@/lib/platform/facts'
import { messages } from '@/lib/platform/i18n/messages'
import { locales, type Locale } from '@/lib/platform/i18n/routing'
import type { Bilingual } from '@/lib/platform/result'
import type { Standing } from '../rules'
import type { Role } from '../schema'

/** An office of the cluster in both languages, for sentences that are kept. */
export const roleName = (role: Role): Bilingual => ({
  vi: messages.vi.common.roles[role],
  en: messages.en.common.roles[role],
})

/** Why a school may not stand, and from which year it may, as one sentence in both languages. */
export function standingSentence(standing: Standing): Bilingual | null {
  if (standing.may) return null
  const [vi, en] = locales.map((locale: Locale) => {
    const t = createTranslator({ locale, messages: messages[locale], namespace: 'rotation.standing' })
    const why = t(standing.code, sayFacts(standing.facts, locale))
    return standing.from === null ? why : `${why} ${t('from', { year: String(standing.from) })}`
  })
  return { vi: vi ?? '', en: en ?? '' }
}

/** The title of an election's poll, in both languages. */
export const electionTitle = (role: Role, forYear: number): Bilingual => ({
  vi: messages.vi.rotation.poll_title[role].replace('{year}', String(forYear)),
  en: messages.en.rotation.poll_title[role].replace('{year}', String(forYear)),
})
