import { diffArrays } from 'diff'
import { inCommon, keySet } from './words'

/** A stretch of a paragraph: in both texts, in the earlier alone, or in the later alone. */
export type Span = { in: 'both' | 'before' | 'after'; text: string }

/** A row of the two texts side by side; `spans` where words changed within a paragraph. */
export type ComparedRow =
  | { change: 'same'; before: string; after: string }
  | { change: 'added'; before: null; after: string }
  | { change: 'removed'; before: string; after: null }
  | { change: 'changed'; before: string; after: string; spans: Span[] }

export type Comparison = { rows: ComparedRow[]; added: number; removed: number; changed: number }

// a difference longer than this is no longer read word by word
const mostEdits = 500
const mostPairs = 40_000
const leastAlike = 0.35

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []

const whole = (before: string, after: string): Span[] =>
  [{ in: 'before', text: before } as const, { in: 'after', text: after } as const].filter((span) => span.text !== '')

/** What changed between two paragraphs, word by word. */
export function compareWords(before: string, after: string): Span[] {
  const parts = diffArrays(tokensOf(before), tokensOf(after), { maxEditLength: mostEdits })
  if (!parts) return whole(before, after)
  const spans: Span[] = []
  let gone = ''
  let come = ''
  const settle = (): void => {
    spans.push(...whole(gone, come))
    gone = come = ''
  }
  for (const { added, removed, value } of parts) {
    const text = value.join('')
    const isBoth = !added && !removed
    // a space alone between two changes belongs to both of them
    if (isBoth && (text.trim() !== '' || gone + come === '')) {
      settle()
      spans.push({ in: 'both', text })
    } else {
      if (!added) gone += text
      if (!removed) come += text
    }
  }
  settle()
  return spans
}

/** Paragraphs as they are compared: composed, spaces evened, empty ones left out. */
export const comparable = (paragraphs: readonly string[]): string[] =>
  paragraphs.map((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim()).filter((text) => text !== '')

/** Two versions side by side: paragraphs that stayed, went, came, and those in which words changed. */
export function compareTexts(before: readonly string[], after: readonly string[]): Comparison {
  const [first, second] = [comparable(before), comparable(after)]
  const parts = diffArrays(first, second, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: first },
    { removed: false, added: true, value: second },
  ]
  const rows: ComparedRow[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = (): void => {
    rows.push(...pair(removed, added))
    removed = []
    added = []
  }
  for (const part of parts) {
    if (part.removed) removed.push(...part.value)
    else if (part.added) added.push(...part.value)
    else {
      settle()
      rows.push(...part.value.map((text) => ({ change: 'same', before: text, after: text }) as const))
    }
  }
  settle()
  const count = (change: ComparedRow['change']): number => rows.filter((row) => row.change === change).length
  return { rows, added: count('added'), removed: count('removed'), changed: count('changed') }
}

const goneRow = (before: string): ComparedRow => ({ change: 'removed', before, after: null })
const comeRow = (after: string): ComparedRow => ({ change: 'added', before: null, after })

// among paragraphs that went and came, those that are alike are one paragraph in two versions; their order is kept
function pair(removed: readonly string[], added: readonly string[]): ComparedRow[] {
  if (removed.length * added.length === 0 || removed.length * added.length > mostPairs)
    return [...removed.map(goneRow), ...added.map(comeRow)]
  const matches = bestMatches(removed, added)
  const rows: ComparedRow[] = []
  let next = 0
  removed.forEach((before, at) => {
    const match = matches.get(at)
    if (match === undefined) return void rows.push(goneRow(before))
    rows.push(...added.slice(next, match).map(comeRow))
    const after = added[match] ?? ''
    rows.push({ change: 'changed', before, after, spans: compareWords(before, after) })
    next = match + 1
  })
  return [...rows, ...added.slice(next).map(comeRow)]
}

// the longest chain of alike pairs in order, by how alike they are
function bestMatches(removed: readonly string[], added: readonly string[]): Map<number, number> {
  const width = added.length + 1
  const later = added.map(keySet)
  const alike = removed.map(keySet).map((before) => later.map((after) => inCommon(before, after)))
  const worth = new Float64Array((removed.length + 1) * width)
  const likeness = (i: number, j: number): number => {
    const value = alike[i]?.[j] ?? 0
    return value >= leastAlike ? value : -1
  }
  const best = (i: number, j: number): number => worth[i * width + j] ?? 0
  for (let i = removed.length - 1; i >= 0; i--)
    for (let j = added.length - 1; j >= 0; j--)
      worth[i * width + j] = Math.max(best(i + 1, j), best(i, j + 1), likeness(i, j) + best(i + 1, j + 1))
  const matches = new Map<number, number>()
  for (let i = 0, j = 0; i < removed.length && j < added.length;) {
    const value = likeness(i, j)
    if (value > 0 && best(i, j) === value + best(i + 1, j + 1)) matches.set(i++, j++)
    else if (best(i, j) === best(i + 1, j)) i++
    else j++
  }
  return matches
}
