import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelDocument } from '@/lib/documents/commands/cancel-document'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'
import { bookOf, day, drafted, emptied, keeperOf, numbered, received, rowOf, signed, today } from './documents'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const change = (id: string, data: object) => db().officialDocument.update({ where: { id }, data })
const seriesOf = async (documentId: string) => {
  const { seriesId } = await rowOf(documentId)
  return db().documentSeries.findUniqueOrThrow({ where: { id: seriesId! } })
}

describe('of a book, the database refuses', () => {
  const letterhead = { issuingBody: 'X', abbreviation: 'X', place: 'X', openedAt: noon }
  const create = (data: object) =>
    db().documentBook.create({ data: { ...letterhead, openedById: world.a.people.principal, ...data } })

  it('no owner, two owners, and a second book of one', async () => {
    const [organisationId, clusterId] = [world.c.id, world.clusterId]
    await expect(create({})).rejects.toThrow(/book_has_one_owner/)
    await expect(create({ organisationId, clusterId })).rejects.toThrow(/book_has_one_owner/)
    await create({ organisationId })
    await expect(create({ organisationId })).rejects.toThrow(/Unique constraint/)
    await create({ clusterId })
    await expect(create({ clusterId })).rejects.toThrow(/Unique constraint/)
  })

  it.each(['issuingBody', 'abbreviation', 'place'])('a letterhead without its %s', async (part) => {
    await expect(create({ organisationId: world.c.id, [part]: ' ' })).rejects.toThrow(/book_has_its_letterhead/)
  })
})

describe('of a series, the database refuses', () => {
  it('a beginning with numbers that nothing carries, and one below nothing', async () => {
    const bookId = await bookOf(world, 'cluster')
    const create = (data: object) =>
      db().documentSeries.create({ data: { bookId, direction: 'outgoing', type: 'QĐ', year: 2022, ...data } })
    await expect(create({ before: 0, last: 1 })).rejects.toThrow(/begins without a number/)
    await expect(create({ before: -1, last: -1 })).rejects.toThrow(/begins without a number/)
    await create({ before: 5, last: 5 })
    await expect(create({})).rejects.toThrow(/Unique constraint/)
  })

  it('a jump, a step back, a beginning set once it has given a number, and another key', async () => {
    const { id } = await seriesOf(await numbered(world))
    const update = (data: object) => db().documentSeries.update({ where: { id }, data })
    for (const data of [
      { last: 3 },
      { last: 0 },
      { before: 1 },
      { before: 1, last: 1 },
      { year: 2023 },
      { type: 'BC' },
    ])
      await expect(update(data)).rejects.toThrow(/goes up by one number/)
    await expect(db().documentSeries.delete({ where: { id } })).rejects.toThrow()
  })

  it('a number that stands on no document when the transaction ends', async () => {
    const { id } = await seriesOf(await numbered(world))
    await expect(db().documentSeries.update({ where: { id }, data: { last: { increment: 1 } } })).rejects.toThrow(
      /was given to no document/,
    )
  })
})

