import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { addDossierFile } from '@/lib/ratification/commands/add-dossier-file'
import { removeDossierFile } from '@/lib/ratification/commands/remove-dossier-file'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { arrangeDossier, november } from '../../support/ratification'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let dossierFileId: string
let dossierId: string

beforeEach(async () => {
  world ??= await makeWorld()
  await setGate(world.yearId, 'ratification')
  await db().$executeRaw`truncate dossiers cascade`
  dossierId = await arrangeDossier(world, 'draft')
  const file = upload('bao-cao.pdf', pdfFile())
  await addDossierFile(asPerson(world.a.people.principal), { yearId: world.yearId, label: 'Báo cáo', file })
  dossierFileId = (await db().dossierFile.findFirstOrThrow()).id
})

const remove = (person: string | null) => removeDossierFile(person ? asPerson(person) : asNobody(), { dossierFileId })

describe('taking a document out of the dossier', () => {
  it('leaves the file kept and says who did it', async () => {
    expect(await remove(world.a.people.principal)).toMatchObject({ ok: true })
    expect(await db().dossierFile.count()).toBe(0)
    expect(await db().fileObject.count({ where: { purpose: 'dossier' } })).toBeGreaterThan(0)
    expect(await db().auditEntry.count({ where: { event: 'ratification.file_removed' } })).toBe(1)
  })

  it('is refused once the dossier is sent', async () => {
    const sent = { state: 'sent', sentAt: november, sentById: world.a.people.principal } as const
    await db().dossier.update({ where: { id: dossierId }, data: { ...sent, contents: {}, contentsSha256: 'a' } })
    expect(await remove(world.a.people.principal)).toMatchObject({
      refusal: { code: 'ratification.waits_for_academy' },
    })
    expect(await db().dossierFile.count()).toBe(1)
  })

  it('belongs to the school that heads the year', async () => {
    expect(await remove(world.b.people.principal)).toMatchObject({
      refusal: { code: 'ratification.not_head_of_year' },
    })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await remove(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
