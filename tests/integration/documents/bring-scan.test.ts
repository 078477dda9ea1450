import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { bringScan } from '@/lib/documents/commands/bring-scan'
import { signDocument } from '@/lib/documents/commands/sign-document'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { pdfOfPictures, scanOf } from '../../support/scans'
import { makeWorld, type World } from '../../support/world'
import {
  addressFor,
  asIs,
  drafted,
  emptied,
  eventsOf,
  keeperOf,
  numbered,
  refused,
  rowOf,
  signed,
  valueOf,
} from './documents'

testDatabase()

// pictures are drawn and read here, beside others
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const keeper = () => keeperOf(world, 'cluster')
const pictured = async (documentId: string, look = {}) =>
  upload('Ban ky.png', await scanOf({ text: await addressFor(documentId), ...look }))

describe('bringing in a scan', () => {
  it('does not exist for nobody and is refused to who keeps no register', async () => {
    const scan = upload('Ban ky.png', await scanOf({ text: null }))
    expect(await bringScan(asNobody(), { scan })).toMatchObject(refused('common.not_found'))
    for (const id of [world.c.people.lecturer, world.academy.administrator])
      expect(await bringScan(asPerson(id), { scan })).toMatchObject(refused('not_keeping'))
    expect(await db().broughtScan.count()).toBe(0)
  })

  it('finds its document by the code, askew and with specks, and waits there to be signed with it', async () => {
    await numbered(world)
    const documentId = await numbered(world)
    const scan = await pictured(documentId, { turned: 5, noise: 40 })
    const brought = valueOf(await bringScan(keeper(), { scan }))
    expect(brought.documentId).toBe(documentId)
    expect(brought.href).toMatch(new RegExp(`/documents/${documentId}$`))
    expect((await rowOf(documentId)).state).toBe('numbered')
    const sign = { ...asIs(documentId), asIs: undefined, scanId: brought.scanId }
    expect(await signDocument(keeper(), sign)).toMatchObject({ ok: true })
    expect(await eventsOf(documentId)).toEqual([
      'documents.document_numbered',
      'documents.scan_brought',
      'documents.document_signed',
    ])
  })

  it('finds it in a PDF that is made of pictures', async () => {
    const documentId = await numbered(world)
    const pdf = await pdfOfPictures([await scanOf({ text: await addressFor(documentId) })])
    const brought = valueOf(await bringScan(keeper(), { scan: upload('Ban ky.pdf', pdf) }))
    expect(brought.documentId).toBe(documentId)
  })

  it('is kept where no code is read, or one of a register of others, and asks whose it is', async () => {
    const unread = valueOf(await bringScan(keeper(), { scan: upload('Ban ky.png', await scanOf({ text: null })) }))
    expect(unread).toEqual({ scanId: unread.scanId, documentId: null, href: `/registers/scan?scan=${unread.scanId}` })
    const others = await numbered(world, 'C')
    const foreign = valueOf(await bringScan(keeper(), { scan: await pictured(others) }))
    expect(foreign.documentId).toBeNull()
    expect(await eventsOf(others)).toEqual(['documents.document_numbered'])
    expect(await db().broughtScan.count({ where: { documentId: null } })).toBe(2)
  })

  it('is told apart when its document is a draft, or signed already', async () => {
    const bring = async (documentId: string) => bringScan(keeper(), { scan: await pictured(documentId) })
    expect(await bring(await drafted(world))).toMatchObject(refused('scan_of_draft'))
    expect(await bring(await signed(world))).toMatchObject({
      refusal: { code: 'documents.scan_of_signed', at: 'scan', facts: { symbol: '01-KH/CTĐ' } },
    })
    expect(await db().broughtScan.count()).toBe(0)
  })

  it('answers in words to a hostile scan: a picture that claims to be huge, a broken one, another kind', async () => {
    const huge = await scanOf({ text: null, width: 200 })
    huge.writeUInt32BE(50_000, 16)
    huge.writeUInt32BE(50_000, 20)
    expect(await bringScan(keeper(), { scan: upload('Ban ky.png', huge) })).toMatchObject(
      refused('files.picture_too_large'),
    )
    const cut = (await scanOf({ text: null, width: 200 })).subarray(0, 300)
    expect(await bringScan(keeper(), { scan: upload('Ban ky.png', cut) })).toMatchObject(refused('files.damaged'))
    const other = upload('Ban ky.docx', Buffer.from('x'))
    expect(await bringScan(keeper(), { scan: other })).toMatchObject(refused('files.kind_not_allowed'))
  })
})
