import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelDocument } from '@/lib/documents/commands/cancel-document'
import { numberDocument } from '@/lib/documents/commands/number-document'
import { numberDraft } from '@/lib/documents/commands/number-draft'
import { command } from '@/lib/platform/command'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { refuse } from '@/lib/platform/result'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, type World } from '../../support/world'
import {
  bookOf,
  day,
  drafted,
  emptied,
  eventsOf,
  keeperOf,
  numbered,
  refused,
  rowOf,
  today,
  valueOf,
  word,
} from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await setClock(noon)
  await emptied()
})

const inputOf = (documentId: string, over = {}) => ({ documentId, date: today, file: undefined, ...over })

describe('numbering a document', () => {
  it('does not exist for those who do not see drafts', async () => {
    const input = inputOf(await drafted(world))
    const strangers = [world.c.people.principal, world.d.people.principal, world.academy.approver]
    for (const caller of [asNobody(), ...strangers.map((id) => asPerson(id))])
      expect(await numberDocument(caller, input)).toMatchObject(refused('common.not_found'))
  })

  it('asks the same within the transaction of another command, and gives the number back when it fails', async () => {
    const within = command<string, null>(
      'test.number',
      async (tx, ctx, documentId) => {
        const file = () => Promise.resolve(word())
        const given = await numberDraft(tx, ctx, { documentId, date: today, file })
        return given.ok ? refuse('common.not_allowed') : given
      },
      { line: 'documents.numbering' },
    )
    const documentId = await drafted(world)
    expect(await within(asPerson(world.c.people.principal), documentId)).toMatchObject(refused('common.not_found'))
    expect(await within(keeperOf(world, 'cluster'), documentId)).toMatchObject(refused('common.not_allowed'))
    expect(await rowOf(documentId)).toMatchObject({ state: 'draft', number: null })
    expect(await db().documentSeries.count()).toBe(0)
  })

  it('asks for a subject, a signer, a day that has come, and Word', async () => {
    const keeper = keeperOf(world, 'cluster')
    const nothing = await drafted(world, 'cluster', { subject: '' })
    expect(await numberDocument(keeper, inputOf(nothing))).toMatchObject(refused('subject_missing'))
    const unsigned = await drafted(world, 'cluster', { signer: '' })
    expect(await numberDocument(keeper, inputOf(unsigned))).toMatchObject(refused('signer_missing'))
    const documentId = await drafted(world)
    expect(await numberDocument(keeper, inputOf(documentId, { date: day('2022-06-16') }))).toMatchObject(
      refused('day_ahead'),
    )
    const pdf = upload('Ke hoach.pdf', pdfFile())
    expect(await numberDocument(keeper, inputOf(documentId, { file: pdf }))).toMatchObject(refused('not_word'))
    const macros = upload('Ke hoach.docx', Buffer.from('không phải Word'))
    expect(await numberDocument(keeper, inputOf(documentId, { file: macros }))).toMatchObject({ ok: false })
    expect(await db().documentSeries.count()).toBe(0)
  })

  it('gives the next number of its type and year, keeps the Word file as it is, and is recorded', async () => {
    const documentId = await drafted(world)
    const file = word('Bản đã lấy số')
    const answer = await numberDocument(keeperOf(world, 'cluster'), inputOf(documentId, { file }))
    expect(valueOf(answer).symbol).toBe('01-KH/CTĐ')
    const row = await rowOf(documentId)
    expect(row).toMatchObject({ state: 'numbered', number: 1, symbol: '01-KH/CTĐ', date: today })
    const content = await db().fileContent.findUniqueOrThrow({ where: { fileId: row.fileId! } })
    expect(Buffer.from(content.bytes).equals(Buffer.from(await file.arrayBuffer()))).toBe(true)
    expect(await eventsOf(documentId)).toEqual(['documents.document_numbered'])
    expect((await rowOf(await numbered(world))).symbol).toBe('02-KH/CTĐ')
    expect((await rowOf(await numbered(world, 'cluster', { type: 'BC' }))).symbol).toBe('01-BC/CTĐ')
    expect((await rowOf(await numbered(world, 'C'))).symbol).toBe('01-KH/TCT')
    expect((await rowOf(await numbered(world, 'cluster', { type: '' }))).symbol).toBe('01/CTĐ')
  })

  it('follows the days: none is dated before the number before it, a new year begins anew', async () => {
    await numbered(world, 'cluster', { date: day('2022-06-10') })
    const documentId = await drafted(world)
    const early = await numberDocument(keeperOf(world, 'cluster'), inputOf(documentId, { date: day('2022-06-09') }))
    expect(early).toMatchObject({
      refusal: { code: 'documents.day_before_last', at: 'date', facts: { last: '10/06/2022' } },
    })
    expect((await rowOf(await numbered(world, 'cluster', { date: day('2022-06-10') }))).number).toBe(2)
    await setClock(new Date('2023-01-03T02:00:00Z'))
    expect((await rowOf(await numbered(world, 'cluster', { date: day('2023-01-03') }))).symbol).toBe('01-KH/CTĐ')
  })

  it('does not give a cancelled number again', async () => {
    const documentId = await numbered(world)
    valueOf(await cancelDocument(keeperOf(world, 'cluster'), { documentId, reason: 'Không ban hành' }))
    expect((await rowOf(await numbered(world))).number).toBe(2)
  })

  it('passes to the school that takes over as head, together with the register', async () => {
    const documentId = await drafted(world)
    await setClock(new Date('2022-01-15T05:00:00Z'))
    const date = day('2022-01-15')
    const now = await numberDocument(keeperOf(world, 'cluster'), inputOf(documentId, { date }))
    expect(now).toMatchObject(refused('common.not_found'))
    const then = asPerson(world.d.people.vice_principal)
    expect(valueOf(await numberDocument(then, inputOf(documentId, { date }))).symbol).toBe('01-KH/CTĐ')
  })

  it('is done once when two press at once for one draft', async () => {
    const documentId = await drafted(world)
    const callers = ['principal', 'vice_principal', 'emulation_officer'] as const
    const answers = await Promise.all(
      callers.map((office) => numberDocument(asPerson(world.a.people[office]), inputOf(documentId))),
    )
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual([
      'documents.numbered_already',
      'documents.numbered_already',
      'ok',
    ])
    expect(await db().documentSeries.findMany()).toMatchObject([{ last: 1 }])
  })

  it('answers a repeated press with the first number', async () => {
    const documentId = await drafted(world)
    const caller = { ...keeperOf(world, 'cluster'), key: crypto.randomUUID() }
    const press = () => numberDocument(caller, inputOf(documentId))
    const [one, other] = [valueOf(await press()), valueOf(await press())]
    expect(one).toEqual(other)
  })

  it('gives a hundred at once a hundred numbers, without a gap and without a double', async () => {
    await bookOf(world, 'cluster')
    const ids = await Promise.all(Array.from({ length: 100 }, () => drafted(world)))
    const callers = Object.values(world.a.people).slice(0, 3)
    const answers = await Promise.all(
      ids.map((documentId, at) => numberDocument(asPerson(callers[at % 3]!), inputOf(documentId))),
    )
    expect(answers.filter((one) => !one.ok)).toEqual([])
    const rows = await db().officialDocument.findMany({ orderBy: { number: 'asc' }, select: { number: true } })
    expect(rows.map((row) => row.number)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
  }, 60_000)
})
