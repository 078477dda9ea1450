import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { rehash } from '@/lib/platform/jobs/rehash'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

async function keep(name: string, bytes: Buffer): Promise<string> {
  const { id } = await db().fileObject.create({
    data: {
      ...{ purpose: 'paper', name, mediaType: 'application/pdf', organisationId: world.c.id },
      ...{ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') },
      ...{ uploadedById: world.c.people.lecturer, uploadedAt: noon },
      content: { create: { bytes: new Uint8Array(bytes) } },
    },
  })
  return id
}

/** Does to a file what a failing disk does: past every rule of the database. */
const damage = (id: string, bytes: Buffer | null): Promise<unknown> =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`set local session_replication_role = 'replica'`
    await (bytes
      ? tx.$executeRaw`update file_contents set bytes = ${bytes} where file_id = ${id}::uuid`
      : tx.$executeRaw`delete from file_contents where file_id = ${id}::uuid`)
  })

describe('the nightly look at kept files', () => {
  it('finds nothing where all are what arrived', async () => {
    await keep('một.pdf', Buffer.from('%PDF-1.7 một'))
    await keep('hai.pdf', Buffer.from('%PDF-1.7 hai'))
    expect(await rehash()).toEqual({ files: 2, damaged: [] })
  })

  it('names each file of which a bit was turned, the end is lacking, or all is gone', async () => {
    const whole = Buffer.from('%PDF-1.7 nguyên vẹn')
    const turned = Buffer.from(whole)
    turned[3]! ^= 1
    const ids: string[] = []
    for (const [name, bytes] of [
      ['sai một bit.pdf', turned],
      ['cụt.pdf', whole.subarray(0, -1)],
      ['mất.pdf', null],
    ] as const) {
      const id = await keep(name, whole)
      await damage(id, bytes)
      ids.push(id)
    }
    expect((await rehash()).damaged).toEqual(ids)
  })
})
