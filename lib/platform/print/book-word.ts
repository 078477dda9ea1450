import { twips } from '../word/xml'
import { chaptersOf, type Book, type BookChapter } from './book'
import { blocksXml } from './word-blocks'
import { wordParts, type WordParts } from './word-parts'
import { stylesPart } from './word-styles-part'
import { fieldXml, paragraphXml, partOf, runXml } from './word-xml'

const settingsPart = partOf(
  'w:settings',
  `<w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>` +
    `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>` +
    `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/>`,
)

type Heads = { blank: string; even: string; foot: string; blankFoot: string }

/**
 * A book as a Word document: cover, foreword, contents, chapters, indexes. `pageOf` tells the pages of the printed book, which
 * stand in the contents until Word counts its own.
 */
export function bookAsWord(book: Book, pageOf: ReadonlyMap<string, number>): Uint8Array {
  const parts = wordParts()
  const foot = paragraphXml('Footer', fieldXml('PAGE', '1'))
  const heads: Heads = {
    blank: parts.addHead('header', paragraphXml('HeaderBlank', '')),
    even: parts.addHead('header', paragraphXml('Header', runXml(`${book.kind}: ${book.title}`))),
    foot: parts.addHead('footer', foot),
    blankFoot: parts.addHead('footer', paragraphXml('Footer', '')),
  }
  const front = [
    coverXml(book),
    sectionXml(heads, null, 'cover'),
    forewordXml(book),
    contentsXml(book, pageOf),
    sectionXml(heads, heads.even, 'front'),
  ]
  const body = book.parts.flatMap((part, at) => [
    part.title ? headingXml(1, `part-${at}`, part.title) : '',
    ...part.chapters.map((chapter) => chapterXml(chapter, book, parts, heads)),
  ])
  const back = indexesXml(book, pageOf) + sectionProperties(heads, heads.even, 'chapter')
  const document = partOf('w:document', `<w:body>${[...front, ...body, back].join('')}</w:body>`)
  const told = { title: `${book.kind}: ${book.title}`, author: book.bodies.at(-1) ?? '' }
  return parts.pack(document, stylesPart(), settingsPart, told)
}

function sectionProperties(heads: Heads, odd: string | null, kind: 'cover' | 'front' | 'chapter'): string {
  const head = (type: string, id: string): string => `<w:headerReference w:type="${type}" r:id="${id}"/>`
  const foot = (type: string, id: string): string => `<w:footerReference w:type="${type}" r:id="${id}"/>`
  const cover = kind === 'cover'
  const border =
    '<w:pgBorders w:offsetFrom="page">' +
    ['top', 'left', 'bottom', 'right']
      .map((side) => `<w:${side} w:val="thinThickSmallGap" w:sz="24" w:space="28" w:color="9A1B1E"/>`)
      .join('') +
    '</w:pgBorders>'
  return (
    `<w:sectPr>${head('even', cover ? heads.blank : heads.even)}${head('default', odd ?? heads.blank)}` +
    `${foot('even', cover ? heads.blankFoot : heads.foot)}${foot('default', cover ? heads.blankFoot : heads.foot)}` +
    `${head('first', heads.blank)}${foot('first', cover ? heads.blankFoot : heads.foot)}` +
    `<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"/>` +
    `<w:pgMar w:top="${twips(25)}" w:right="${twips(22)}" w:bottom="${twips(22)}" w:left="${twips(30)}" w:header="${twips(13)}" w:footer="${twips(11)}" w:gutter="0"/>` +
    `${cover ? border : ''}<w:titlePg/></w:sectPr>`
  )
}

/** The end of a section: its properties stand in its last paragraph. */
const sectionXml = (heads: Heads, odd: string | null, kind: 'cover' | 'front' | 'chapter'): string =>
  `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>${sectionProperties(heads, odd, kind)}</w:pPr></w:p>`

function coverXml({ bodies, kind, occasion, title, placeAndYear }: Book): string {
  return [
    ...bodies.map((name, at) => paragraphXml('CoverBody', runXml(name, { bold: at === bodies.length - 1 }))),
    paragraphXml('CoverKind', runXml(kind)),
    paragraphXml('CoverOccasion', runXml(occasion)),
    paragraphXml('CoverTitle', runXml(title)),
    paragraphXml('CoverFoot', runXml(placeAndYear), '<w:spacing w:before="4000"/>'),
  ].join('')
}

const anchorOf = (id: string): string => `_Toc${id.replaceAll('-', '').slice(0, 30)}`

