import { element, escapeXml, namespaces, part } from '../word/xml'

/** A part of the book: its root with the languages it is written in. */
export const partOf = (root: string, content: string): string => part(element(root, namespaces, content))

type Look = {
  bold?: boolean
  italic?: boolean
  underline?: boolean
  strike?: boolean
  raised?: 'super' | 'sub'
}

// the order is the schema's: Word calls another one damaged
const lookXml = ({ bold, italic, strike, underline, raised }: Look): string =>
  [
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    underline ? '<w:u w:val="single"/>' : '',
    raised ? `<w:vertAlign w:val="${raised === 'super' ? 'superscript' : 'subscript'}"/>` : '',
  ].join('')

/** The words of a run, line breaks and tabs as Word knows them. */
const wordsXml = (text: string): string =>
  text
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece === '\n' ? '<w:br/>' : piece === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`,
    )
    .join('')

export function runXml(text: string, look: Look = {}): string {
  if (text === '') return ''
  const properties = lookXml(look)
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${wordsXml(text)}</w:r>`
}

/** A paragraph of a style; `properties` are what stands behind the style in the schema's order. */
export const paragraphXml = (style: string, content: string, properties = ''): string =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${content}</w:p>`

/** A field with what it says until Word counts it anew. */
export const fieldXml = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escapeXml(instruction)} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${runXml(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
