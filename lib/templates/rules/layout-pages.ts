import type { LayoutModel, LayoutParagraph, LayoutSection } from '@/lib/platform/storage/layout'
import { looks, margins } from './elements'
import { checkLook, finding, type Finding, type FindingCode, type Numbered } from './findings'
import type { Profile } from './kinds'
import { font } from './look'

const a4 = { width: 210, height: 297 }
// twentieths of a point, read as tenths of a millimetre
const near = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= 1
const tolerance = 0.3

const say = (millimetres: number): string => `${String(millimetres).replace('.', ',')} mm`

/** Paper, margins and the number of the page, section by section. */
export function checkPages({ sections, paragraphs }: LayoutModel, profile: Profile): Finding[] {
  return sections.flatMap((section, at) => [
    ...checkPaper(section),
    ...checkMargins(section, profile),
    ...checkPageNumber(section, profile),
    ...checkOwnNumbers(section, at, paragraphs),
  ])
}

function checkPaper({ width, height }: LayoutSection): Finding[] {
  const upright = near(width, a4.width) && near(height, a4.height)
  const onItsSide = near(width, a4.height) && near(height, a4.width)
  if (upright || onItsSide) return []
  return [finding('paper', 'page', null, `${Math.round(width)} × ${Math.round(height)} mm`, 'A4 (210 × 297 mm)')]
}

const sides = ['top', 'bottom', 'left', 'right'] as const

function checkMargins({ margins: found }: LayoutSection, profile: Profile): Finding[] {
  return sides.flatMap((side) => {
    const [from, to] = margins[profile][side]
    if (found[side] >= from - tolerance && found[side] <= to + tolerance) return []
    const wanted = from === to ? say(from) : `${from}–${to} mm`
    return [finding(`margin_${side}` satisfies FindingCode, 'page', null, say(found[side]), wanted)]
  })
}

const holdsNumber = (paragraphs: LayoutParagraph[]): LayoutParagraph | undefined =>
  paragraphs.find(({ pageNumber }) => pageNumber)

function checkPageNumber({ head, firstHead, foot, firstApart }: LayoutSection, profile: Profile): Finding[] {
  const number = holdsNumber(head)
  if (!number) return [finding(holdsNumber(foot) ? 'page_number_place' : 'page_number_missing', 'page_number')]
  const looked = checkLook('page_number', looks[profile].page_number, { ...number, number: 0 })
  const shownFirst = !firstApart || holdsNumber(firstHead) !== undefined
  return [
    ...looked.map((one) => ({ ...one, paragraphs: [] })),
    ...(shownFirst ? [finding('page_number_first', 'page_number')] : []),
  ]
}

// an appendix counts its own pages (Decree 30, annex I, part I, item III.1)
function checkOwnNumbers({ restarts }: LayoutSection, at: number, paragraphs: LayoutParagraph[]): Finding[] {
  const first = paragraphs.find(({ section, text }) => section === at && text.trim() !== '')
  const appendix = at > 0 && first !== undefined && /^phụ lục/i.test(first.text.normalize('NFC').trim())
  return appendix && !restarts ? [finding('own_numbers', 'appendix')] : []
}

const black = new Set(['auto', '000000', 'black'])

/** The typeface and the colour of all letters. */
export function checkLetters(all: Numbered[]): Finding[] {
  return all.flatMap((paragraph) => {
    const runs = paragraph.runs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
    const otherFont = runs.find((run) => run.font.toLowerCase() !== font.toLowerCase())
    const coloured = runs.find((run) => !black.has(run.color.toLowerCase()))
    return [
      ...(otherFont ? [finding('font', 'page', paragraph, otherFont.font, font)] : []),
      ...(coloured ? [finding('colour', 'page', paragraph)] : []),
    ]
  })
}
