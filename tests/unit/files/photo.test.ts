import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { longestSide, prepareVisiblePhoto } from '@/lib/platform/storage/photo'
import { pngFile } from '@/prisma/seed/sample-files'

/** A picture as a phone takes it: lying on its side, with the place and the owner written into it. */
const taken = (width: number, height: number, orientation = 6): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 160, g: 30, b: 30 } } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Phone', Artist: 'Nguyen Van A', Orientation: String(orientation) },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '18/1 40/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '105/1 41/1 0/1' },
    })
    .withMetadata({ orientation })
    .toBuffer()

describe('a photograph that others will see', () => {
  it('says neither where nor by whom it was taken', async () => {
    const bytes = await taken(80, 40)
    expect(bytes.includes('Nguyen Van A')).toBe(true)
    const shown = await prepareVisiblePhoto(bytes)
    expect(Buffer.from(shown!.bytes).includes('Nguyen Van A')).toBe(false)
    const { exif, xmp, iptc, orientation } = await sharp(shown!.bytes).metadata()
    expect({ exif, xmp, iptc, orientation }).toEqual({
      exif: undefined,
      xmp: undefined,
      iptc: undefined,
      orientation: undefined,
    })
  })

  it('stands upright', async () => {
    expect(await prepareVisiblePhoto(await taken(80, 40))).toMatchObject({ width: 40, height: 80 })
    expect(await prepareVisiblePhoto(await taken(80, 40, 1))).toMatchObject({ width: 80, height: 40 })
  })

  it('is made no larger than a screen, and never larger than it was', async () => {
    expect(await prepareVisiblePhoto(await taken(4000, 3000, 1))).toMatchObject({ width: longestSide, height: 1500 })
    expect(await prepareVisiblePhoto(await taken(30, 20, 1))).toMatchObject({ width: 30, height: 20 })
  })

  it('stays of its kind', async () => {
    const shown = await prepareVisiblePhoto(pngFile())
    expect((await sharp(shown!.bytes).metadata()).format).toBe('png')
  })

  it('is none when it cannot be read to its end, and the next one is read as ever', async () => {
    const bytes = await taken(800, 600, 1)
    expect(await prepareVisiblePhoto(bytes.subarray(0, bytes.length / 2))).toBeNull()
    expect(await prepareVisiblePhoto(Buffer.from('no picture'))).toBeNull()
    expect(await prepareVisiblePhoto(bytes)).toMatchObject({ width: 800, height: 600 })
  })
})
