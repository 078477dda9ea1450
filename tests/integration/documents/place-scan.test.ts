import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bringScan } from '@/lib/documents/commands/bring-scan'
import { placeScan } from '@/lib/documents/commands/place-scan'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { scanOf } from '../../support/scans'
import { makeWorld, type World } from '../../support/world'
import { drafted, emptied, eventsOf, keeperOf, numbered, refused, signed, valueOf } from './documents'

testDatabase()

// pictures are drawn and read here, beside others
vi.setConfig({ testTimeout: 60_000 })

let world: World
let bytes: Buffer
beforeAll(async () => {
  world = await makeWorld()
  bytes = await scanOf({ text: null, width: 300 })
})
beforeEach(emptied)

const keeper = () => keeperOf(world, 'cluster')
const brought = async () => valueOf(await bringScan(keeper(), { scan: upload('Ban ky.png', bytes) })).scanId

describe('saying whose a scan is', () => {
  it('is for who brought it alone, and for documents that he sees and keeps', async () => {
    const [scanId, documentId] = [await brought(), await numbered(world)]
    for (const id of [world.a.people.principal, world.c.people.principal])
      expect(await placeScan(asPerson(id), { scanId, documentId })).toMatchObject(refused('common.not_found'))
    const others = await numbered(world, 'C')
    expect(await placeScan(keeper(), { scanId, documentId: others })).toMatchObject(refused('common.not_found'))
    expect(await placeScan(keeper(), { scanId: crypto.randomUUID(), documentId })).toMatchObject(
      refused('common.not_found'),
    )
  })

  it('is refused for a draft and for what is signed', async () => {
    const scanId = await brought()
    const place = (documentId: string) => placeScan(keeper(), { scanId, documentId })
    expect(await place(await drafted(world))).toMatchObject(refused('scan_of_draft'))
    expect(await place(await signed(world))).toMatchObject(refused('scan_of_signed'))
  })

  it('lays it with the document, on record; a mistake is set right by placing it anew', async () => {
    const [scanId, one, other] = [await brought(), await numbered(world), await numbered(world)]
    expect(valueOf(await placeScan(keeper(), { scanId, documentId: one })).href).toMatch(new RegExp(`${one}$`))
    valueOf(await placeScan(keeper(), { scanId, documentId: other }))
    expect(await db().broughtScan.findUnique({ where: { id: scanId } })).toMatchObject({
      documentId: other,
      byCode: false,
    })
    expect(await eventsOf(other)).toEqual(['documents.document_numbered', 'documents.scan_brought'])
  })
})
