import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { readCodes } from '@/lib/platform/storage/inspect'
import { pdfFile, wordFile } from '@/prisma/seed/sample-files'
import { pdfOfPictures, scanOf } from '../../support/scans'

const text = 'https://neuguong.example.test/vi/d/AbCdEfGhIjKlMnOpQrStUv'
const found = { codes: [text] }
const read = async (bytes: Promise<Buffer> | Buffer) => readCodes(new Uint8Array(await bytes))

describe('the code of a scan', () => {
  it.each([
    ['straight', { text }],
    ['a little askew', { text, turned: 4 }],
    ['upside down', { text, turned: 180 }],
    ['lying on its side, as a phone takes it', { text, turned: 93, format: 'jpeg' as const }],
    ['with the specks of a bad light', { text, noise: 60 }],
    ['askew, with specks, pressed hard', { text, turned: -7, noise: 40, format: 'jpeg' as const }],
    ['small, at 100 dpi', { text, width: 827 }],
    ['large, at 300 dpi', { text, width: 2480 }],
  ])('is read %s', async (_, scan) => {
    expect(await read(scanOf(scan))).toEqual(found)
  })

  it('is read in a PDF that is made of pictures, whole or cut into strips, also on its second page', async () => {
    const [page, blank] = [await scanOf({ text, turned: 2 }), await scanOf({ text: null })]
    expect(await read(pdfOfPictures([page]))).toEqual(found)
    expect(await read(pdfOfPictures([page], 3))).toEqual(found)
    expect(await read(pdfOfPictures([blank, page]))).toEqual(found)
  })

  it('is not there where none is: a page of print, an empty PDF', async () => {
    expect(await read(scanOf({ text: null, noise: 40 }))).toEqual({ codes: [] })
    expect(await read(pdfOfPictures([await scanOf({ text: null })]))).toEqual({ codes: [] })
    expect(await read(pdfFile(2))).toEqual({ codes: [] })
  })

  it('is not looked for in a picture that claims to be huge, nor in what is no scan', async () => {
    const huge = Buffer.from(
      await sharp({ create: { width: 30, height: 30, channels: 3, background: 'white' } })
        .png()
        .toBuffer(),
    )
    huge.writeUInt32BE(40_000, 16)
    huge.writeUInt32BE(40_000, 20)
    expect(await read(huge)).toEqual({ problem: 'picture_too_large' })
    expect(await read(wordFile(['x']))).toEqual({ problem: 'unknown_kind' })
  })

  it('does not stop the thread when a picture is broken inside', async () => {
    const whole = await scanOf({ text })
    const broken = Buffer.concat([whole.subarray(0, 4000), Buffer.alloc(2000, 7), whole.subarray(6000)])
    await read(broken)
    expect(await read(scanOf({ text }))).toEqual(found)
  })
})
