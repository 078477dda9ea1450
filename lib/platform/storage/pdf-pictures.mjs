// The pictures that the pages of a scanned PDF are made of.
import { join } from 'node:path'
import { Problem } from './problem.mjs'

const mostPages = 3
const mostPictures = 12
const mostPixels = 60_000_000
const leastSide = 40
const channelsOf = { 2: 3, 3: 4 }

/** The pictures of the first pages, each as bare points; strips of one width that lie on one page are laid together. */
export async function* picturesOf(bytes) {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    ...{
      data: new Uint8Array(bytes),
      verbosity: VerbosityLevel.ERRORS,
      wasmUrl: join(process.cwd(), 'node_modules/pdfjs-dist/wasm/'),
    },
    ...{
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      enableXfa: false,
    },
    ...{ maxImageSize: mostPixels, isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
  })
  try {
    const document = await task.promise
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number)
      const found = await picturesOn(page, OPS)
      page.cleanup()
      yield* laidTogether(found)
    }
  } finally {
    await task.destroy()
  }
}

async function picturesOn(page, OPS) {
  const { fnArray, argsArray } = await page.getOperatorList()
  const found = []
  let points = 0
  for (let at = 0; at < fnArray.length && found.length < mostPictures; at++) {
    const [first] = argsArray[at] ?? []
    const inline = fnArray[at] === OPS.paintInlineImageXObject
    if (!inline && fnArray[at] !== OPS.paintImageXObject) continue
    const picture = plain(inline ? first : await named(page, first))
    if (!picture) continue
    points += picture.width * picture.height
    if (points > mostPixels) throw new Problem('picture_too_large')
    found.push(picture)
  }
  return found
}

const named = (page, name) =>
  new Promise((done) => (name.startsWith('g_') ? page.commonObjs : page.objs).get(name, done))

function plain(picture) {
  if (!picture?.data || picture.width < leastSide || picture.height < 1) return null
  const { data, width, height, kind } = picture
  if (kind === 1) return { data: unpacked(data, width, height), width, height, channels: 1 }
  const channels = channelsOf[kind]
  return channels ? { data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), width, height, channels } : null
}

// one bit a point, each line filled up to a whole byte
function unpacked(bits, width, height) {
  const line = (width + 7) >> 3
  const data = Buffer.alloc(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data[y * width + x] = (bits[y * line + (x >> 3)] >> (7 - (x & 7))) & 1 ? 255 : 0
  return data
}

// many scanners cut a page into strips, and a code may lie across two of them
function laidTogether(pictures) {
  const [first, ...rest] = pictures
  const strips =
    rest.length > 0 && rest.every(({ width, channels }) => width === first.width && channels === first.channels)
  if (!strips) return pictures
  const { width, channels } = first
  const height = pictures.reduce((sum, one) => sum + one.height, 0)
  return [{ data: Buffer.concat(pictures.map(({ data }) => data)), width, height, channels }]
}
