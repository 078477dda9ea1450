// Lists of a Word document: the label of each line as Word counts it.
import { walkXml } from './xml.mjs'

const formats = new Set(['bullet', 'decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'])
const formatOf = (format) => (format === 'none' ? null : formats.has(format) ? format : 'decimal')
const deepest = 8

const romans = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number) {
  let left = Math.min(number, 3999)
  return romans.reduce((text, [value, sign]) => {
    const times = Math.floor(left / value)
    left -= times * value
    return text + sign.repeat(times)
  }, '')
}

// a, b, … z, aa, bb as Word goes on
const letter = (number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)))

function counted(number, format) {
  if (number < 1 || format === 'decimal') return String(number)
  const text = /Letter$/.test(format) ? letter(number) : roman(number)
  return /^upper/.test(format) ? text.toUpperCase() : text
}

// bullets are mostly signs of typefaces that only Word has
const bullet = (text) => (/^[-–—+*•▪]$/.test(text) ? text.replace(/[-—]/, '–') : '•')

function readNumbering(xml) {
  const abstracts = new Map()
  const nums = new Map()
  let levels = null
  let level = null
  let num = null
  let override = null
  walkXml(xml, {
    open: (name, { abstractNumId, numId, ilvl, val }) => {
      if (name === 'abstractNum') abstracts.set(abstractNumId, (levels = []))
      else if (name === 'num') nums.set(numId, (num = { abstract: null, starts: new Map(), own: [] }))
      else if (name === 'abstractNumId' && num) num.abstract = val
      else if (name === 'lvlOverride' && num) override = Number(ilvl)
      else if (name === 'startOverride' && num && override !== null) num.starts.set(override, Number(val))
      else if (name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1 }
        const into = num ? num.own : levels
        if (into && Number(ilvl) <= deepest) into[Number(ilvl)] = level
      } else if (!level) return
      else if (name === 'numFmt') level.format = formatOf(val)
      else if (name === 'lvlText') level.text = val ?? ''
      else if (name === 'start') level.start = Number(val) || 0
    },
    close: (name) => {
      if (name === 'lvl') level = null
      else if (name === 'abstractNum') levels = null
      else if (name === 'num') num = null
      else if (name === 'lvlOverride') override = null
    },
  })
  return { abstracts, nums }
}

/** Counts the lines of lists in the order in which they are met. */
export function listCounter(xml) {
  const { abstracts, nums } = readNumbering(xml ?? '<a/>')
  const lists = []
  const known = new Map()
  const running = new Map()

  function listOf(numId) {
    if (known.has(numId)) return known.get(numId)
    const num = nums.get(numId)
    const base = num && abstracts.get(num.abstract)
    const levels = base && base.map((level, at) => num.own[at] ?? level)
    // lists of one shape go on counting, unless one begins anew
    const anew = num && (num.starts.size > 0 || num.own.length > 0)
    const shared = !anew && [...known.values()].find((one) => one?.abstract === num?.abstract && one.shared)
    const list = shared || (levels?.length ? makeList(levels, num, !anew) : null)
    known.set(numId, list)
    return list
  }

  function makeList(levels, num, shared) {
    const kept = Array.from({ length: levels.length }, (_, at) => {
      const { format, text, start } = levels[at] ?? { format: 'decimal', text: `%${at + 1}.`, start: 1 }
      const begins = num.starts.get(at) ?? start
      return { format, text: format === 'bullet' ? bullet(text) : text, start: begins }
    })
    const place = lists.push(kept.map((level) => ({ ...level, format: level.format ?? 'decimal' }))) - 1
    running.set(place, [])
    return { abstract: num.abstract, shared, place, levels: kept }
  }

  /** the next line of a list: null where the list has no label */
  const next = (numId, level = 0) => {
    const list = listOf(numId)
    const at = Math.min(level, (list?.levels.length ?? 0) - 1)
    const own = list?.levels[at]
    if (!own || own.format === null) return null
    const counters = running.get(list.place)
    for (let above = 0; above < at; above++) counters[above] ??= list.levels[above].start
    counters[at] = counters[at] === undefined ? own.start : counters[at] + 1
    counters.length = at + 1
    const label = own.text.replace(/%(\d)/g, (_, digit) => {
      const of = Number(digit) - 1
      const format = list.levels[of]?.format ?? 'decimal'
      return of <= at ? counted(counters[of] ?? 1, format) : ''
    })
    return label.trim() === '' ? null : { list: list.place, level: at, label: label.normalize('NFC') }
  }
  return { next, lists }
}
