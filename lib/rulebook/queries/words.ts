import 'server-only'
import { formatDay } from '@/lib/platform/i18n/format'
import type { Bilingual } from '@/lib/platform/result'
import wordsEn from '../messages.en.json'
import wordsVi from '../messages.vi.json'
import type { ActKind, RuleCode } from '../schema'

/** A rule's name, for a sentence. */
export function nameOfRule(code: RuleCode): Bilingual {
  const key = code.replace('.', '_') as keyof typeof wordsVi.codes
  return { vi: wordsVi.codes[key], en: wordsEn.codes[key] }
}

type Act = { kind: ActKind; number: string; signedOn: Date; cluster: Bilingual }

/** An act of a cluster as an article: its kind, number, day and whose it is. */
export function nameOfAct({ kind, number, signedOn, cluster }: Act): Bilingual {
  const say = (template: string, locale: 'vi' | 'en'): string =>
    template.replace('{number}', number).replace('{day}', formatDay(signedOn)).replace('{cluster}', cluster[locale])
  return { vi: say(wordsVi.acts[kind], 'vi'), en: say(wordsEn.acts[kind], 'en') }
}
