import type { Profile, DocumentKind } from '@/lib/templates/rules/kinds'

/** A document with one thing changed, and the one finding that it must lead to: its element and code. */
export type Planted = {
  name: string
  kind: DocumentKind
  profile: Profile
  change: (xml: string) => string
  part?: string
  finds: [element: string, code: string]
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Changes the paragraph that begins with these words. */
export const at =
  (words: string, change: (paragraph: string) => string) =>
  (xml: string): string => {
    const paragraphs = xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? []
    const found = paragraphs.find((one) => textOf(one).startsWith(words))
    if (!found) throw new Error(`no paragraph begins with “${words}”`)
    return xml.replace(found, change(found))
  }
const textOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('')

/** Gives all letters of a paragraph these properties alone. */
export const run = (properties: string) => (paragraph: string) =>
  paragraph.replaceAll(/<w:r>(<w:rPr>[\s\S]*?<\/w:rPr>)?/g, `<w:r><w:rPr>${properties}</w:rPr>`)
/** Gives a paragraph these properties beside its style. */
export const lie = (properties: string) => (paragraph: string) =>
  paragraph.replace(/(<w:pStyle [^>]*\/>)/, `$1${properties}`)
/** Changes words of a paragraph. */
export const say = (from: string, to: string) => (paragraph: string) => {
  const words = new RegExp(`(<w:t[^>]*>[^<]*)${escaped(from)}`)
  return paragraph.replace(words, (_, before: string) => `${before}${to}`)
}
/** Letters of this size. */
export const size = (points: number): string => `<w:sz w:val="${points * 2}"/>`
/** Empties the paragraph that begins with these words. */
export const without = (words: string) => at(words, () => '<w:p/>')
/** Another margin, in twentieths of a point. */
export const margin = (side: string, twips: number) => (xml: string) =>
  xml.replaceAll(new RegExp(`(<w:pgMar [^>]*?w:${side}=)"\\d+"`, 'g'), `$1"${twips}"`)
/** Two paragraphs in each other's place. */
export const swapped = (first: string, second: string) => (xml: string) => {
  const paragraphs = xml.match(/<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g) ?? []
  const one = paragraphs.find((each) => textOf(each).startsWith(first))!
  const other = paragraphs.find((each) => textOf(each).startsWith(second))!
  return xml.replace(one, '\u0001').replace(other, one).replace('\u0001', other)
}

/** The documents in which faults are planted. */
export const plan = { kind: 'plan', profile: 'decree30' } as const
export const party = { kind: 'plan', profile: 'party' } as const
export const header = 'word/header1.xml'
