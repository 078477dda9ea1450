import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { registerIncoming } from '@/lib/documents/commands/register-incoming'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { day, emptied, eventsOf, incomingInput, keeperOf, received, refused, rowOf, today } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

describe('registering what arrived', () => {
  it('does not exist for strangers and is refused to who does not keep the register', async () => {
    const input = await incomingInput(world, 'cluster')
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await registerIncoming(caller, input)).toMatchObject(refused('common.not_found'))
    expect(await registerIncoming(asPerson(world.c.people.principal), input)).toMatchObject(refused('not_keeping'))
  })

  it('is refused for a day ahead, before the last arrival, or before the document itself', async () => {
    const keeper = keeperOf(world, 'cluster')
    const ask = async (over: object) => registerIncoming(keeper, await incomingInput(world, 'cluster', over))
    expect(await ask({ date: day('2022-06-16') })).toMatchObject(refused('day_ahead'))
    expect(await ask({ senderDate: day('2022-06-16') })).toMatchObject(refused('sent_after_arrival'))
    await received(world)
    expect(await ask({ date: day('2022-06-14') })).toMatchObject(refused('day_before_last'))
    const file = upload('Van ban.xlsx', Buffer.from('x'))
    expect(await ask({ file })).toMatchObject(refused('files.kind_not_allowed'))
  })

  it('gives the next number of arrival and keeps what came, on record', async () => {
    await received(world)
    const file = upload('Hướng dẫn.pdf', pdfFile(2))
    const documentId = await received(world, 'cluster', { yearId: world.yearId, file })
    const row = await rowOf(documentId)
    expect(row).toMatchObject({ state: 'received', number: 2, symbol: '64-HD/HVCTQG', date: today, sender: 'Học viện' })
    expect(await db().fileObject.findUnique({ where: { id: row.fileId! } })).toMatchObject({ name: 'Hướng dẫn.pdf' })
    expect(await eventsOf(documentId)).toEqual(['documents.incoming_registered'])
  })

  it('registers once what is pressed twice, and in order what many register at once', async () => {
    const input = await incomingInput(world, 'cluster')
    const twice = await Promise.all([1, 2].map(() => registerIncoming(keeperOf(world, 'cluster'), input)))
    expect(twice.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual([
      'documents.registered_already',
      'ok',
    ])
    const inputs = await Promise.all(Array.from({ length: 12 }, () => incomingInput(world, 'cluster')))
    await Promise.all(inputs.map((one) => registerIncoming(keeperOf(world, 'cluster'), one)))
    const rows = await db().officialDocument.findMany({ orderBy: { number: 'asc' } })
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1))
  })
})
