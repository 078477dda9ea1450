// Lays the pages of other PDF files onto the free pages of a printed one, in the space between its head and its foot.
import { degrees, PDFDocument } from '@cantoo/pdf-lib'

const mm = 72 / 25.4
// what the template keeps free: inside the margins, below the running head
const room = { left: 14 * mm, right: 14 * mm, top: 22 * mm, bottom: 19 * mm }

/**
 * `places` says which page of the book waits for which page of which file. A file that cannot be opened leaves its pages empty
 * and is told by its id.
 */
export async function insertPages(pdf, files, places) {
  const book = await PDFDocument.load(pdf)
  const failed = []
  for (const { id, bytes } of files) {
    const own = places.filter((place) => place.id === id)
    try {
      await lay(book, bytes, own)
    } catch {
      failed.push(id)
    }
  }
  return { pdf: await book.save({ useObjectStreams: true }), failed }
}

async function lay(book, bytes, places) {
  const source = await PDFDocument.load(bytes, { updateMetadata: false })
  for (const { number, page } of places) {
    if (number >= source.getPageCount()) throw new Error('the file has fewer pages than it told')
    const sheet = source.getPage(number)
    // a page on which nothing is drawn stays empty
    if (!sheet.node.Contents()) continue
    const drawn = await book.embedPage(sheet)
    await drawn.embed()
    draw(book.getPage(page - 1), drawn, ((sheet.getRotation().angle % 360) + 360) % 360)
  }
}

// a page may be turned for its reader: it is drawn as it is seen
function draw(target, sheet, turned) {
  const page = target.getSize()
  const space = { width: page.width - room.left - room.right, height: page.height - room.top - room.bottom }
  const lying = turned === 90 || turned === 270
  const seen = lying ? { width: sheet.height, height: sheet.width } : { width: sheet.width, height: sheet.height }
  const scale = Math.min(space.width / seen.width, space.height / seen.height)
  const [width, height] = [seen.width * scale, seen.height * scale]
  const left = room.left + (space.width - width) / 2
  const bottom = room.bottom + (space.height - height) / 2
  const corner = {
    0: { x: left, y: bottom },
    90: { x: left, y: bottom + height },
    180: { x: left + width, y: bottom + height },
    270: { x: left + width, y: bottom },
  }[turned] ?? { x: left, y: bottom }
  target.drawPage(sheet, { ...corner, xScale: scale, yScale: scale, rotate: degrees(-turned) })
}
