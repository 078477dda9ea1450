import type { Check } from '@/lib/polls/rules/verify'
import { fill } from './fill'
import type { VerifyWords } from './vote-words'

/** Why a step does not fit, and at which line of the board where it is one. */
export function whyOf({ step, line }: Check, words: VerifyWords): string {
  const why = words[`why${step}` as 'why1']
  return line === null ? why : `${fill(words.atLine, { line })} ${why}`
}
