import { createTranslator } from 'use-intl/core'
import type { Duty } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import { sayFacts } from '@/lib/platform/facts'
import { messages } from '@/lib/platform/i18n/messages'
import { locales, type Locale } from '@/lib/platform/i18n/routing'
import type { Bilingual } from '@/lib/platform/result'

/** A gate in both languages, for sentences that are kept. */
export const gateName = (gate: Gate): Bilingual => ({
  vi: messages.vi.common.gates[gate],
  en: messages.en.common.gates[gate],
})

/** A duty's words in both languages, for a reminder that names it. */
export function dutySentence(duty: Pick<Duty, 'title' | 'facts'>): Bilingual {
  const [vi, en] = locales.map((locale: Locale) => {
    const t = createTranslator({ locale, messages: messages[locale] }) as unknown as (
      key: string,
      values: Record<string, string | number>,
    ) => string
    return t(duty.title, sayFacts(duty.facts, locale))
  })
  return { vi: vi ?? '', en: en ?? '' }
}
