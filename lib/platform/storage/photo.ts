import 'server-only'
import sharp from 'sharp'

export type VisiblePhoto = { bytes: Uint8Array<ArrayBuffer>; width: number; height: number }

/** The longest side of a picture as it is kept: a screen shows no more, and a phone on the road need not load more. */
export const longestSide = 2000

const mostPixels = 60_000_000
const seconds = 10

let last: Promise<unknown> = Promise.resolve()

/**
 * A photograph as it may be shown: turned upright, at most 2,000 points long, its colours sRGB, and free of all that the
 * camera wrote into it, the place above all. Its kind stays; null where it cannot be read. What is let in here has been
 * through `inspectBytes`. One picture at a time: each may take a few hundred megabytes while it is open.
 */
export function prepareVisiblePhoto(bytes: Uint8Array): Promise<VisiblePhoto | null> {
  const turn = last.then(() => prepare(bytes))
  last = turn
  return turn
}

async function prepare(bytes: Uint8Array): Promise<VisiblePhoto | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await picture.metadata()
    const upright = picture
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds })
    // sharp writes no metadata unless it is told to: neither EXIF nor XMP nor the camera's profile
    const written = format === 'png' ? upright.png({ compressionLevel: 9 }) : upright.jpeg({ quality: 82 })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { bytes: new Uint8Array(data), width: info.width, height: info.height }
  } catch {
    return null
  }
}

export type PrintedPicture = { kind: 'png' | 'jpg'; bytes: Uint8Array; width: number; height: number }

const longestPrinted = 1800

/** A picture of a paper as it is printed: a PNG or JPEG of at most 1,800 points; null where it cannot be drawn. In turn, as above. */
export function preparePrintedPicture(bytes: Uint8Array): Promise<PrintedPicture | null> {
  const turn = last.then(() => printable(bytes))
  last = turn
  return turn
}

async function printable(bytes: Uint8Array): Promise<PrintedPicture | null> {
  try {
    const picture = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
    const { format } = await picture.metadata()
    const fitted = picture
      .autoOrient()
      .resize({ width: longestPrinted, height: longestPrinted, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds })
    const kind = format === 'jpeg' ? 'jpg' : 'png'
    const written = kind === 'jpg' ? fitted.jpeg({ quality: 84 }) : fitted.png({ compressionLevel: 9 })
    const { data, info } = await written.toBuffer({ resolveWithObject: true })
    return { kind, bytes: new Uint8Array(data), width: info.width, height: info.height }
  } catch {
    return null
  }
}
