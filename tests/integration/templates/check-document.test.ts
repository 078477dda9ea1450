import { beforeAll, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { checkDocument } from '@/lib/templates/commands/check-document'
import { fillTemplate, shippedTemplate } from '@/lib/templates/queries/fill'
import { getCheck } from '@/lib/templates/queries/templates'
import { sampleOf } from '@/lib/templates/rules/sample'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, setClock, noon, type World } from '../../support/world'
import { refused } from './templates'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

async function letter(): Promise<File> {
  const filled = await fillTemplate(shippedTemplate('call', 'party'), 'call', sampleOf('call', 'party'))
  if ('faults' in filled) throw new Error('not filled')
  return upload('Công văn.docx', Buffer.from(filled.bytes))
}

describe('checking a document', () => {
  it('is refused of what is no Word file, and does not exist for those without an office', async () => {
    const lecturer = asPerson(world.c.people.lecturer)
    for (const [document, code] of [
      [upload('a.pdf', pdfFile()), 'templates.not_word'],
      [upload('a.docx', pdfFile()), 'files.unknown_kind'],
      [upload('a.docx', Buffer.from('PKx')), 'files.damaged'],
    ] as const)
      expect(await checkDocument(lecturer, { profile: 'decree30', document })).toMatchObject({
        refusal: { code, at: 'document' },
      })
    expect(await checkDocument(asNobody(), { profile: 'decree30', document: await letter() })).toMatchObject(
      refused('common.not_found'),
    )
  })

  it('keeps the findings for the one who asked, and neither the file nor an entry of the audit', async () => {
    const [files, entries] = [await db().fileObject.count(), await db().auditEntry.count()]
    const answer = await checkDocument(asPerson(world.c.people.lecturer), {
      profile: 'decree30',
      document: await letter(),
    })
    const id = answer.ok ? answer.value.checkId : ''
    const own = await contextOf(world, world.c.people.lecturer)
    const found = await getCheck(own.ctx, id)
    expect(found).toMatchObject({ fileName: 'Công văn.docx', profile: 'decree30' })
    expect(found?.findings.map(({ element, code }) => `${element}.${code}`)).toContain('national_title.missing')
    for (const other of [world.c.people.principal, world.academy.administrator])
      expect(await getCheck((await contextOf(world, other)).ctx, id)).toBeNull()
    expect([await db().fileObject.count(), await db().auditEntry.count()]).toEqual([files, entries])
  })

  it('keeps the last ten of a person', async () => {
    const document = await letter()
    for (let hour = 1; hour <= 12; hour += 1) {
      await setClock(new Date(noon.getTime() + hour * 3_600_000))
      await checkDocument(asPerson(world.d.people.lecturer), { profile: 'party', document })
    }
    const kept = await db().layoutCheck.findMany({
      where: { personId: world.d.people.lecturer },
      orderBy: { checkedAt: 'asc' },
    })
    expect(kept).toHaveLength(10)
    expect(kept[0]!.checkedAt.getTime()).toBeGreaterThan(noon.getTime() + 2.5 * 3_600_000)
  })
})
