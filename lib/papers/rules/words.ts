const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** A syllable whose tone may stand on either vowel: "hoà" and "hòa" → one key, the tone at the end. */
const syllableKey = (syllable: string): string => {
  const parts = syllable.normalize('NFD')
  const tone = parts.match(toneMarks)?.join('') ?? ''
  return `${parts.replace(toneMarks, '')}${tone}`.normalize('NFC')
}

/** Words of a text with their places, as they are compared: lower case, composed, the tone's place forgotten. */
export function keyedWords(text: string): { key: string; from: number; to: number }[] {
  const words = []
  for (const found of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    words.push({ key: wordKey(found[0]), from: found.index, to: found.index + found[0].length })
  return words
}

// a language has few syllables: each is turned into its key once
const known = new Map<string, string>()
const mostKnown = 20_000

function wordKey(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const lower = word.toLowerCase()
  const key = /^[a-z0-9]*$/.test(lower) ? lower : syllableKey(lower)
  if (known.size < mostKnown) known.set(word, key)
  return key
}

/** A text as a key: its words alone, one space between them. */
export const textKey = (text: string): string =>
  keyedWords(text)
    .map((word) => word.key)
    .join(' ')

/** The words of a text, each once. */
export const keySet = (text: string): Set<string> => new Set(keyedWords(text).map((word) => word.key))

/** How much of two texts' words is common to both, from 0 to 1. */
export function inCommon(first: ReadonlySet<string>, second: ReadonlySet<string>): number {
  let common = 0
  for (const key of first) if (second.has(key)) common++
  return common === 0 ? 0 : (2 * common) / (first.size + second.size)
}

const onset = '(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?'
const nuclei =
  'iêu|yêu|uyê|uya|uyu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uơ|uy|uô|ưa|ươ|ưi|ưu|yê|[aăâeêioôơuưy]'
const coda = '(?:ch|ng|nh|[ckmnpt])?'
const syllable = new RegExp(`^(?:${onset}(?:${nuclei})${coda}|gi(?:ê?[mnpt]|ng|nh)?)$`)

/** Whether a word can be a Vietnamese syllable, written in composed Unicode. */
export const isSyllable = (word: string): boolean =>
  syllable.test(word.normalize('NFD').replace(toneMarks, '').normalize('NFC').toLowerCase())
