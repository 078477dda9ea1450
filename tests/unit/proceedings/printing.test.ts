import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import type { Book, BookChapter, BookText } from '@/lib/platform/print/book'
import { bookAsPdf } from '@/lib/platform/print/book-pdf'
import { bookAsWord } from '@/lib/platform/print/book-word'
import { printWithTypst } from '@/lib/platform/print/typst'
import type { FlowBlock, FlowRun } from '@/lib/platform/storage/flow'
import { readDocument, readWordFlow } from '@/lib/platform/storage/inspect'
import { saidBy } from '@/lib/proceedings/rules/reading'
import { chartPng } from '../../support/rich-paper'
import { pdfOfLines } from '../../support/pdf-of-lines'

const plain = (text: string): FlowBlock => ({ kind: 'paragraph', align: 'both', runs: [{ text }] })
const empty: BookText = { blocks: [], notes: [], lists: [], pictures: [] }

const chapter = (changes: Partial<BookChapter> & { said?: Partial<BookText> } = {}): BookChapter => {
  const { said, ...own } = changes
  return {
    ...{ id: crypto.randomUUID(), title: 'Tên bài', short: 'Tên bài', abstract: '', keywords: '', pages: null },
    authors: [{ name: 'TS. Lê Văn An', about: 'Trường A' }],
    text: { ...empty, ...said },
    ...own,
  }
}

const book = (...chapters: BookChapter[]): Book => ({
  ...{ title: 'Tên kỷ yếu', kind: 'KỶ YẾU', occasion: 'TỌA ĐÀM', bodies: ['CỤM', 'TRƯỜNG'], placeAndYear: 'Nghệ An' },
  editors: { heading: 'BAN BIÊN TẬP', lines: [] },
  foreword: { heading: 'LỜI NÓI ĐẦU', paragraphs: ['Lời đầu.'], signed: '' },
  parts: [{ title: '', chapters }],
  indexes: [
    { heading: 'CHỈ MỤC', entries: [{ name: 'Lê Văn An', about: '', chapters: chapters.map(({ id }) => id) }] },
  ],
  words: { contents: 'MỤC LỤC', abstract: 'Tóm tắt', keywords: 'Từ khóa', page: 'trang' },
})

const rich: BookText = {
  blocks: [
    { kind: 'heading', level: 1, runs: [{ text: '1. Đặt vấn đề' }] },
    {
      kind: 'paragraph',
      align: 'both',
      runs: [
        { text: 'Câu ' },
        { text: 'đậm', bold: true },
        { note: 0 },
        { text: ' và a' },
        { text: '2', raised: 'super' },
      ],
    },
    { kind: 'item', list: 0, level: 0, label: '3.', runs: [{ text: 'ba' }] },
    { kind: 'item', list: 0, level: 1, label: 'a)', runs: [{ text: 'ba a' }] },
    { kind: 'item', list: 0, level: 0, label: '4.', runs: [{ text: 'bốn' }] },
    {
      kind: 'table',
      columns: [1, 2, 1],
      head: 1,
      rows: [
        [
          { across: 1, down: 2, blocks: [plain('Trường')] },
          { across: 2, down: 1, blocks: [plain('Số lớp')] },
        ],
        [
          { across: 1, down: 1, blocks: [plain('2021')] },
          { across: 1, down: 1, blocks: [plain('2022')] },
        ],
        [{ across: 3, down: 1, blocks: [] }],
      ],
    },
    { kind: 'picture', picture: 0, width: 60, height: 30, alt: 'Biểu đồ "a"' },
    { kind: 'paragraph', align: 'center', runs: [{ text: 'Hình 1', italic: true }] },
  ],
  notes: [[{ text: 'Nguồn: ' }, { text: 'Văn kiện', italic: true }]],
  lists: [
    [
      { format: 'decimal', text: '%1.', start: 3 },
      { format: 'lowerLetter', text: '%2)', start: 1 },
    ],
  ],
  pictures: [{ kind: 'png', bytes: new Uint8Array(chartPng(40, 20)), width: 40, height: 20 }],
}

