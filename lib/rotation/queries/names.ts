import { createTranslator } from 'use-intl/core'
import { sayFacts } from '@/lib/platform/facts'
import { messages } from '@/lib/platform/i18n/messages'
import { locales, type Locale } from '@/lib/platform/i18n/routing'
import type { Bilingual } from '@/lib/platform/result'
import type { Standing, Turn } from '../rules'
import type { Role } from '../schema'

/** An office of the cluster in both languages, for sentences that are kept. */
export const roleName = (role: Role): Bilingual => ({
  vi: messages.vi.common.roles[role],
  en: messages.en.common.roles[role],
})

/** What a standing rests on: the turn that counts for the school, and the years of which anything is known. */
export type Grounds = {
  role: Role
  turn: Turn | null
  /** the school that held the turn, when it was merged into this one */
  heldBy: Bilingual | null
  known: readonly number[]
}

/** Whether a school may stand, why or why not, and from which year it may, with the years it rests on, in both languages. */
export function standingSentence(standing: Standing, grounds: Grounds): Bilingual {
  const [vi, en] = locales.map((locale: Locale) => {
    const t = createTranslator({ locale, messages: messages[locale], namespace: 'rotation.standing' })
    const { turn, heldBy, known, role: office } = grounds
    const from = heldBy ? t('inherited', { school: heldBy[locale], year: String(turn?.year) }) : ''
    if (!standing.may) {
      const why = t(standing.code, { ...sayFacts(standing.facts, locale), office })
      const until = standing.from === null ? '' : t('from', { year: String(standing.from) })
      return [why, from, until].filter(Boolean).join(' ')
    }
    if (turn) return [t('may_again', { office, year: String(turn.year) }), from].filter(Boolean).join(' ')
    const span = { first: String(Math.min(...known)), last: String(Math.max(...known)), count: known.length }
    return known.length === 0 ? t('may_unknown', { office }) : t('may_first', { office, ...span })
  })
  return { vi: vi ?? '', en: en ?? '' }
}

/** Why the school that could not go on does not stand in the by-election, in both languages. */
export const formerHeadSentence = (): Bilingual => ({
  vi: messages.vi.rotation.refusals.former_head,
  en: messages.en.rotation.refusals.former_head,
})

/** The title of a by-election's poll, in both languages. */
export const byElectionTitle = (year: number): Bilingual => ({
  vi: messages.vi.rotation.poll_title.by_election.replace('{year}', String(year)),
  en: messages.en.rotation.poll_title.by_election.replace('{year}', String(year)),
})

/** The title of an election's poll, in both languages. */
export const electionTitle = (role: Role, forYear: number): Bilingual => ({
  vi: messages.vi.rotation.poll_title[role].replace('{year}', String(forYear)),
  en: messages.en.rotation.poll_title[role].replace('{year}', String(forYear)),
})
