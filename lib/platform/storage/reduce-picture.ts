import 'server-only'
import sharp from 'sharp'

/** The longest side of a picture that is kept, in points. */
export const longestSide = 2000

// one picture at a time must not take the whole machine
sharp.concurrency(1)

/**
 * A photograph as it is kept: turned upright, no larger than a page needs, and without what the camera wrote into it (place,
 * time, owner). Null when it cannot be read as a picture.
 */
export async function reducePicture(bytes: Uint8Array, kind: 'jpg' | 'png'): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const upright = sharp(bytes, { failOn: 'error' })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    const reduced = await (kind === 'jpg' ? upright.jpeg({ quality: 82 }) : upright.png()).toBuffer()
    return new Uint8Array(reduced)
  } catch {
    return null
  }
}
