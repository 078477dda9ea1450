// A process of its own, so that its memory is its own: the proceedings of forty papers of eight pages, or forty certificates.
import { toBuffer } from 'qrcode'
import { bookAsPdf } from '@/lib/platform/print/book-pdf'
import { bookAsWord } from '@/lib/platform/print/book-word'
import { printWithTypst } from '@/lib/platform/print/typst'
import { readWordFlow } from '@/lib/platform/storage/inspect'
import { preparePrintedPicture } from '@/lib/platform/storage/photo'
import { bookOf, type BookPaper } from '@/lib/proceedings/rules/book'
import { certificateLabels, certificateWords } from '@/lib/proceedings/rules/certificates'
import { readable } from '@/lib/proceedings/rules/reading'
import { longPaper } from '../support/forty-papers'

const count = 40
const topic = 'Chuyển đổi số trong giảng dạy lý luận chính trị (minh họa)'
const school = 'Trường Chính trị minh họa'
const heldOn = new Date('2022-10-28')

async function paperOf(number: number): Promise<BookPaper> {
  const reading = await readWordFlow(longPaper(number))
  if ('problem' in reading) throw new Error(reading.problem)
  const { flow } = reading
  const pictures = []
  for (const { bytes } of flow.pictures) pictures.push((await preparePrintedPicture(bytes))!)
  return {
    ...{ id: crypto.randomUUID(), title: `Tham luận minh họa ${number}`, theme: '', abstract: '', keywords: [] },
    authors: [{ name: `Người minh họa ${number}`, degree: 'ThS.', post: 'Giảng viên', place: school }],
    text: { ...readable(flow), lists: flow.lists, pictures },
    pages: null,
  }
}

async function proceedings(): Promise<object> {
  const papers: BookPaper[] = []
  const begun = performance.now()
  for (let number = 1; number <= count; number++) papers.push(await paperOf(number))
  const read = performance.now()
  const settings = { title: topic, foreword: 'Lời đầu.', signed: '', editors: [], order: 'programme' as const }
  const ground = { cluster: 'Cụm', host: school, place: 'Nghệ An', heldOn, themes: [], spoken: [], schools: [school] }
  const book = bookOf(papers, settings, ground)
  const { pages, pageOf } = await bookAsPdf(book)
  const set = performance.now()
  bookAsWord(book, pageOf)
  const written = performance.now()
  const seconds = (from: number, to: number): number => Math.round((to - from) / 100) / 10
  return {
    ...{
      papers: count,
      pages,
      reading_s: seconds(begun, read),
      pdf_s: seconds(read, set),
      word_s: seconds(set, written),
    },
    whole_s: seconds(begun, written),
  }
}

async function certificates(): Promise<object> {
  const begun = performance.now()
  const code = await toBuffer('http://localhost/vi/c/minh-hoa', { scale: 8 })
  const words = {
    kind: 'presentation' as const,
    year: 2022,
    topic,
    body: school,
    place: 'Nghệ An',
    heldOn,
    issuedOn: heldOn,
  }
  const ones = Array.from({ length: count }, (_, at) => ({
    ...certificateWords({
      ...{ ...words, number: at + 1, name: `Người minh họa ${at + 1}`, about: school, work: 'Tham luận minh họa' },
      ...{ post: 'Hiệu trưởng', signer: 'Người ký' },
    }),
    code: 'code.png',
  }))
  const data = { title: 'Giấy chứng nhận', words: certificateLabels, certificates: ones }
  const { pages } = await printWithTypst({
    template: 'certificate',
    data,
    pictures: [{ name: 'code.png', bytes: code }],
  })
  return { certificates: count, pages, whole_s: Math.round((performance.now() - begun) / 10) / 100 }
}

const figures = process.argv[2] === 'certificates' ? await certificates() : await proceedings()
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ work: process.argv[2], ...figures, peak_mb: peak }))
process.exit(0)
