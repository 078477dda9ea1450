import { toBuffer } from 'qrcode'
import sharp from 'sharp'

type Scan = {
  /** what the QR on it says; null: there is none */
  text: string | null
  /** how far the sheet lies askew, in degrees */
  turned?: number
  /** how strong the specks are */
  noise?: number
  format?: 'png' | 'jpeg'
  /** points across the sheet: 992 is A4 at 120 dpi */
  width?: number
}

const black = { r: 40, g: 40, b: 40, alpha: 1 }

/** A sheet as a scanner or a phone brings it: lines of print, a QR at its foot, askew, with specks. */
export async function scanOf({ text, turned = 0, noise = 0, format = 'png', width = 992 }: Scan): Promise<Buffer> {
  const height = Math.round(width * 1.414)
  const side = Math.round(width * 0.13)
  const lines = await Promise.all(
    Array.from({ length: 24 }, async (_, at) => ({
      input: await sharp({
        create: { width: Math.round(width * (0.5 + (at % 3) / 10)), height: 6, channels: 4, background: black },
      })
        .png()
        .toBuffer(),
      left: Math.round(width * 0.15),
      top: Math.round(height * 0.12) + at * Math.round(height * 0.025),
    })),
  )
  const code =
    text === null
      ? []
      : [
          {
            input: await toBuffer(text, { width: side, margin: 2 }),
            left: Math.round(width * 0.15),
            top: Math.round(height * 0.82),
          },
        ]
  const sheet = sharp({ create: { width, height, channels: 3, background: '#fdfdfb' } }).composite([...lines, ...code])
  const plain = await sheet.removeAlpha().raw().toBuffer()
  const raw = { width, height, channels: 3 as const }
  const specks = noise > 0 ? [{ input: await specksOf(width, height, noise), raw, blend: 'soft-light' as const }] : []
  const spoilt = await sharp(plain, { raw }).composite(specks).removeAlpha().raw().toBuffer()
  const laid = sharp(spoilt, { raw }).rotate(turned, { background: '#777777' })
  return format === 'png' ? laid.png({ compressionLevel: 1 }).toBuffer() : laid.jpeg({ quality: 70 }).toBuffer()
}

const specksOf = (width: number, height: number, sigma: number): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma } },
  })
    .raw()
    .toBuffer()

/** A PDF whose pages are pictures alone, as office scanners make it; each picture may be cut into strips. */
export async function pdfOfPictures(pictures: readonly Buffer[], strips = 1): Promise<Buffer> {
  const parts: (string | Buffer)[][] = [['<</Type/Catalog/Pages 2 0 R>>'], []]
  const kids: number[] = []
  for (const picture of pictures) {
    const { width = 1, height = 1 } = await sharp(picture).metadata()
    const images: number[] = []
    for (let at = 0; at < strips; at++) {
      const [top, bottom] = [at, at + 1].map((n) => Math.round((height * n) / strips)) as [number, number]
      const jpeg = await sharp(picture)
        .extract({ left: 0, top, width, height: bottom - top })
        .jpeg({ quality: 85 })
        .toBuffer()
      images.push(
        parts.push([
          `<</Type/XObject/Subtype/Image/Width ${width}/Height ${bottom - top}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length ${jpeg.length}>>stream\n`,
          jpeg,
          '\nendstream',
        ]),
      )
    }
    const tall = 842 / strips
    const drawn = images.map((_, at) => `q 595 0 0 ${tall} 0 ${842 - tall * (at + 1)} cm /I${at} Do Q`).join('\n')
    const contents = parts.push([`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`])
    const named = images.map((id, at) => `/I${at} ${id} 0 R`).join(' ')
    kids.push(
      parts.push([
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<<${named}>>>>/Contents ${contents} 0 R>>`,
      ]),
    )
  }
  parts[1] = [`<</Type/Pages/Kids[${kids.map((id) => `${id} 0 R`).join(' ')}]/Count ${kids.length}>>`]
  return assembled(parts)
}

function assembled(objects: readonly (string | Buffer)[][]): Buffer {
  const body: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const places: number[] = []
  const length = (): number => body.reduce((sum, one) => sum + one.length, 0)
  objects.forEach((parts, at) => {
    places.push(length())
    const content = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))
    body.push(Buffer.from(`${at + 1} 0 obj\n`), ...content, Buffer.from('\nendobj\n'))
  })
  const start = length()
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  body.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    ),
  )
  return Buffer.concat(body)
}
