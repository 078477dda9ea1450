type Range = { from: number; to: number }

/** What a paper is held against: the seminar's paper rules, with the layout that offices write in where they are silent. */
export type FormRules = {
  font: string
  sizes: Range
  pages: Range
  abstract: Range
  keywords: Range
  paper: { width: number; height: number }
  margins: { top: Range; right: Range; bottom: Range; left: Range }
  /** so many times single; a distance in points is judged by the size of its letters */
  lineSpacing: Range
  pictureBytes: number
}

/** Decree 30/2020, annex I: A4 portrait, its margins, single to one and a half lines. */
const officeLayout = {
  sizes: { from: 13, to: 14 },
  paper: { width: 210, height: 297 },
  margins: {
    top: { from: 20, to: 25 },
    right: { from: 15, to: 20 },
    bottom: { from: 20, to: 25 },
    left: { from: 30, to: 35 },
  },
  lineSpacing: { from: 1, to: 1.5 },
  pictureBytes: 2_000_000,
}

type SeminarRules = {
  pagesMin: number
  pagesMax: number
  font: string
  abstractMin: number
  abstractMax: number
  keywordsMin: number
  keywordsMax: number
}

/** "Times New Roman 14", "Times New Roman, cỡ 13–14" → the typeface and its sizes. */
export function parseFont(text: string): { font: string; sizes: Range } {
  const found =
    /^(.*?)[\s,;(]*(?:cỡ(?:\s+chữ)?\s+|size\s+)?(\d{1,2}(?:[.,]5)?)(?:\s*(?:-|–|đến|hoặc|to|or)\s*(\d{1,2}))?\s*(?:pt|điểm)?\)?$/iu.exec(
      text.normalize('NFC').trim(),
    )
  if (!found) return { font: text.trim(), sizes: officeLayout.sizes }
  const from = Number(found[2]?.replace(',', '.'))
  return { font: (found[1] ?? '').trim(), sizes: { from, to: found[3] ? Number(found[3]) : from } }
}

/** The rules of a seminar as the form check reads them; what the host sets otherwise comes in `host`. */
export function formRulesOf(seminar: SeminarRules, host: Partial<FormRules> = {}): FormRules {
  return {
    ...officeLayout,
    ...parseFont(seminar.font),
    pages: { from: seminar.pagesMin, to: seminar.pagesMax },
    abstract: { from: seminar.abstractMin, to: seminar.abstractMax },
    keywords: { from: seminar.keywordsMin, to: seminar.keywordsMax },
    ...host,
  }
}
