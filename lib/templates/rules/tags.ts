import { lineTag, type Fields } from './fields'
import { fieldsOf, type DocumentKind } from './kinds'

/** Where a fault stands: the paragraph, counted in its part, and its words. */
export type Place = { part: string; paragraph: number; words: string }

/**
 * What is wrong with a tag. `unknown`: no field of this kind; `outside`: a field of rows used outside them;
 * `unclosed`, `unopened`: a brace without its other half; `open_loop`, `wrong_close`: rows that do not end, or end others.
 */
export type TagFault = {
  fault: 'unknown' | 'outside' | 'unclosed' | 'unopened' | 'open_loop' | 'wrong_close' | 'cannot_fill'
  tag: string
  place: Place | null
  /** the tag that was probably meant */
  meant?: string
}

/** The paragraphs of one part of a template, in order. */
export type TemplatePart = { name: string; paragraphs: string[] }

type Scope = { tags: Map<string, Scope | null>; opened: string | null; place: Place | null }
type Known = Map<string, Scope | null>

const scopeOf = (tags: Known): Scope => ({ tags, opened: null, place: null })

function knownOf(fields: Fields, suffix = ''): Known {
  const known: Known = new Map()
  for (const field of Object.values(fields)) {
    const inside =
      field.is === 'rows'
        ? scopeOf(knownOf(field.fields))
        : field.is === 'lines'
          ? scopeOf(new Map([[lineTag, null]]))
          : null
    known.set(`${field.tag}${suffix}`, inside)
    known.set(`co_${field.tag}${suffix}`, null)
    if (field.is === 'lines' && field.one !== undefined) known.set(field.one, null)
    if (field.is === 'rows' && field.pairs !== undefined) {
      const pair = new Map([...knownOf(field.fields, '_1'), ...knownOf(field.fields, '_2')])
      known.set(field.pairs, scopeOf(pair))
      known.set(`co_${field.pairs}`, null)
    }
  }
  return known
}

/** All tags that a template of this kind may use, those within rows too. */
export function tagsOf(kind: DocumentKind): string[] {
  const all = (known: Known): string[] =>
    [...known].flatMap(([tag, inside]) => [tag, ...(inside ? all(inside.tags) : [])])
  return [...new Set(all(knownOf(fieldsOf(kind))))]
}

type Walk = { kind: DocumentKind; stack: Scope[]; faults: TagFault[]; used: Set<string> }

/** Reads the tags of a template of this kind: its faults by name and place, and the fields that it uses. */
export function readTags(kind: DocumentKind, parts: TemplatePart[]): { faults: TagFault[]; used: Set<string> } {
  const walk: Walk = { kind, stack: [], faults: [], used: new Set() }
  for (const { name, paragraphs } of parts) {
    walk.stack = [scopeOf(knownOf(fieldsOf(kind)))]
    paragraphs.forEach((words, at) =>
      readParagraph(walk, words, { part: name, paragraph: at + 1, words: excerpt(words) }),
    )
    for (const { opened, place } of walk.stack.slice(1))
      walk.faults.push({ fault: 'open_loop', tag: opened ?? '', place })
  }
  return { faults: walk.faults, used: walk.used }
}

const excerpt = (words: string): string => {
  const plain = words.replace(/\s+/g, ' ').trim()
  return plain.length > 90 ? `${plain.slice(0, 89)}…` : plain
}

function readParagraph(walk: Walk, words: string, place: Place): void {
  for (const [piece] of words.matchAll(/\{[^{}]*\}|[{}]/g)) {
    if (piece === '{') walk.faults.push({ fault: 'unclosed', tag: after(words, '{'), place })
    else if (piece === '}') walk.faults.push({ fault: 'unopened', tag: '', place })
    else readTag(walk, piece.slice(1, -1).trim(), place)
  }
}

const after = (words: string, sign: string): string =>
  words
    .slice(words.lastIndexOf(sign) + 1)
    .trim()
    .slice(0, 40)

function readTag(walk: Walk, tag: string, place: Place): void {
  const sign = /^[#^/]/.exec(tag)?.[0]
  const name = sign ? tag.slice(1).trim() : tag
  if (sign === '/') return closeScope(walk, name, place)
  const found = walk.stack.toReversed().find((scope) => scope.tags.has(name))
  if (found) walk.used.add(name)
  else walk.faults.push(unknown(walk.kind, name, place))
  if (!sign) return
  const inside = (sign === '#' && found?.tags.get(name)) || scopeOf(new Map())
  walk.stack.push({ tags: inside.tags, opened: name, place })
}

function closeScope(walk: Walk, name: string, place: Place): void {
  const last = walk.stack.at(-1)!
  if (last.opened === null) walk.faults.push({ fault: 'wrong_close', tag: name, place })
  else {
    walk.stack.pop()
    if (name !== '' && name !== last.opened)
      walk.faults.push({ fault: 'wrong_close', tag: name, place, meant: last.opened })
  }
}

function unknown(kind: DocumentKind, tag: string, place: Place): TagFault {
  const all = tagsOf(kind)
  if (all.includes(tag)) return { fault: 'outside', tag, place }
  const near = all.map((known) => ({ known, far: distance(known, tag) })).sort((a, b) => a.far - b.far)[0]
  const close = near && near.far <= Math.max(2, Math.floor(tag.length / 4))
  return { fault: 'unknown', tag, place, ...(close && { meant: near.known }) }
}

// letters to change, add or take away between two tags
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
