import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepFile, type KeptFile } from '@/lib/files/commands/keep-file'
import type { FilePurpose, Upload } from '@/lib/files/schema'
import { command } from '@/lib/platform/command'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { refuse, type Result } from '@/lib/platform/result'
import { pdfFile, pngFile, upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const keep = command<{ purpose: FilePurpose; file: Upload; organisationId: string }, KeptFile>('test.keep', keepFile)
const keepForC = (file: Upload, purpose: FilePurpose = 'paper'): Promise<Result<KeptFile>> =>
  keep(asPerson(world.c.people.lecturer), { purpose, file, organisationId: world.c.id })
const codeOf = (answer: Result<unknown>): string => (answer.ok ? 'ok' : answer.refusal.code)

describe('keeping a file', () => {
  it('keeps the bytes with their hash, their pages, who and when', async () => {
    const bytes = wordFile(['Tham luận minh họa'], { pages: 7 })
    const kept = await keepForC(upload('Tham luận.docx'.normalize('NFD'), bytes))
    if (!kept.ok) throw new Error(kept.refusal.code)
    const row = await db().fileObject.findUniqueOrThrow({
      where: { id: kept.value.fileId },
      include: { content: true },
    })
    expect(row).toMatchObject({
      name: 'Tham luận.docx',
      size: bytes.length,
      pages: 7,
      purpose: 'paper',
      organisationId: world.c.id,
      uploadedById: world.c.people.lecturer,
    })
    expect(row.uploadedAt.getTime()).toBeGreaterThanOrEqual(noon.getTime())
    expect(Buffer.from(row.content!.bytes).equals(bytes)).toBe(true)
  })

  it('refuses what the purpose does not take, what is empty, and what lies', async () => {
    expect(codeOf(await keepForC(upload('a.png', pngFile())))).toBe('files.kind_not_allowed')
    expect(codeOf(await keepForC(upload('a.pdf', Buffer.alloc(0))))).toBe('files.empty')
    expect(codeOf(await keepForC(upload('a.pdf', wordFile(['x']))))).toBe('files.extension_lies')
    expect(codeOf(await keepForC(upload('a.docx', Buffer.from('x'))))).toBe('files.unknown_kind')
    expect(codeOf(await keepForC(upload('a.pdf', pdfFile(1, '/OpenAction<</S/Launch>>'))))).toBe('files.pdf_active')
  })

  it('takes 20 MB exactly and refuses one byte more', async () => {
    const padded = (size: number): Buffer => {
      const head = pdfFile(1)
      return Buffer.concat([head.subarray(0, 9), Buffer.alloc(size - head.length, '\n'), head.subarray(9)])
    }
    expect(codeOf(await keepForC(upload('a.pdf', padded(20_000_000))))).toBe('ok')
    expect(codeOf(await keepForC(upload('a.pdf', padded(20_000_001))))).toBe('files.too_large')
  }, 40_000)

  it('keeps a picture that is shown without what the camera wrote into it', async () => {
    const taken = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#a02020' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Nguyen Van A' } })
      .toBuffer()
    const kept = await keepForC(upload('Ảnh.jpg', taken), 'photo')
    if (!kept.ok) throw new Error(kept.refusal.code)
    const row = await db().fileObject.findUniqueOrThrow({
      where: { id: kept.value.fileId },
      include: { content: true },
    })
    expect(taken.includes('Nguyen Van A')).toBe(true)
    expect(Buffer.from(row.content!.bytes).includes('Nguyen Van A')).toBe(false)
    expect(row).toMatchObject({ size: row.content!.bytes.length, mediaType: 'image/jpeg' })
    const half = upload('Ảnh.jpg', Buffer.concat([taken.subarray(0, 300), Buffer.from([0xff, 0xd9])]))
    expect(codeOf(await keepForC(half, 'photo'))).toBe('files.damaged')
  })

  it('keeps nothing for nobody, and nothing of a command that is refused afterwards', async () => {
    const file = upload('a.pdf', pdfFile(2))
    const input = { purpose: 'paper' as const, file, organisationId: world.d.id }
    expect(codeOf(await keep(asNobody(), input))).toBe('common.not_allowed')
    const half = command<typeof input, KeptFile>('test.half', async (tx, ctx, given) => {
      const kept = await keepFile(tx, ctx, given)
      return kept.ok ? refuse('common.not_allowed') : kept
    })
    expect(codeOf(await half(asPerson(world.d.people.lecturer), input))).toBe('common.not_allowed')
    expect(await db().fileObject.count({ where: { organisationId: world.d.id } })).toBe(0)
  })

  it('keeps nothing of a file whose sending broke off, and the next one as ever', async () => {
    const before = await db().fileObject.count()
    const broken: Upload = { name: 'a.pdf', size: 5000, arrayBuffer: () => Promise.reject(new Error('aborted')) }
    await expect(keepForC(broken)).rejects.toThrow('aborted')
    expect(codeOf(await keepForC(upload('a.pdf', pdfFile(3).subarray(0, 90))))).toBe('files.damaged')
    expect(await db().fileObject.count()).toBe(before)
    expect(await db().fileContent.count()).toBe(before)
    expect(codeOf(await keepForC(upload('a.pdf', pdfFile(3))))).toBe('ok')
  })
})
