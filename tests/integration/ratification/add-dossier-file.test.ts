import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { addDossierFile } from '@/lib/ratification/commands/add-dossier-file'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { arrangeDossier } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setGate(world.yearId, 'ratification')
  await db().$executeRaw`truncate dossiers cascade`
})

const add = (person: string | null, file = upload('bao-cao.pdf', pdfFile())) =>
  addDossierFile(person ? asPerson(person) : asNobody(), { yearId: world.yearId, label: 'Báo cáo', file })

describe('laying a document into the dossier', () => {
  it('keeps it with the draft and records it', async () => {
    await arrangeDossier(world, 'draft')
    expect(await add(world.a.people.emulation_officer)).toMatchObject({ ok: true })
    expect(await db().dossierFile.findMany({ include: { file: true } })).toMatchObject([
      { label: 'Báo cáo', file: { purpose: 'dossier', name: 'bao-cao.pdf', organisationId: world.a.id } },
    ])
    expect(await db().auditEntry.count({ where: { event: 'ratification.file_added' } })).toBe(1)
  })

  it('is refused without a letter, once sent, and with a file that lies; nothing is kept', async () => {
    const head = world.a.people.principal
    const before = await db().fileObject.count()
    expect(await add(head)).toMatchObject({ refusal: { code: 'ratification.letter_missing' } })
    await arrangeDossier(world, 'sent')
    expect(await add(head)).toMatchObject({ refusal: { code: 'ratification.waits_for_academy' } })
    await db().$executeRaw`truncate dossiers cascade`
    await arrangeDossier(world, 'draft')
    expect(await add(head, upload('bao-cao.pdf', Buffer.from('<html>')))).toMatchObject({ ok: false })
    expect(await db().fileObject.count()).toBe(before)
  })

  it('belongs to the school that heads the year', async () => {
    await arrangeDossier(world, 'draft')
    expect(await add(world.c.people.principal)).toMatchObject({ refusal: { code: 'ratification.not_head_of_year' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await add(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
