import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { signDocument } from '@/lib/documents/commands/sign-document'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { scanOf } from '../../support/scans'
import { makeWorld, type World } from '../../support/world'
import { addressFor, asIs, drafted, emptied, eventsOf, keeperOf, numbered, refused, rowOf, word } from './documents'

testDatabase()

// pictures are drawn and read here, beside others
vi.setConfig({ testTimeout: 60_000 })

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const keeper = () => keeperOf(world, 'cluster')
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const withScan = (documentId: string, bytes: Buffer, name = 'Ban ky.png') => ({
  ...asIs(documentId),
  ...{ asIs: undefined, scan: upload(name, bytes) },
})

describe('recording a signature', () => {
  it('does not exist for strangers, is refused to who does not keep the register, and before the number', async () => {
    const documentId = await numbered(world)
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await signDocument(stranger, asIs(documentId))).toMatchObject(refused('common.not_found'))
    expect(await signDocument(asPerson(world.c.people.principal), asIs(documentId))).toMatchObject(
      refused('not_keeping'),
    )
    expect(await signDocument(keeper(), asIs(await drafted(world)))).toMatchObject(refused('not_numbered'))
  })

  it('asks for the scan, or for the Word file where there is none', async () => {
    const documentId = await numbered(world, 'cluster', { file: undefined })
    const nothing = { ...asIs(documentId), asIs: undefined }
    expect(await signDocument(keeper(), nothing)).toMatchObject(refused('scan_missing'))
    expect(await signDocument(keeper(), asIs(documentId))).toMatchObject(refused('nothing_signed'))
    const sheet = { ...asIs(documentId), file: upload('Van ban.pdf', Buffer.from('x')) }
    expect(await signDocument(keeper(), sheet)).toMatchObject(refused('not_word'))
    expect((await rowOf(documentId)).state).toBe('numbered')
  })

  it('freezes the Word file as it stands, with its hash, on record', async () => {
    const file = word()
    const documentId = await numbered(world, 'cluster', { file })
    expect(await signDocument(keeper(), asIs(documentId))).toMatchObject({ ok: true })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(await rowOf(documentId)).toMatchObject({ state: 'signed', scanId: null, signedSha256: sha(bytes) })
    expect(await eventsOf(documentId)).toEqual(['documents.document_numbered', 'documents.document_signed'])
  })

  it('takes the Word file with the signature where none came with the number', async () => {
    const documentId = await numbered(world, 'cluster', { file: undefined })
    expect(await signDocument(keeper(), { ...asIs(documentId), file: word() })).toMatchObject({ ok: true })
    expect((await rowOf(documentId)).fileId).not.toBeNull()
  })

  it('freezes the scan with its hash, with its own code or with none', async () => {
    const documentId = await numbered(world)
    const bytes = await scanOf({ text: await addressFor(documentId), turned: 3 })
    expect(await signDocument(keeper(), withScan(documentId, bytes))).toMatchObject({ ok: true })
    const row = await rowOf(documentId)
    expect(row).toMatchObject({ state: 'signed', signedSha256: sha(bytes) })
    expect(await db().fileObject.findUnique({ where: { id: row.scanId! } })).toMatchObject({ purpose: 'document_scan' })
    const plain = await numbered(world)
    expect(await signDocument(keeper(), withScan(plain, await scanOf({ text: null })))).toMatchObject({ ok: true })
  })

  it('is refused with the scan of another document, or a scan that lies with another', async () => {
    const [one, other] = [await numbered(world), await numbered(world)]
    const bytes = await scanOf({ text: await addressFor(other) })
    expect(await signDocument(keeper(), withScan(one, bytes))).toMatchObject({
      refusal: { code: 'documents.scan_of_another', at: 'scan' },
    })
    const nowhere = { ...asIs(one), asIs: undefined, scanId: crypto.randomUUID() }
    expect(await signDocument(keeper(), nowhere)).toMatchObject(refused('common.not_found'))
  })

  it('happens once when two press at once', async () => {
    const documentId = await numbered(world)
    const callers = [keeper(), asPerson(world.a.people.principal)]
    const answers = await Promise.all(callers.map((caller) => signDocument(caller, asIs(documentId))))
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['documents.signed_already', 'ok'])
  })
})
