import { createTranslator } from 'use-intl/core'
import type { Bilingual } from '../result'
import { messages } from './messages'
import { locales, type Locale } from './routing'

type Say = (key: string, values?: Record<string, string | number>) => string

const sayIn = (locale: Locale): Say => createTranslator({ locale, messages: messages[locale] }) as unknown as Say

/** A sentence in both languages, to be a fact of another; works outside a request. */
export const inBoth = (say: (t: Say) => string): Bilingual => ({ vi: say(sayIn('vi')), en: say(sayIn('en')) })

/**
 * A letter in both languages, the Vietnamese first: `<key>.subject` and `<key>.body` with their facts, and the common last
 * line. Works outside a request, in jobs and scenarios.
 */
export function letterIn(
  key: string,
  facts: (locale: Locale) => Record<string, string | number>,
): { subject: string; body: string } {
  const said = locales.map((locale) => {
    const t = sayIn(locale)
    const values = facts(locale)
    return { subject: t(`${key}.subject`, values), body: `${t(`${key}.body`, values)}\n\n${t('mail.signature')}` }
  })
  return { subject: said.map((one) => one.subject).join(' · '), body: said.map((one) => one.body).join('\n\n———\n\n') }
}
