import { beforeEach, describe, expect, it } from 'vitest'
import { prepareHandOver } from '@/lib/cycles/commands/prepare-hand-over'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { arrangeHandOver, testDatabase } from '../../support/hand-over'
import { november } from '../../support/ratification'
import { setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await arrangeHandOver()
  await setClock(november)
  await setGate(world.yearId, 'hand_over')
  await db().$executeRaw`truncate hand_overs cascade`
})

const prepare = (person: string | null) =>
  prepareHandOver(person ? asPerson(person) : asNobody(), { yearId: world.yearId })

describe('the hand-over list', () => {
  it('is built from the year: unsigned pledge, contacts, the coming calendar', async () => {
    await db().meeting.create({
      data: {
        ...{ yearId: world.yearId, kind: 'other', title: 'Giao ban', hostId: world.a.id, state: 'planned' },
        startsAt: new Date(november.getTime() + 20 * 86_400_000),
        endsAt: new Date(november.getTime() + 21 * 86_400_000),
      },
    })
    expect(await prepare(world.a.people.principal)).toMatchObject({ ok: true })
    const items = await db().handOverItem.findMany({ orderBy: { position: 'asc' } })
    expect(items.map((item) => [item.kind, item.source.split(':')[0]])).toEqual([
      ['task', 'duty'],
      ['task', 'duty'],
      ['unsigned', 'pledge'],
      ['contact', 'contacts'],
      ['calendar', 'calendar'],
      ['calendar', 'event'],
    ])
    expect(items.slice(0, 2).map((item) => item.label)).toEqual(['meetings.duties.convene', 'ratification.duties.send'])
    expect(await db().auditEntry.count({ where: { event: 'cycles.hand_over_prepared' } })).toBe(1)
  })

  it('holds what the office still owes and the cluster’s unsigned documents, not what the school owes for itself', async () => {
    const opened = { openedById: world.a.people.principal, openedAt: november }
    const book = await db().documentBook.create({
      data: { ...{ clusterId: world.clusterId, issuingBody: 'CỤM', abbreviation: 'CTĐ', place: 'A' }, ...opened },
    })
    const draft = { bookId: book.id, direction: 'outgoing', kind: 'other', yearId: world.yearId } as const
    const by = { createdById: world.a.people.principal, createdAt: november }
    await db().officialDocument.create({
      data: { ...draft, ...by, state: 'draft', subject: 'Bản nháp', token: 'n'.repeat(22) },
    })
    await setGate(world.yearId, 'ratification')
    expect(await prepare(world.a.people.principal)).toMatchObject({ ok: true })
    const items = await db().handOverItem.findMany({ orderBy: { position: 'asc' } })
    expect(items.filter((item) => item.kind === 'task').map((item) => item.label)).toEqual([
      'meetings.duties.convene',
      'ratification.duties.send',
    ])
    expect(items.find((item) => item.kind === 'register')).toMatchObject({ facts: { count: 0 } })
    await db().officialDocument.deleteMany({ where: { bookId: book.id } })
    await db().documentBook.delete({ where: { id: book.id } })
  })

  it('is brought up to date without losing a tick; two who press make one list', async () => {
    await prepare(world.a.people.principal)
    const first = await db().handOverItem.findFirstOrThrow({ orderBy: { position: 'asc' } })
    await db().handOverItem.update({ where: { id: first.id }, data: { oldTickedAt: november } })
    const before = await db().handOverItem.count()
    await Promise.all([prepare(world.a.people.principal), prepare(world.c.people.principal)])
    expect(await db().handOverItem.count()).toBe(before)
    expect(await db().handOverItem.findUnique({ where: { id: first.id } })).toMatchObject({ oldTickedAt: november })
  })

  it('is the old and the new head’s, from ratification on', async () => {
    for (const person of [world.b.people.principal, world.academy.approver, world.a.people.lecturer])
      expect(await prepare(person)).toMatchObject({ refusal: { code: 'cycles.no_side' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await prepare(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await setGate(world.yearId, 'conference')
    expect(await prepare(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.hand_over_early' } })
  })
})