let bookmarks = 0
function headingXml(level: 1 | 2, id: string, text: string, properties = ''): string {
  const number = (bookmarks = (bookmarks + 1) % 1_000_000)
  const marked = `<w:bookmarkStart w:id="${number}" w:name="${anchorOf(id)}"/>${runXml(text)}<w:bookmarkEnd w:id="${number}"/>`
  return paragraphXml(`Heading${level}`, marked, properties)
}

function forewordXml({ foreword, editors }: Book): string {
  const said = foreword.paragraphs.map((text) => paragraphXml('', runXml(text)))
  const named = editors.lines.map((line) =>
    paragraphXml('', runXml(line), '<w:ind w:firstLine="0"/><w:jc w:val="center"/>'),
  )
  return [
    ...(said.length > 0 ? [headingXml(1, 'foreword', foreword.heading), ...said] : []),
    ...(said.length > 0 && foreword.signed ? [paragraphXml('Signed', runXml(foreword.signed))] : []),
    ...(named.length > 0
      ? [
          paragraphXml(
            '',
            runXml(editors.heading, { bold: true }),
            '<w:keepNext/><w:spacing w:before="480"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>',
          ),
          ...named,
        ]
      : []),
  ].join('')
}

type Line = { level: 1 | 2; id: string; text: string }

const linesOf = (book: Book): Line[] => [
  ...(book.foreword.paragraphs.length > 0 ? [{ level: 1 as const, id: 'foreword', text: book.foreword.heading }] : []),
  ...book.parts.flatMap((part, at): Line[] => [
    ...(part.title ? [{ level: 1 as const, id: `part-${at}`, text: part.title }] : []),
    ...part.chapters.map(({ id, title }) => ({ level: 2 as const, id, text: title })),
  ]),
  ...book.indexes.map(({ heading }, at) => ({ level: 1 as const, id: `index-${at}`, text: heading })),
]

/** The contents as a field that Word can make anew, filled with the lines that it would find. */
function contentsXml(book: Book, pageOf: ReadonlyMap<string, number>): string {
  const lines = linesOf(book)
  const begin =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const rows = lines.map(({ level, id, text }, at) => {
    const page = fieldXml(`PAGEREF ${anchorOf(id)} \\h`, String(pageOf.get(id) ?? 1))
    const link = `<w:hyperlink w:anchor="${anchorOf(id)}" w:history="1">${runXml(`${text}\t`)}${page}</w:hyperlink>`
    return paragraphXml(`TOC${level}`, `${at === 0 ? begin : ''}${link}${at === lines.length - 1 ? end : ''}`)
  })
  const title = `<w:p><w:pPr><w:pStyle w:val="CoverTitle"/><w:pageBreakBefore/></w:pPr>${runXml(book.words.contents, { bold: true })}</w:p>`
  return (
    `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>` +
    `<w:sdtContent>${title}${rows.join('')}</w:sdtContent></w:sdt>`
  )
}

function chapterXml(chapter: BookChapter, book: Book, parts: WordParts, heads: Heads): string {
  const head = parts.addHead('header', paragraphXml('Header', runXml(chapter.short)))
  const { abstract, keywords } = chapter
  const said = (label: string, text: string): string =>
    text === '' ? '' : paragraphXml('Abstract', runXml(`${label}: `, { bold: true }) + runXml(text, { italic: true }))
  return [
    headingXml(2, chapter.id, chapter.title),
    ...chapter.authors.flatMap(({ name, about }) => [
      paragraphXml('Author', runXml(name)),
      about ? paragraphXml('AuthorAbout', runXml(about)) : '',
    ]),
    said(book.words.abstract, abstract),
    said(book.words.keywords, keywords),
    chapter.pages ? paragraphXml('Caption', runXml(chapter.pages.note)) : '',
    blocksXml(chapter.text, parts),
    sectionXml(heads, head, 'chapter'),
  ].join('')
}

function indexesXml(book: Book, pageOf: ReadonlyMap<string, number>): string {
  const known = new Set(chaptersOf(book).map(({ id }) => id))
  return book.indexes
    .map(({ heading, entries }, at) => {
      const lines = entries.map(({ name, about, chapters }) => {
        const pages = chapters
          .filter((id) => known.has(id))
          .map((id) => fieldXml(`PAGEREF ${anchorOf(id)} \\h`, String(pageOf.get(id) ?? 1)))
        return paragraphXml(
          'IndexLine',
          `${runXml(name, { bold: true })}${runXml(about && ` – ${about}`)}${runXml('\t')}${pages.join(runXml(', '))}`,
        )
      })
      return `${headingXml(1, `index-${at}`, heading, at > 0 ? '<w:spacing w:before="480"/>' : '')}${lines.join('')}`
    })
    .join('')
}