describe('of a number, the database refuses', () => {
  const given = { state: 'numbered' as const, numberedAt: noon, numberedById: crypto.randomUUID() }

  it('one that is not the last of its series, one given before, and one of another book, type, year or direction', async () => {
    const there = await numbered(world)
    const { id: seriesId } = await seriesOf(there)
    const own = await drafted(world)
    const take = (id: string, over: object) =>
      change(id, { ...given, seriesId, number: 2, symbol: '02-KH/CTĐ', date: today, ...over })
    await expect(take(own, {})).rejects.toThrow(/not the next of its series/)
    await expect(take(own, { number: 1 })).rejects.toThrow(/Unique constraint/)
    await expect(take(own, { number: 1, date: day('2021-06-15') })).rejects.toThrow(/not the next of its series/)
    await expect(take(await drafted(world, 'C'), { number: 1 })).rejects.toThrow(/not the next of its series/)
    await expect(take(await drafted(world, 'cluster', { type: 'BC' }), { number: 1 })).rejects.toThrow(
      /not the next of its series/,
    )
    const { seriesId: arrivals } = await rowOf(await received(world))
    await expect(take(own, { seriesId: arrivals, number: 1 })).rejects.toThrow(/not the next of its series/)
  })

  it('a day before that of the number before, and one that has not come', async () => {
    const { id: seriesId } = await seriesOf(await numbered(world))
    const own = await drafted(world)
    const take = (date: Date) =>
      db().$transaction(async (tx) => {
        await tx.documentSeries.update({ where: { id: seriesId }, data: { last: 2 } })
        const data = { ...given, seriesId, number: 2, symbol: '02-KH/CTĐ', date }
        await tx.officialDocument.update({ where: { id: own }, data })
      })
    for (const date of [day('2022-06-14'), day('2022-06-16')])
      await expect(take(date)).rejects.toThrow(/the day is before that of the number before, or has not come/)
    await take(today)
    expect((await rowOf(own)).number).toBe(2)
  })

  it('a symbol twice in one year, also from another series', async () => {
    await numbered(world)
    const { id, bookId } = await rowOf(await drafted(world, 'cluster', { type: 'BC' }))
    const twice = db().$transaction(async (tx) => {
      const key = { bookId, direction: 'outgoing' as const, type: 'BC', year: 2022 }
      const series = await tx.documentSeries.create({ data: key })
      await tx.documentSeries.update({ where: { id: series.id }, data: { last: 1 } })
      const data = { ...given, seriesId: series.id, number: 1, symbol: '01-KH/CTĐ', date: today }
      await tx.officialDocument.update({ where: { id }, data })
    })
    await expect(twice).rejects.toThrow(/Unique constraint/)
  })

  it('one on a draft, a state without one, one without its subject', async () => {
    const own = await drafted(world)
    await expect(change(own, { number: 1 })).rejects.toThrow(/registered_is_numbered|not the next/)
    await expect(change(own, { date: today })).rejects.toThrow(/registered_is_numbered/)
    await expect(change(own, { state: 'numbered' })).rejects.toThrow(/registered_is_numbered/)
    await expect(change(own, { state: 'signed' })).rejects.toThrow(/a draft stays in its book/)
  })
})

