import { keyedWords } from './words'

/** Words in a shingle, and how many shingles in a row are judged before the least of them is kept. */
const shingleWords = 5
const window = 8

/** A passage at least this long that stands in two texts shares a kept shingle with certainty. */
export const surelyFoundWords = shingleWords + window - 1

export type Shingle = { hash: number; position: number }

// 53 bits: exact as a number here and as a bigint in the database
function hashOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

const hashesOf = (keys: readonly string[]): number[] =>
  Array.from({ length: Math.max(0, keys.length - shingleWords + 1) }, (_, at) =>
    hashOf(keys.slice(at, at + shingleWords).join(' ')),
  )

/** The shingles of a text by which similar texts are found: of each eight in a row the least (winnowing). */
export function shinglesOf(text: string): Shingle[] {
  const hashes = hashesOf(keyedWords(text).map((word) => word.key))
  const kept: Shingle[] = []
  for (let from = 0; from < Math.max(1, hashes.length - window + 1) && hashes.length > 0; from++) {
    let least = from
    for (let at = from; at < Math.min(hashes.length, from + window); at++)
      if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at
    if (kept.at(-1)?.position !== least) kept.push({ hash: hashes[least] ?? 0, position: least })
  }
  return kept
}

/** A passage that two texts share, by its places in both; `weight` from 0, stands everywhere, to 1, in these two alone. */
export type Passage = {
  words: number
  first: { from: number; to: number }
  second: { from: number; to: number }
  weight: number
  quoted: boolean
}

/** How many papers a shingle stands in; the passages of two texts are weighed by it. */
export type Spread = ReadonlyMap<number, number>

const shortestPassage = 8
// a word changed in the middle does not end a passage
const mostGap = 3

type Run = { a: number; b: number; length: number }

/** The passages of two texts that are alike, the longest and rarest first; official texts and quotations weigh little. */
export function passagesOf(first: string, second: string, spread: Spread = new Map()): Passage[] {
  const [a, b] = [keyedWords(first), keyedWords(second)]
  const hashes = hashesOf(a.map((word) => word.key))
  const runs = merge(runsOf(hashes, hashesOf(b.map((word) => word.key))))
  const span = (words: typeof a, from: number, length: number): { from: number; to: number } => ({
    from: words[from]?.from ?? 0,
    to: words[Math.min(from + length, words.length) - 1]?.to ?? 0,
  })
  return runs
    .map(({ a: at, b: other, length, otherLength }) => ({
      words: length,
      first: span(a, at, length),
      second: span(b, other, otherLength),
      weight: weightOf(hashes.slice(at, at + length - shingleWords + 1), spread),
    }))
    .filter(({ words }) => words >= shortestPassage)
    .map((passage) => ({ ...passage, quoted: isQuoted(first, passage.first) || isQuoted(second, passage.second) }))
    .sort((x, y) => worthOf(y) - worthOf(x))
}

/** What a passage says of two papers: its words, weighed down where it stands in many, and by half where it is quoted. */
export const worthOf = ({ words, weight, quoted }: Passage): number => words * weight * (quoted ? 0.5 : 1)

// in two papers alone: 1; in ten: a ninth. Of shingles that were not kept the spread is not known
function weightOf(hashes: readonly number[], spread: Spread): number {
  const papers = hashes.flatMap((hash) => spread.get(hash) ?? [])
  if (papers.length === 0) return 1
  const sum = papers.reduce((of, count) => of + 1 / Math.max(1, count - 1), 0)
  return Math.round((sum / papers.length) * 1000) / 1000
}

const mostPlaces = 20

function runsOf(first: readonly number[], second: readonly number[]): Run[] {
  const places = new Map<number, number[]>()
  second.forEach((hash, at) => places.set(hash, [...(places.get(hash) ?? []), at]))
  const runs: Run[] = []
  for (let a = 0; a < first.length;) {
    let best: Run | null = null
    for (const b of (places.get(first[a] ?? -1) ?? []).slice(0, mostPlaces)) {
      let length = 1
      while (a + length < first.length && b + length < second.length && first[a + length] === second[b + length])
        length++
      if (!best || length > best.length) best = { a, b, length }
    }
    if (best) runs.push({ ...best, length: best.length + shingleWords - 1 })
    a += best ? best.length : 1
  }
  return runs
}

function merge(runs: readonly Run[]): (Run & { otherLength: number })[] {
  const merged: (Run & { otherLength: number })[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const gapA = last ? run.a - (last.a + last.length) : Infinity
    const gapB = last ? run.b - (last.b + last.otherLength) : Infinity
    const goesOn = gapA <= mostGap && gapB <= mostGap && gapB >= -shingleWords
    if (last && goesOn) {
      last.length = run.a + run.length - last.a
      last.otherLength = run.b + run.length - last.b
    } else merged.push({ ...run, otherLength: run.length })
  }
  return merged
}

// a quotation begins before the passage, or at it, and ends behind it
function isQuoted(text: string, { from, to }: { from: number; to: number }): boolean {
  const before = text.slice(Math.max(0, from - 400), from + 2)
  const after = text.slice(Math.max(0, to - 2), to + 400)
  const opened =
    Math.max(before.lastIndexOf('“'), before.lastIndexOf('«')) >
    Math.max(before.lastIndexOf('”'), before.lastIndexOf('»'))
  const closes = after.search(/[”»]/)
  const opensAgain = after.search(/[“«]/)
  return opened && closes !== -1 && (opensAgain === -1 || closes < opensAgain)
}
