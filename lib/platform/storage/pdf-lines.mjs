// A PDF knows where letters stand, not what a line or a paragraph is: both are found by their places.
const sameLine = 0.4
const nearlyFull = 0.85

/** Lines of a page, top to bottom as they were written: text, left and right end, baseline, writing. */
export function linesOf(items, fontOf) {
  const lines = []
  let line = null
  for (const { str, transform, width, fontName } of items) {
    if (!transform || str === '') continue
    const [, , c, d, x, y] = transform
    const size = Math.round(Math.hypot(c, d) * 10) / 10
    if (!line || Math.abs(y - line.y) > Math.max(size, line.size) * sameLine) {
      if (str.trim() === '') continue
      line = { y, size, left: x, right: x, text: '', parts: [] }
      lines.push(line)
    }
    line.text += str
    if (str.trim() === '') continue
    line.left = Math.min(line.left, x)
    line.right = Math.max(line.right, x + width)
    line.parts.push({ ...fontOf(fontName), size, letters: str.match(/[\p{L}\p{N}]/gu)?.length ?? 0 })
  }
  return lines
}

const isPageNumber = ({ text, y }, height) =>
  /^[\s\-–]*\d{1,3}[\s\-–]*$/.test(text) && (y > height * 0.9 || y < height * 0.1)

/** The lines of the text itself, without the number of the page. */
export const textLines = (lines, height) => lines.filter((line) => !isPageNumber(line, height))

const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** Paragraphs of lines: a new one begins behind a wide gap, an indent, a short line, or in another writing. */
export function paragraphsOf(lines) {
  const gap =
    median(
      lines
        .slice(1)
        .map((line, at) => lines[at].y - line.y)
        .filter((it) => it > 0),
    ) ?? 0
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const isFull = (line) => line.right - left > (right - left) * nearlyFull
  const paragraphs = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    const begins =
      !before ||
      before.y - line.y > gap * 1.3 ||
      before.y < line.y ||
      line.left - before.left > 8 ||
      !isFull(before) ||
      Math.abs(before.size - line.size) > 0.6
    if (begins) paragraphs.push([line])
    else paragraphs.at(-1).push(line)
  })
  return paragraphs
}

/** The distance from baseline to baseline inside a paragraph, in points. */
export function gapOf(lines) {
  const gaps = lines.slice(1).map((line, at) => lines[at].y - line.y)
  return gaps.length > 0 ? Math.round(median(gaps) * 10) / 10 : null
}

/** A word cut at the end of a line keeps its hyphen; lines are joined by a space. */
export const joined = (lines) => lines.map((line) => line.text.trim()).join(' ')

/** What stays free around the text of a page, in millimetres. */
export function marginsOf(lines, [x0, y0, x1, y1]) {
  const mm = (points) => Math.round((points * 254) / 72) / 10
  return {
    top: mm(y1 - Math.max(...lines.map((line) => line.y + line.size))),
    right: mm(x1 - Math.max(...lines.map((line) => line.right))),
    bottom: mm(Math.min(...lines.map((line) => line.y)) - y0),
    left: mm(Math.min(...lines.map((line) => line.left)) - x0),
  }
}

/** For each side what most pages leave free. */
export const usualMargins = (all) =>
  Object.fromEntries(['top', 'right', 'bottom', 'left'].map((side) => [side, median(all.map((one) => one[side]))]))
