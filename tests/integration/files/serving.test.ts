import { createHash } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { GET } from '@/app/api/files/[file]/route'
import { readers } from '@/app/api/files/readers'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld } from '../../support/world'

testDatabase()
vi.mock('@/lib/platform/auth/session', () => ({ getContext: () => Promise.resolve({ actor: { kind: 'nobody' } }) }))

// not a megabyte's multiple, and not compressible
const bytes = new Uint8Array(2_500_001).map((_, at) => (at * 2654435761) >>> 24)
let id: string

beforeAll(async () => {
  const world = await makeWorld()
  const file = await db().fileObject.create({
    data: {
      purpose: 'photo',
      name: 'Ảnh hội nghị.png',
      mediaType: 'image/png',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      organisationId: world.c.id,
      uploadedById: world.c.people.lecturer,
      uploadedAt: new Date(),
      content: { create: { bytes } },
    },
  })
  id = file.id
})
const before = readers.photo
afterEach(() => {
  if (before) readers.photo = before
  else delete readers.photo
})

const get = (file: string): Promise<Response> =>
  GET(new Request('http://localhost/api/files/x'), { params: Promise.resolve({ file }) })

describe('giving out a file', () => {
  it('sends every byte, as an attachment that is never run, guessed at or cached', async () => {
    readers.photo = () => Promise.resolve(true)
    const response = await get(id)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Anh hoi nghi.png"; filename*=UTF-8''%E1%BA%A2nh%20h%E1%BB%99i%20ngh%E1%BB%8B.png`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true)
  })

  it('answers the same to whom it is not for, for what does not exist, and for what is no id', async () => {
    readers.photo = () => Promise.resolve(false)
    const answers = await Promise.all([get(id), get(crypto.randomUUID()), get('../secrets')])
    const told = await Promise.all(answers.map(async (one) => [one.status, await one.text()]))
    expect(told).toEqual([told[0], told[0], told[0]])
    expect(told[0]![0]).toBe(404)
  })

  it('gives nothing of a purpose for which no module answers', async () => {
    delete readers.photo
    expect((await get(id)).status).toBe(404)
  })
})
