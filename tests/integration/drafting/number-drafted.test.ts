import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { numberDrafted } from '@/lib/drafting/commands/number-drafted'
import { takeData } from '@/lib/drafting/commands/take-data'
import { writeProse } from '@/lib/drafting/commands/write-prose'
import { getWordFile } from '@/lib/drafting/queries'
import { restoreTemplate } from '@/lib/templates/commands/restore-template'
import { uploadTemplate } from '@/lib/templates/commands/upload-template'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, type World } from '../../support/world'
import { day, drafted as writtenByHand, eventsOf, today } from '../documents/documents'
import { linesOf } from '../../unit/templates/documents'
import { inputOf } from '../templates/templates'
import { bookOf, draftedFor, emptied, keeperOf, layPlan, refused, rowOf, valueOf, wordsFor } from './drafting'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const bytesOf = async (fileId: string): Promise<Uint8Array> =>
  (await db().fileContent.findUniqueOrThrow({ where: { fileId } })).bytes

describe('numbering a drafted document', () => {
  it('does not exist for who does not see the draft, nor for what was written by hand', async () => {
    const documentId = await draftedFor(world)
    for (const caller of [asNobody(), asPerson(world.c.people.principal)])
      expect(await numberDrafted(caller, { documentId, date: today })).toMatchObject(refused('common.not_found'))
    const byHand = { documentId: await writtenByHand(world, 'cluster'), date: today }
    expect(await numberDrafted(keeperOf(world, 'cluster'), byHand)).toMatchObject(refused('common.not_found'))
  })

  it('is refused without a signer, for a day ahead, for a pledge, and a second time', async () => {
    const documentId = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    valueOf(await writeProse(keeper, wordsFor(documentId, { signer: '' })))
    expect(await numberDrafted(keeper, { documentId, date: today })).toMatchObject(refused('documents.signer_missing'))
    valueOf(await writeProse(keeper, wordsFor(documentId, { version: 1 })))
    const ahead = { documentId, date: day('2022-06-16') }
    expect(await numberDrafted(keeper, ahead)).toMatchObject(refused('documents.day_ahead'))
    valueOf(await numberDrafted(keeper, { documentId, date: today }))
    expect(await numberDrafted(keeper, { documentId, date: today })).toMatchObject(
      refused('documents.numbered_already'),
    )
    const pledge = await draftedFor(world, 'cluster', { kind: 'pledge', type: 'year', id: world.yearId })
    expect(await numberDrafted(keeper, { documentId: pledge, date: today })).toMatchObject(refused('takes_no_number'))
    expect(await db().documentSeries.findMany({ select: { last: true } })).toEqual([{ last: 1 }])
  })

  it('tells first what has changed in the year, and numbers it then as it stands or with the new data', async () => {
    await layPlan(world)
    const documentId = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    await db().plan.update({ where: { yearId: world.yearId }, data: { funding: 'Tự bảo đảm.' } })
    expect(await numberDrafted(keeper, { documentId, date: today })).toMatchObject({
      refusal: { code: 'drafting.data_changed', facts: { count: 1 } },
    })
    valueOf(await numberDrafted(keeper, { documentId, date: today, asItStands: 'on' }))
    const second = await draftedFor(world)
    await db().plan.update({ where: { yearId: world.yearId }, data: { funding: 'Ngân sách.' } })
    valueOf(await takeData(keeper, { documentId: second }))
    valueOf(await numberDrafted(keeper, { documentId: second, date: today }))
    const files = await Promise.all([documentId, second].map(async (id) => bytesOf((await rowOf(id)).fileId!)))
    expect(files.map((bytes) => linesOf(bytes).some((line) => line.includes('Ngân sách.')))).toEqual([false, true])
  })

  it('prints number, day, letterhead and words into the Word file and freezes those bytes', async () => {
    await layPlan(world)
    const documentId = await draftedFor(world)
    const keeper = keeperOf(world, 'cluster')
    valueOf(
      await writeProse(keeper, wordsFor(documentId, { prose: { funding: 'Kinh phí do các đơn vị tự bảo đảm.' } })),
    )
    const { symbol } = valueOf(await numberDrafted(keeper, { documentId, date: today }))
    expect(symbol).toBe('01-KH/CTĐ')
    const row = await rowOf(documentId)
    expect(row).toMatchObject({ state: 'numbered', number: 1, symbol })
    const bytes = await bytesOf(row.fileId!)
    const lines = linesOf(bytes)
    const text = lines.join('\n')
    expect(lines).toEqual(expect.arrayContaining(['Số: 01-KH/CTĐ', 'Nghệ An, ngày 15 tháng 6 năm 2022']))
    for (const said of [
      'CƠ QUAN CLUSTER',
      'Kinh phí do các đơn vị tự bảo đảm.',
      'Người ký minh họa',
      'TM. CƠ QUAN CLUSTER',
    ])
      expect(text).toContain(said)
    expect(text).toBe(text.normalize('NFC'))
    const file = await db().fileObject.findUniqueOrThrow({ where: { id: row.fileId! } })
    expect(file.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await eventsOf(documentId)).toEqual(['documents.document_numbered'])

    await db().plan.update({ where: { yearId: world.yearId }, data: { purpose: 'Khác hẳn.' } })
    const { ctx } = await contextOf(world, world.c.people.lecturer)
    expect(Buffer.from((await getWordFile(ctx, documentId))!.bytes).equals(Buffer.from(bytes))).toBe(true)
  })

  it('is printed from the version that the office has chosen, and says from which', async () => {
    await layPlan(world)
    const keeper = keeperOf(world, 'cluster')
    const owner = `cluster-${world.clusterCode}`
    const { number } = valueOf(await uploadTemplate(keeper, inputOf(owner)))
    const choice = { owner, kind: 'plan', profile: 'decree30' } as const
    valueOf(await restoreTemplate(keeper, { ...choice, number }))
    const own = await draftedFor(world)
    valueOf(await writeProse(keeper, wordsFor(own)))
    valueOf(await numberDrafted(keeper, { documentId: own, date: today }))
    const row = await rowOf(own)
    expect(linesOf(await bytesOf(row.fileId!)).join('\n')).toContain('NỘI DUNG CỤ THỂ')
    expect(await db().documentTemplate.findUnique({ where: { id: row.templateVersionId! } })).toMatchObject({ number })
    valueOf(await restoreTemplate(keeper, { ...choice, number: null }))
  })

  it('gives numbers without gap or double when several are numbered at once', async () => {
    await bookOf(world, 'cluster')
    const keeper = keeperOf(world, 'cluster')
    const sources = [
      { kind: 'plan', type: 'year', id: world.yearId },
      { kind: 'report', type: 'year', id: world.yearId },
      { kind: 'submission_letter', type: 'year', id: world.yearId },
      { kind: 'proposals', type: 'year', id: world.yearId },
    ] as const
    await db().documentBook.updateMany({ data: { commonSeries: true } })
    const ids = []
    for (const source of sources) ids.push(await draftedFor(world, 'cluster', source))
    const answers = await Promise.all(ids.map((documentId) => numberDrafted(keeper, { documentId, date: today })))
    const symbols = answers.map((answer) => valueOf(answer).symbol)
    expect(symbols.map((symbol) => Number(symbol.slice(0, 2))).sort()).toEqual([1, 2, 3, 4])
    for (const [at, id] of ids.entries())
      expect(linesOf(await bytesOf((await rowOf(id)).fileId!)).join('\n')).toContain(symbols[at])
  })
})
