// A paragraph of a Word document: its runs put together, and what it is by its style.
import { Problem } from './problem.mjs'

// more than any book of proceedings holds
const mostParagraphs = 20_000
const mostLetters = 2_000_000
const longestHeading = 400

const aligns = { left: 'left', start: 'left', center: 'center', right: 'right', end: 'right' }

export function startParagraph(state) {
  const paragraph = {
    own: {},
    text: '',
    runs: [],
    after: [],
    into: state.into.at(-1),
    inside: state.open.at(-1) ?? null,
  }
  if ((state.ground.paragraphs += 1) > mostParagraphs) throw new Problem('takes_too_long')
  state.open.push(paragraph)
}

/** Words of the present run; hidden ones are told and left out. */
export function writeText(state, text) {
  const paragraph = state.open.at(-1)
  if (!paragraph || state.gone > 0) return
  if ((state.ground.letters += text.length) > mostLetters) throw new Problem('takes_too_long')
  const look = state.ground.styles.run(paragraph.own.style, state.run ?? {})
  if (look.hidden) return state.ground.hide(state, text)
  const said = look.capitals ? text.toLocaleUpperCase('vi') : text
  paragraph.text += said
  pushRun(paragraph, { text: said, ...lookOf(look) })
}

const lookOf = ({ bold, italic, underline, strike, raised, font }) => ({
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(underline && { underline }),
  ...(strike && { strike }),
  ...(raised && { raised }),
  font,
})

const same = (a, b) =>
  a.note === undefined &&
  ['bold', 'italic', 'underline', 'strike', 'raised', 'font'].every((name) => a[name] === b[name])

function pushRun(paragraph, run) {
  const last = paragraph.runs.at(-1)
  if (last && same(last, run)) last.text += run.text
  else paragraph.runs.push(run)
}

/** Puts the paragraph where it was begun, as what its style makes of it. */
export function endParagraph(state) {
  const paragraph = state.open.pop()
  if (!paragraph) return
  const { own, runs, after, inside } = paragraph
  const look = state.ground.styles.paragraph(own)
  if (/^toc( heading|\s*\d)/i.test(look.name)) {
    if (/\d$/.test(look.name)) state.ground.lostContents(state)
    return
  }
  const block = blockOf(state, look, paragraph)
  // what stands in a text box is read behind the paragraph that holds it
  const into = inside && inside.into === paragraph.into ? inside.after : paragraph.into
  if (runs.length > 0 || after.length === 0) into.push(block)
  into.push(...after)
}

function blockOf({ ground, tables, place }, look, { runs, text }) {
  const named = Number(/^heading (\d)$/i.exec(look.name)?.[1] ?? 0)
  const level = named || (look.outline >= 0 && look.outline < 9 ? look.outline + 1 : 0)
  const line =
    look.list && look.list !== '0' && text.trim() !== '' ? ground.counter.next(look.list, look.level ?? 0) : null
  if (level > 0 && tables.length === 0 && place === 'body' && text.trim() !== '' && text.length <= longestHeading) {
    const numbered = line ? [{ text: `${line.label} `, bold: true, font: runs[0]?.font }, ...runs] : runs
    return { kind: 'heading', level, runs: numbered }
  }
  if (line) return { kind: 'item', ...line, runs }
  return { kind: 'paragraph', runs, align: aligns[look.align] ?? 'both' }
}
