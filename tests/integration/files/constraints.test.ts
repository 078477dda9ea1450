import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const bytes = Buffer.from('minh họa')
const file = (changes: { name?: string; size?: number; sha256?: string } = {}) =>
  db().fileObject.create({
    data: {
      purpose: 'paper',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      organisationId: world.c.id,
      uploadedById: world.c.people.lecturer,
      uploadedAt: new Date(),
      ...changes,
    },
  })

describe('the database holds of files', () => {
  it('that they are not empty, at most 20 MB, named in NFC, hashed by SHA-256', async () => {
    await expect(file({ size: 0 })).rejects.toThrow('file_not_empty')
    await expect(file({ size: 20_000_001 })).rejects.toThrow('file_at_most_20_mb')
    await expect(file({ name: '' })).rejects.toThrow('file_name_is_nfc')
    await expect(file({ name: 'Bài.pdf'.normalize('NFD') })).rejects.toThrow('file_name_is_nfc')
    await expect(file({ sha256: 'x' })).rejects.toThrow('file_hash_is_sha256')
  })

  it('that the bytes are those of the size and the hash', async () => {
    const { id } = await file()
    const content = { fileId: id, bytes: new Uint8Array(Buffer.from('khác')) }
    await expect(db().fileContent.create({ data: content })).rejects.toThrow('the bytes are not those of the file')
  })

  it('that neither the bytes nor what is known of them ever change', async () => {
    const { id } = await file()
    await db().fileContent.create({ data: { fileId: id, bytes: new Uint8Array(bytes) } })
    await expect(db().fileObject.update({ where: { id }, data: { name: 'b.pdf' } })).rejects.toThrow('append-only')
    const changed = { bytes: new Uint8Array(Buffer.from('minh hoa')) }
    await expect(db().fileContent.update({ where: { fileId: id }, data: changed })).rejects.toThrow('append-only')
  })
})
