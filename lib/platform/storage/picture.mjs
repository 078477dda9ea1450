import { Problem } from './problem.mjs'

const mostPixels = 60_000_000

/** A whole picture of a modest number of points. */
export function inspectPicture(bytes, kind) {
  const { width, height } = kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  if (!width || !height) throw new Problem('damaged')
  if (width * height > mostPixels) throw new Problem('picture_too_large')
  return { kind, pages: null }
}

/** How many points a picture inside a document has, as far as it is a PNG or JPEG that says so. */
export function sizeOfPicture(bytes) {
  try {
    return bytes[0] === 0x89 ? sizeOfPng(bytes) : bytes[0] === 0xff ? sizeOfJpeg(bytes) : { width: null, height: null }
  } catch {
    return { width: null, height: null }
  }
}

function sizeOfPng(bytes) {
  if (bytes.length < 45 || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new Problem('damaged')
  if (bytes.toString('latin1', bytes.length - 8, bytes.length - 4) !== 'IEND') throw new Problem('damaged')
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

function sizeOfJpeg(bytes) {
  if (bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) === -1) throw new Problem('damaged')
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) throw new Problem('damaged')
    const marker = bytes[at + 1]
    if (marker === 0xff) {
      at += 1
      continue
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  throw new Problem('damaged')
}
