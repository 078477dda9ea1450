import type { Book, BookChapter, BookText } from '@/lib/platform/print/book'
import { authorIndex, schoolIndex } from './indexes'
import { partsOf } from './order'
import type { ProceedingsOrder } from '../schema'

export type BookAuthor = { name: string; degree: string; post: string; place: string }

export type BookPaper = {
  id: string
  title: string
  theme: string
  authors: BookAuthor[]
  abstract: string
  keywords: string[]
  text: BookText
  pages: { bytes: Uint8Array; count: number } | null
}

export type BookSettings = {
  title: string
  foreword: string
  signed: string
  editors: string[]
  order: ProceedingsOrder
}

export type BookGround = {
  cluster: string
  host: string
  place: string
  heldOn: Date
  themes: string[]
  /** the papers of the released programme, in its order */
  spoken: string[]
  /** the schools of the year, in their order */
  schools: string[]
}

// the book is an official publication and speaks Vietnamese, whoever reads the page
const words = {
  kind: 'KỶ YẾU',
  occasion: 'TỌA ĐÀM',
  foreword: 'LỜI NÓI ĐẦU',
  editors: 'BAN BIÊN TẬP',
  contents: 'MỤC LỤC',
  abstract: 'Tóm tắt',
  keywords: 'Từ khóa',
  authors: 'CHỈ MỤC TÁC GIẢ',
  schools: 'CHỈ MỤC CÁC TRƯỜNG',
  others: 'Các tham luận khác',
  page: 'trang',
  asHandedIn: 'Tham luận này được in nguyên trang từ tệp PDF của tác giả.',
}
const longestHead = 92

const shortened = (title: string): string =>
  title.length <= longestHead ? title : `${title.slice(0, longestHead).replace(/\s+\S*$/u, '')} …`

const line = (...parts: string[]): string => parts.filter((part) => part !== '').join(', ')

function chapterOf({ id, title, authors, abstract, keywords, text, pages }: BookPaper): BookChapter {
  return {
    ...{ id, abstract, text, title: title.normalize('NFC'), short: shortened(title.normalize('NFC')) },
    authors: authors.map(({ name, degree, post, place }) => ({
      name: [degree, name].filter((part) => part !== '').join(' '),
      about: line(post, place),
    })),
    keywords: keywords.join(', '),
    pages: pages && { ...pages, note: words.asHandedIn },
  }
}

/** A book of these papers, in the order and with the words of its settings. */
export function bookOf(papers: readonly BookPaper[], settings: BookSettings, ground: BookGround): Book {
  const { spoken, themes, schools, cluster, host, place, heldOn } = ground
  const parts = partsOf(papers, settings.order, { spoken, themes, others: words.others })
  const written = parts
    .flatMap((part) => part.papers)
    .map(({ id, authors }) => ({
      ...{ id, authors },
      places: [...new Set(authors.map((author) => author.place))],
    }))
  return {
    title: settings.title,
    ...{ kind: words.kind, occasion: words.occasion },
    bodies: [cluster, host].map((name) => name.toLocaleUpperCase('vi')),
    placeAndYear: `${place ? `${place}, ` : ''}tháng ${heldOn.getUTCMonth() + 1} năm ${heldOn.getUTCFullYear()}`,
    editors: { heading: words.editors, lines: settings.editors },
    foreword: {
      heading: words.foreword,
      paragraphs: settings.foreword
        .split(/\n+/)
        .map((said) => said.trim())
        .filter((said) => said !== ''),
      signed: settings.signed,
    },
    parts: parts.map((part) => ({ title: part.title, chapters: part.papers.map(chapterOf) })),
    indexes: [
      { heading: words.authors, entries: authorIndex(written) },
      { heading: words.schools, entries: schoolIndex(written, schools) },
    ],
    words: { contents: words.contents, abstract: words.abstract, keywords: words.keywords, page: words.page },
  }
}