/** Blocks without what the file itself adds: the typeface, and empty lines behind tables. */
function bare(blocks: readonly FlowBlock[]): unknown[] {
  const run = (one: FlowRun) => {
    if ('note' in one) return one
    const { font: _, ...rest } = one
    return rest
  }
  return blocks.flatMap((block): unknown[] => {
    if (block.kind === 'table')
      return [{ rows: block.rows.map((row) => row.map((cell) => ({ ...cell, blocks: bare(cell.blocks) }))) }]
    if (block.kind === 'picture') return [{ picture: block.picture, alt: block.alt }]
    if (block.runs.length === 0) return []
    const { kind } = block
    // what a heading looks like is its style's
    if (kind === 'heading') return [{ kind, said: saidBy(block.runs) }]
    return [{ kind, runs: block.runs.map(run), ...('label' in block && { label: block.label, level: block.level }) }]
  })
}

const textsOf = (docx: Uint8Array): Map<string, string> => {
  const zip = new PizZip(docx)
  return new Map(Object.keys(zip.files).map((name) => [name, zip.files[name]!.asText()]))
}

const bodyRead = async (docx: Uint8Array) => {
  const reading = await readWordFlow(docx)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.flow
}

describe('the book in Word', () => {
  it('says the same when it is read again: headings, notes, lists, tables, pictures', async () => {
    const flow = await bodyRead(bookAsWord(book(chapter({ said: rich })), new Map()))
    const from = flow.blocks.findIndex((block) => block.kind === 'heading' && saidBy(block.runs) === '1. Đặt vấn đề')
    const to = flow.blocks.findIndex((block) => block.kind === 'heading' && saidBy(block.runs) === 'CHỈ MỤC')
    const own = bare(flow.blocks.slice(from, to))
    expect(own).toEqual(bare(rich.blocks))
    expect(flow.notes.map(saidBy)).toEqual(['Nguồn: Văn kiện'])
    expect(flow.pictures).toHaveLength(1)
    expect(flow.lost.map(({ kind }) => kind)).toEqual(['contents'])
  })

  it('is whole: every part is well-formed, named in the types, and what is referred to is there', () => {
    const parts = textsOf(bookAsWord(book(chapter({ said: rich }), chapter({ said: rich })), new Map()))
    const types = parts.get('[Content_Types].xml')!
    for (const [name, xml] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue
      const parser = new SaxesParser({ xmlns: true })
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`)
      })
      parser.write(xml).close()
      if (name !== '[Content_Types].xml' && name.endsWith('.xml')) expect(types).toContain(`PartName="/${name}"`)
    }
    const relations = [...parts.get('word/_rels/document.xml.rels')!.matchAll(/Id="([^"]+)"[^>]*Target="([^"]+)"/g)]
    expect(relations.filter(([, , target]) => !parts.has(`word/${target}`))).toEqual([])
    const document = parts.get('word/document.xml')!
    const asked = new Set([...document.matchAll(/r:(?:embed|id)="([^"]+)"/g)].map((found) => found[1]))
    expect([...asked].filter((id) => !relations.some((one) => one[1] === id))).toEqual([])
    const styles = new Set([...parts.get('word/styles.xml')!.matchAll(/w:styleId="([^"]+)"/g)].map((found) => found[1]))
    const styled = [...document.matchAll(/w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map((found) => found[1]!)
    expect([...new Set(styled)].filter((id) => !styles.has(id))).toEqual([])
    const marks = [...document.matchAll(/w:bookmarkStart w:id="(\d+)"/g)].map((found) => found[1])
    expect(new Set(marks).size).toBe(marks.length)
    const anchors = [...document.matchAll(/w:anchor="([^"]+)"/g)].map((found) => found[1]!)
    expect(anchors.filter((name) => !document.includes(`w:name="${name}"`))).toEqual([])
  })

  it('has its contents filled in before Word counts its own', () => {
    const own = chapter({ title: 'Bài đầu' })
    const xml = textsOf(bookAsWord(book(own), new Map([[own.id, 17]]))).get('word/document.xml')!
    expect(xml).toContain('TOC \\o "1-2" \\h \\z \\u')
    expect(/Bài đầu<\/w:t><w:tab\/>.*?PAGEREF .*?<w:t xml:space="preserve">17<\/w:t>/.test(xml)).toBe(true)
  })

  it('takes any text, and gives it back as it was but for signs that XML does not know', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (given) => {
        const text = given.replace(/[\r\u0085\u2028]/g, ' ').replace(/^\s+|\s+$/g, '')
        fc.pre(!/[\u0000-\u001f\ufffe\uffff]/.test(text) && text !== '')
        const flow = await bodyRead(bookAsWord(book(chapter({ said: { blocks: [plain(`[${text}]`)] } })), new Map()))
        expect(flow.blocks.map((block) => ('runs' in block ? saidBy(block.runs) : ''))).toContain(`[${text}]`)
      }),
      { numRuns: 40 },
    )
  })
})

const said = async (pdf: Uint8Array): Promise<string> => {
  const reading = await readDocument(pdf)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.model.paragraphs.map(({ text }) => text).join('\n')
}

describe('the book as PDF', () => {
  it('begins each chapter on the page that its contents and index tell', async () => {
    const chapters = ['Bài một', 'Bài hai', 'Bài ba'].map((title, at) =>
      chapter({ title, said: { ...rich, blocks: Array.from({ length: 1 + at * 8 }, () => rich.blocks).flat() } }),
    )
    const { pdf, pages, pageOf } = await bookAsPdf(book(...chapters))
    const reading = await readDocument(pdf)
    if ('problem' in reading) throw new Error(reading.problem)
    const { model } = reading
    expect(model.pages).toBe(pages)
    const pageWith = (title: string): number[] =>
      model.paragraphs.flatMap(({ text, page }) => (text.trim() === title && page !== null ? [page] : []))
    for (const { id, title } of chapters) expect(pageWith(title)).toContain(pageOf.get(id))
    const contents = model.paragraphs.flatMap(({ page, text }) => (page === 3 ? [text] : [])).join(' ')
    for (const { id, title } of chapters)
      expect(new RegExp(`${title}[\\s.]*${pageOf.get(id)}\\b`).test(contents), contents).toBe(true)
  })

  it('reads no text as code, and no file of the server', async () => {
    const hostile = [
      '#read("/etc/passwd")',
      '#panic("x")',
      '$ sum $',
      '] #pagebreak() [',
      '*x* _y_ <at-x> @at',
      '\\#',
      '= Đề mục',
    ]
    const { pdf } = await bookAsPdf(
      book(chapter({ title: hostile.join(' '), said: { blocks: hostile.map(plain), notes: [] } })),
    )
    const text = await said(pdf)
    for (const line of hostile) expect(text).toContain(line)
    expect(text).not.toContain('root:')
    const outside = { template: 'book' as const, data: { ...book(chapter()), title: 'x' }, pictures: [] }
    const names = chapter({ said: { ...rich, pictures: [] } })
    await expect(printWithTypst({ ...outside, data: book(names) })).rejects.toThrow()
  })

  it('lays the pages of a scan in, under the running head, and tells one that does not open', async () => {
    const scan = await pdfOfLines(['Trang quét thứ nhất', 'Trang quét thứ hai'])
    const own = chapter({ pages: { bytes: scan, count: 2, note: 'In nguyên trang.' } })
    const broken = chapter({ pages: { bytes: new Uint8Array([1, 2, 3]), count: 1, note: 'In nguyên trang.' } })
    const { pdf, failed, pageOf } = await bookAsPdf(book(own, broken))
    expect(failed).toEqual([broken.id])
    const reading = await readDocument(pdf)
    if ('problem' in reading) throw new Error(reading.problem)
    const at = reading.model.paragraphs.find(({ text }) => text.includes('Trang quét thứ hai'))
    expect(at?.page).toBe(pageOf.get(own.id)! + 2)
  })

  it('is ended by its signal', async () => {
    const ending = new AbortController()
    const printing = bookAsPdf(book(chapter({ said: rich })), ending.signal)
    ending.abort()
    await expect(printing).rejects.toThrow('ended')
  })
})
