import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bringScan } from '@/lib/documents/commands/bring-scan'
import {
  findByToken,
  getBook,
  getDocument,
  getScan,
  listAllDocuments,
  listBooks,
  listBookYears,
  listDocuments,
  listMadeFrom,
  listWaiting,
  mayReadDocumentFile,
  registerSheet,
} from '@/lib/documents/queries'
import vi from '@/lib/documents/messages.vi.json'
import { db } from '@/lib/platform/db/client'
import { readSheetRows } from '@/lib/platform/storage/inspect'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { contextOf, makeWorld, noon, setClock, type World } from '../../support/world'
import { bookOf, day, drafted, emptied, keeperOf, numbered, received, rowOf, signed, today, valueOf } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await setClock(noon)
  await emptied()
})

const as = async (id: string) => (await contextOf(world, id)).ctx
const keeper = () => as(world.a.people.principal)
const outgoing = { direction: 'outgoing' as const }
const idsOf = async (id: string, filter = {}) => {
  const found = await listDocuments(await as(id), await bookOf(world, 'cluster'), { ...outgoing, ...filter })
  return found && found.lines.map((one) => one.id)
}

describe('the registers that one sees', () => {
  it('are those of the own school, of the own cluster, and for the Academy of the clusters and itself', async () => {
    for (const whose of ['C', 'cluster', 'Academy'] as const) await bookOf(world, whose)
    const seen = async (id: string) => (await listBooks(await as(id))).books.map((one) => one.abbreviation).sort()
    expect(await seen(world.c.people.lecturer)).toEqual(['CTĐ', 'TCT'])
    expect(await seen(world.d.people.principal)).toEqual(['CTĐ'])
    expect(await seen(world.academy.reviewer)).toEqual(['CTĐ', 'HVCTQG'])
    for (const id of [world.elsewhere.head.people.principal, world.academy.administrator])
      expect(await seen(id)).toEqual([])
    expect(await getBook(await as(world.d.people.principal), await bookOf(world, 'C'))).toBeNull()
    expect(await getBook(await keeper(), 'xyz')).toBeNull()
  })

  it('tell whose one may open, until it is opened', async () => {
    const openable = async (id: string) => (await listBooks(await as(id))).openable.map((one) => one.kind)
    expect(await openable(world.a.people.vice_principal)).toEqual(['cluster', 'school'])
    expect(await openable(world.c.people.principal)).toEqual(['school'])
    expect(await openable(world.academy.reviewer)).toEqual(['academy', 'academy'])
    expect(await openable(world.c.people.lecturer)).toEqual([])
    await bookOf(world, 'cluster')
    expect(await openable(world.a.people.vice_principal)).toEqual(['school'])
  })

  it('pass with the head: last year’s keeps the cluster’s then, and not now', async () => {
    await bookOf(world, 'cluster')
    const keeps = async (id: string) => (await listBooks(await as(id))).books[0]?.keeping
    expect([await keeps(world.a.people.principal), await keeps(world.d.people.principal)]).toEqual([true, false])
    await setClock(new Date('2022-01-15T05:00:00Z'))
    expect([await keeps(world.a.people.principal), await keeps(world.d.people.principal)]).toEqual([false, true])
  })

  it('need as many queries for three as for one', async () => {
    await bookOf(world, 'cluster')
    const ctx = await as(world.academy.reviewer)
    const measure = () => countQueries(() => listBooks(ctx))
    const one = await measure()
    await bookOf(world, 'Academy')
    expect(await measure()).toBe(one)
  })
})

