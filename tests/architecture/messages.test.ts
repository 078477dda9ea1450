import { describe, expect, it } from 'vitest'
import { messages } from '@/lib/platform/i18n/messages'
import { argumentsOf } from '../support/icu'
import { findAll, listFiles, read } from '../support/sources'

type Tree = { [key: string]: string | Tree }

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const path = prefix === '' ? key : `${prefix}.${key}`
    return typeof value === 'string' ? [[path, value]] : [...flatten(value, path)]
  })
  return new Map(entries)
}

const vi = flatten(messages.vi)
const en = flatten(messages.en)

const code = listFiles('lib', 'app', 'components').filter((path) => /\.tsx?$/.test(path))
const codeWith = (pattern: RegExp): { path: string; found: string }[] =>
  code.flatMap((path) => findAll(read(path), pattern).map((found) => ({ path, found })))

describe('the words', () => {
  it('are the same keys in Vietnamese and in English', () => {
    expect([...vi.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('are never empty', () => {
    const empty = [...vi, ...en].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  it('name the same facts in both languages', () => {
    const different = [...vi].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(en.get(key) ?? '').join(),
    )
    expect(different.map(([key]) => key)).toEqual([])
  })

  it('are in composed form (NFC)', () => {
    expect([...vi].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })

  it('of each module are part of the whole', () => {
    const files = listFiles('lib').filter((path) => /^lib\/[^/]+\/messages\.vi\.json$/.test(path))
    const modules = files.map((path) => path.split('/')[1]!).filter((name) => name !== 'platform')
    expect(modules.filter((module) => !(module in messages.vi))).toEqual([])
  })
})

describe('what the code says', () => {
  it('has each refusal in words', () => {
    const refusals = codeWith(/\brefus(?:e|al|ed)\(\s*'([a-z_-]+\.[a-z0-9_]+)'/g)
    const unsaid = refusals.filter(({ found }) => !vi.has(found.replace('.', '.refusals.')))
    expect(unsaid).toEqual([])
  })

  it('has each event as a sentence', () => {
    const files = listFiles('lib').filter((path) => path.endsWith('/events.ts'))
    const events = files.flatMap((path) => findAll(read(path), /'([a-z_-]+\.[a-z0-9_]+)':/g))
    expect(events.filter((event) => !vi.has(event.replace('.', '.events.')))).toEqual([])
  })

  it('records only events of a catalogue', () => {
    const files = listFiles('lib').filter((path) => path.endsWith('/events.ts'))
    const catalogue = new Set(files.flatMap((path) => findAll(read(path), /'([a-z_-]+\.[a-z0-9_]+)':/g)))
    const recorded = codeWith(/\bevent: '([a-z_-]+\.[a-z0-9_]+)'/g)
    expect(recorded.filter(({ found }) => !catalogue.has(found))).toEqual([])
  })
})
