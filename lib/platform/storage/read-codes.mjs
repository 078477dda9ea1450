// Finds the QR codes of a scan that the inspection has let through. Runs in the thread of the files, under its limits.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { picturesOf } from './pdf-pictures.mjs'

const mostPixels = 60_000_000
const mostCodes = 10
const longestText = 1000

sharp.cache(false)
sharp.concurrency(1)

let opened

// the library would fetch its program from a network; it is read from the installation
function openReader() {
  opened ??= (async () => {
    const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
    const program = join(process.cwd(), 'node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')
    const wasmBinary = new Uint8Array(await readFile(program)).buffer
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
    return readBarcodes
  })()
  return opened
}

/** What the QR codes of a picture, or of the first pages of a PDF, say; none where none can be read. */
export async function readCodes(bytes, kind) {
  if (kind !== 'pdf') return codesOf(() => sharp(bytes, { limitInputPixels: mostPixels, failOn: 'none' }).autoOrient())
  for await (const { data, width, height, channels } of picturesOf(bytes)) {
    const codes = await codesOf(() => sharp(data, { raw: { width, height, channels } }))
    if (codes.length > 0) return codes
  }
  return []
}

// One look after the other until a code is read: as it is; smaller, where the noise of a camera is averaged out; without its specks;
// and as large as it came.
const looks = [
  (picture) => picture.resize(within(2400)),
  (picture) => picture.resize(within(1200)).normalise(),
  (picture) => picture.resize(within(2400)).median(5).normalise(),
  (picture) => picture.resize(within(1600)).blur(1.5).normalise().threshold(128),
  (picture) => picture.resize(within(4000)).normalise().sharpen(),
]
const within = (side) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true })

async function codesOf(open) {
  const read = await openReader()
  for (const look of looks) {
    const { data, info } = await look(open().flatten({ background: 'white' }).greyscale())
      .raw()
      .toBuffer({ resolveWithObject: true })
    const found = await read(asImage(data, info), {
      formats: ['QRCode'],
      tryHarder: true,
      maxNumberOfSymbols: mostCodes,
    })
    const texts = found.filter(({ isValid }) => isValid).map(({ text }) => text.slice(0, longestText))
    if (texts.length > 0) return [...new Set(texts)]
  }
  return []
}

function asImage(grey, { width, height, channels }) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let from = 0, to = 0; to < data.length; from += channels, to += 4) {
    data[to] = data[to + 1] = data[to + 2] = grey[from]
    data[to + 3] = 255
  }
  return { data, width, height, colorSpace: 'srgb' }
}