describe('the list of a register', () => {
  it('shows drafts to those alone who keep it', async () => {
    const [draft, out] = [await drafted(world), await numbered(world)]
    expect(await idsOf(world.a.people.vice_principal)).toEqual([draft, out])
    for (const id of [world.c.people.principal, world.academy.approver]) expect(await idsOf(id)).toEqual([out])
    expect(await idsOf(world.c.people.principal, { state: 'draft' })).toEqual([])
    expect(await idsOf(world.elsewhere.head.people.principal)).toBeNull()
    const { bookId } = await rowOf(draft)
    expect(await getDocument(await as(world.c.people.principal), bookId, draft)).toBeNull()
    expect(await getDocument(await keeper(), await bookOf(world, 'C'), draft)).toBeNull()
  })

  it('finds words without accents, a symbol, and filters by year, type and state', async () => {
    const plan = await numbered(world, 'cluster', { subject: 'Kế hoạch phong trào thi đua' })
    const report = await signed(world)
    await received(world)
    const reader = world.c.people.lecturer
    for (const q of ['phong trao', 'PHONG TRÀO', 'thi đua'.normalize('NFD'), '01-KH'])
      expect(await idsOf(reader, { q })).toEqual([plan])
    for (const q of ['%', '_']) expect(await idsOf(reader, { q })).toEqual([])
    expect(await idsOf(reader, { state: 'signed' })).toEqual([report])
    expect(await idsOf(reader, { type: 'BC' })).toEqual([])
    expect(await idsOf(reader, { year: 2021 })).toEqual([])
    expect(await idsOf(reader, { year: 2022 })).toHaveLength(2)
    expect(await idsOf(reader, { direction: 'incoming' })).toHaveLength(1)
  })

  it('needs as many queries for three as for one', async () => {
    const bookId = await bookOf(world, 'cluster')
    await numbered(world)
    const ctx = await keeper()
    const measure = () => countQueries(() => listDocuments(ctx, bookId, outgoing))
    const one = await measure()
    await numbered(world)
    await drafted(world)
    expect(await measure()).toBe(one)
  })

  it('goes out as Excel with numbers as numbers, days as days, and no formula', async () => {
    const bookId = await bookOf(world, 'cluster')
    await numbered(world, 'cluster', { subject: '=1+1', date: day('2022-06-14') })
    await drafted(world)
    await received(world)
    const ctx = await as(world.c.people.principal)
    const rowsOf = async (direction: 'outgoing' | 'incoming') => {
      const lines = await listAllDocuments(ctx, bookId, { direction })
      const sheet = await readSheetRows(new Uint8Array(await registerSheet('Sổ', direction, lines!, vi)))
      return 'rows' in sheet ? sheet.rows : []
    }
    const [head, ...rows] = await rowsOf('outgoing')
    expect(head?.slice(0, 3)).toEqual([vi.columns.number, vi.columns.symbol, vi.columns.date])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.slice(0, 5)).toEqual([1, '01-KH/CTĐ', day('2022-06-14'), 'KH', '=1+1'])
    expect((await rowsOf('incoming'))[1]?.slice(0, 5)).toEqual([
      1,
      today,
      'Học viện',
      '64-HD/HVCTQG',
      day('2022-06-10'),
    ])
  })
})

describe('a document', () => {
  it('tells the number that it would take, and the day before which it may not be dated', async () => {
    await numbered(world, 'cluster', { date: day('2022-06-10') })
    const id = await drafted(world)
    const view = await getDocument(await keeper(), (await rowOf(id)).bookId, id)
    expect(view).toMatchObject({ nextSymbol: '02-KH/CTĐ', lastDate: day('2022-06-10'), may: { number: { ok: true } } })
  })

  it('is found by the secret of its QR by those who see it, and by what it was made from', async () => {
    const id = await numbered(world, 'cluster', { source: { type: 'meeting', id: 'm1' } })
    const { token, bookId } = await rowOf(id)
    expect(await findByToken(await as(world.c.people.lecturer), token)).toEqual({ bookId, documentId: id })
    expect(await findByToken(await as(world.elsewhere.head.people.principal), token)).toBeNull()
    expect(await findByToken(await keeper(), `${token.slice(1)}A`)).toBeNull()
    await drafted(world, 'cluster', { source: { type: 'meeting', id: 'm1' } })
    const from = { type: 'meeting', id: 'm1' }
    expect((await listMadeFrom(await as(world.c.people.lecturer), from)).map((one) => one.id)).toEqual([id])
    expect(await listMadeFrom(await keeper(), from)).toHaveLength(2)
  })

  it('gives its files to those who see it; a scan that is not placed to its bringer alone', async () => {
    const { fileId } = await rowOf(await numbered(world))
    const may = async (id: string, file: string) => mayReadDocumentFile(await as(id), file)
    expect(await may(world.c.people.lecturer, fileId!)).toBe(true)
    expect(await may(world.elsewhere.head.people.principal, fileId!)).toBe(false)
    const scan = upload('Ban ky.png', pngFile())
    const { scanId } = valueOf(await bringScan(keeperOf(world, 'cluster'), { scan }))
    const brought = await db().broughtScan.findUniqueOrThrow({ where: { id: scanId } })
    expect(await may(world.a.people.emulation_officer, brought.fileId)).toBe(true)
    expect(await may(world.a.people.principal, brought.fileId)).toBe(false)
    expect(await getScan(await as(world.a.people.emulation_officer), scanId)).toMatchObject({ placed: false })
    expect(await getScan(await as(world.a.people.principal), scanId)).toBeNull()
  })

  it('waits for its signature in the list of who keeps its register', async () => {
    const id = await numbered(world)
    await signed(world)
    await drafted(world)
    await numbered(world, 'C')
    expect((await listWaiting(await keeper())).map((one) => one.id)).toEqual([id])
    expect(await listWaiting(await as(world.d.people.principal))).toEqual([])
  })

  it('belongs to the years of its cluster or its school alone', async () => {
    const years = async (id: string, whose: 'C' | 'cluster') =>
      (await listBookYears(await as(id), await bookOf(world, whose))).map((one) => one.id)
    expect(await years(world.a.people.principal, 'cluster')).toContain(world.yearId)
    expect(await years(world.c.people.principal, 'C')).toContain(world.yearId)
    expect(await years(world.c.people.principal, 'C')).not.toContain(world.elsewhere.yearId)
  })
})