describe('of a document, the database refuses', () => {
  it('to be born numbered, signed or cancelled, or in a state of the other direction', async () => {
    const { id: _, ...row } = await rowOf(await drafted(world))
    const born = (over: object) =>
      db().officialDocument.create({
        data: { ...row, prose: {}, data: {}, token: 'AbCdEfGhIjKlMnOpQrStUv', ...over },
      })
    for (const state of ['numbered', 'signed', 'cancelled'])
      await expect(born({ state })).rejects.toThrow(/begins as a draft, or as it is received/)
    await expect(born({ direction: 'incoming', sender: 'x' })).rejects.toThrow(/state_fits_direction/)
    await expect(born({ token: 'short' })).rejects.toThrow(/token_is_secret/)
    await expect(born({ token: row.token })).rejects.toThrow(/Unique constraint/)
    await expect(born({ sourceType: 'meeting' })).rejects.toThrow(/source_is_whole/)
  })

  it.each([{ bookId: 'other' }, { direction: 'incoming' }, { token: 'AbCdEfGhIjKlMnOpQrStUv' }, { createdAt: noon }])(
    'a draft that leaves its book, its direction or its secret: %o',
    async (data) => {
      const other = await bookOf(world, 'C')
      const own = await drafted(world)
      const changed = 'bookId' in data ? { bookId: other } : data
      await expect(change(own, changed)).rejects.toThrow(/a draft stays in its book/)
    },
  )

  it.each([
    { number: 2 },
    { symbol: '01-BC/CTĐ' },
    { date: day('2022-06-14') },
    { subject: 'khác' },
    { type: 'BC' },
    { signer: 'khác' },
    { recipients: [] },
    { prose: { x: 1 } },
    { data: { x: 1 } },
    { fileId: null },
    { yearId: null, templateVersionId: crypto.randomUUID() },
    { state: 'draft', number: null, seriesId: null, symbol: null, date: null, numberedAt: null, numberedById: null },
  ])('any change of what has its number: %o', async (data) => {
    await expect(change(await numbered(world), data)).rejects.toThrow(/the document has its number/)
  })

  it('a change of what arrived, and its deletion', async () => {
    const id = await received(world)
    await expect(change(id, { sender: 'khác' })).rejects.toThrow(/the document has its number/)
    await expect(db().officialDocument.delete({ where: { id } })).rejects.toThrow(/the document has its number/)
  })

  it('every change of what is signed or cancelled, and deleting either', async () => {
    const cancelled = await numbered(world)
    await cancelDocument(keeperOf(world, 'cluster'), { documentId: cancelled, reason: 'x' })
    for (const id of [await signed(world), cancelled]) {
      for (const data of [{ subject: 'khác' }, { version: 9 }, { state: 'numbered' }, { signedSha256: '0'.repeat(64) }])
        await expect(change(id, data)).rejects.toThrow(/the document is (signed|cancelled)/)
      await expect(db().officialDocument.delete({ where: { id } })).rejects.toThrow(/the document has its number/)
    }
  })

  it('a signature without its hour or hash, and the hash of something else', async () => {
    const id = await numbered(world)
    const sign = (over: object) =>
      change(id, { state: 'signed', signedAt: noon, signedById: world.a.people.principal, ...over })
    const { sha256 } = await db().fileObject.findUniqueOrThrow({ where: { id: (await rowOf(id)).fileId! } })
    await expect(sign({})).rejects.toThrow(/not that of what was signed/)
    await expect(sign({ signedSha256: '0'.repeat(64) })).rejects.toThrow(/not that of what was signed/)
    await expect(sign({ signedSha256: sha256, signedAt: null })).rejects.toThrow(/signed_says_what/)
    await expect(change(id, { signedAt: noon })).rejects.toThrow(/signed_says_what/)
    await sign({ signedSha256: sha256 })
  })

  it('a cancellation without its reason, a reason for what stands', async () => {
    const id = await numbered(world)
    const cancelled = { state: 'cancelled', cancelledAt: noon, cancelledById: world.a.people.principal }
    await expect(change(id, { ...cancelled, cancelReason: ' ' })).rejects.toThrow(/cancelled_says_why/)
    await expect(change(id, { cancelReason: 'x' })).rejects.toThrow(/cancelled_says_why/)
  })

  it('an arrival without its sender, or before it was sent', async () => {
    const bookId = await bookOf(world, 'cluster')
    const arrive = (over: { direction?: 'outgoing' } & Record<string, unknown>) =>
      db().$transaction(async (tx) => {
        const direction = over.direction ?? 'incoming'
        const series = await tx.documentSeries.create({ data: { bookId, direction, year: 2022 } })
        await tx.documentSeries.update({ where: { id: series.id }, data: { last: 1 } })
        await tx.officialDocument.create({
          data: {
            ...{ bookId, direction: 'incoming', state: 'received', kind: 'other', subject: 'x', sender: 'y' },
            ...{ seriesId: series.id, number: 1, date: today, token: 'AbCdEfGhIjKlMnOpQrStUv', recipients: [] },
            ...{ createdById: world.a.people.principal, createdAt: noon, numberedAt: noon },
            ...{ numberedById: world.a.people.principal },
            ...over,
          },
        })
      })
    await expect(arrive({ sender: ' ' })).rejects.toThrow(/incoming_says_whence/)
    await expect(arrive({ senderDate: day('2022-06-16') })).rejects.toThrow(/sent_before_arrival/)
    await expect(arrive({ subject: '' })).rejects.toThrow(/registered_is_numbered/)
    await expect(arrive({ direction: 'outgoing', symbol: '01/X' })).rejects.toThrow(/state_fits_direction/)
  })
})
