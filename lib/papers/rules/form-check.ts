import { allowed, refuse, type Verdict } from '@/lib/platform/result'
import type { DocumentModel, DocumentParagraph } from '@/lib/platform/storage/document'
import { encodingOfFont, encodingOfText, fromLegacy, type LegacyEncoding } from './encodings'
import {
  checkAbstract,
  checkAuthors,
  checkComposed,
  checkHeadings,
  checkKeywords,
  checkTitle,
  checkTraces,
  type FormFields,
} from './form-content'
import { everywhere, placeOf, type Finding } from './form-finding'
import {
  checkBlankLines,
  checkFonts,
  checkMargins,
  checkPages,
  checkPaper,
  checkPictures,
  checkSizes,
  checkSpacing,
} from './form-layout'
import type { FormRules } from './form-rules'

const fewLetters = 200

// typefaces without a table of their letters leave signs, or another script, where words were
function garbledSigns({ garbledLetters, paragraphs }: DocumentModel): number {
  const text = paragraphs.map((one) => one.text).join('')
  const signs = text.replace(/\s/g, '').length
  const meant = text.match(/[\p{Script=Latin}\p{M}\p{Nd}]/gu)?.length ?? 0
  const others = Math.max(garbledLetters, signs - meant)
  if (signs < fewLetters) return 0
  return garbledLetters > signs * 0.05 || others > signs * 0.5 ? others : 0
}

// what cannot be read is said once; nothing else is then looked for in the words
function checkReadable(model: DocumentModel): Finding[] {
  const letters = model.writing.reduce((sum, one) => sum + one.letters, 0)
  const { textlessPages: pages } = model
  const pictured = pages.length > 0 || model.pictures.length > 0
  if (letters < fewLetters && pictured) return [{ code: 'text_none', severity: 'must', place: everywhere, facts: {} }]
  const garbled = garbledSigns(model)
  if (garbled === 0) return []
  return [{ code: 'text_garbled', severity: 'must', place: everywhere, facts: { letters: garbled } }]
}

function checkPartly(model: DocumentModel): Finding[] {
  const { textlessPages } = model
  if (textlessPages.length === 0) return []
  const place = { kind: 'pages', pages: textlessPages.slice(0, 12).join(', ') } as const
  return [{ code: 'text_partly', severity: 'should', place, facts: { count: textlessPages.length } }]
}

const fontOfEncoding = (paragraph: DocumentParagraph): string | undefined =>
  paragraph.writing.find((one) => encodingOfFont(one.font) !== null)?.font

function encodingOf(paragraph: DocumentParagraph): LegacyEncoding | null {
  const written = encodingOfText(paragraph.text)
  const font = fontOfEncoding(paragraph)
  return written ?? (font === undefined ? null : encodingOfFont(font))
}

type Legacy = { paragraph: DocumentParagraph; encoding: LegacyEncoding }

function checkEncodings(model: DocumentModel, legacy: readonly Legacy[]): Finding[] {
  return (['tcvn3', 'vni'] as const).flatMap((encoding): Finding[] => {
    const own = legacy.filter((one) => one.encoding === encoding)
    const [first] = own
    if (!first) return []
    const font = own.map(({ paragraph }) => fontOfEncoding(paragraph)).find((one) => one !== undefined) ?? '–'
    const facts = { font, count: own.length }
    return [{ code: `encoding_${encoding}`, severity: 'must', place: placeOf(model, first.paragraph), facts }]
  })
}

/** The document with what was typed in old encodings turned into Unicode. */
export function inUnicode(model: DocumentModel): DocumentModel {
  return { ...model, paragraphs: model.paragraphs.map(unicodeParagraph) }
}

function unicodeParagraph(paragraph: DocumentParagraph): DocumentParagraph {
  const encoding = encodingOf(paragraph)
  if (!encoding) return paragraph
  const capitals = /^\.vn.*h$/i.test(fontOfEncoding(paragraph) ?? '')
  return { ...paragraph, text: fromLegacy(paragraph.text, encoding, capitals) }
}

/**
 * What of a paper does not keep to the form, each with its place; nothing here refuses by itself.
 * The words: papers.form.findings, cures and places.
 */
export function checkForm(model: DocumentModel, rules: FormRules, form: FormFields): Finding[] {
  const layout = [...checkPaper(model, rules), ...checkPages(model, rules), ...checkPictures(model, rules)]
  const unreadable = checkReadable(model)
  if (unreadable.length > 0) return inOrder([...unreadable, ...layout, ...checkTraces(model)])
  const legacy = model.paragraphs.flatMap((paragraph): Legacy[] => {
    const encoding = encodingOf(paragraph)
    return encoding ? [{ paragraph, encoding }] : []
  })
  const readable = legacy.length > 0 ? inUnicode(model) : model
  return inOrder([
    ...checkEncodings(model, legacy),
    ...checkPartly(model),
    ...checkTraces(model),
    ...layout,
    ...checkTitle(readable, form),
    ...checkAuthors(readable, form),
    ...checkAbstract(readable, form, rules),
    ...checkKeywords(readable, rules),
    ...checkMargins(model, rules),
    ...checkFonts(model, rules),
    ...checkSizes(model, rules),
    ...checkSpacing(model, rules),
    ...checkHeadings(readable, form),
    ...checkBlankLines(model),
    ...checkComposed(model),
  ])
}

const weight = { must: 0, should: 1, note: 2 }
const inOrder = (findings: Finding[]): Finding[] => findings.sort((a, b) => weight[a.severity] - weight[b.severity])

/** The findings that a host makes a condition of handing in. */
export const demandedOf = (findings: readonly Finding[], demanded: readonly string[]): Finding[] =>
  findings.filter((finding) => demanded.includes(finding.code))

/** A host may make some findings a condition of handing in. Refusal: papers.form_not_kept. */
export function checkDemanded(findings: readonly Finding[], demanded: readonly string[]): Verdict {
  const count = demandedOf(findings, demanded).length
  return count === 0 ? allowed : refuse('papers.form_not_kept', { count })
}
