import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { draftDocument } from '@/lib/drafting/commands/draft-document'
import { numberDrafted } from '@/lib/drafting/commands/number-drafted'
import { draftDocumentSchema } from '@/lib/drafting/schema'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeMeeting } from '../../support/meetings'
import { makeWorld, setGate, type World } from '../../support/world'
import { today } from '../documents/documents'
import {
  bookOf,
  dataOf,
  draftedFor,
  emptied,
  keeperOf,
  layPlan,
  proseOf,
  refused,
  rowOf,
  sourceOf,
  valueOf,
} from './drafting'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(emptied)

const asked = (source = sourceOf.cluster(world), yearId = world.yearId) => ({ yearId, source })

describe('drafting a document of the year', () => {
  it('does not exist for strangers and is refused to who does not keep the register', async () => {
    await bookOf(world, 'cluster')
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await draftDocument(caller, asked())).toMatchObject(refused('common.not_found'))
    for (const id of [world.c.people.principal, world.a.people.lecturer, world.b.people.emulation_officer])
      expect(await draftDocument(asPerson(id), asked())).toMatchObject(refused('documents.not_keeping'))
    const other = asked(sourceOf.C(world))
    expect(await draftDocument(asPerson(world.d.people.emulation_officer), other)).toMatchObject(
      refused('documents.not_keeping'),
    )
    expect(await db().officialDocument.count()).toBe(0)
  })

  it('asks for a register first', async () => {
    expect(await draftDocument(keeperOf(world, 'cluster'), asked())).toMatchObject(refused('no_book'))
  })

  it('knows no source of another year, no other kind of source, and nothing that is not there', async () => {
    await bookOf(world, 'cluster')
    const keeper = keeperOf(world, 'cluster')
    const nothing = crypto.randomUUID()
    const sources = [
      { kind: 'plan', type: 'year', id: world.elsewhere.yearId },
      { kind: 'plan', type: 'meeting', id: await makeMeeting(world) },
      { kind: 'minutes', type: 'meeting', id: nothing },
      { kind: 'tally_minutes', type: 'poll', id: nothing },
      { kind: 'registration', type: 'school', id: world.elsewhere.head.id },
      { kind: 'invitation', type: 'guest', id: nothing },
    ] as const
    for (const source of sources)
      expect(await draftDocument(keeper, asked(source))).toMatchObject(refused('common.not_found'))
    for (const text of ['plan:year:x', `plan:planet:${nothing}`, `poem:year:${nothing}`, ''])
      expect(draftDocumentSchema.safeParse({ yearId: world.yearId, source: text }).success).toBe(false)
  })

  it('opens it filled with what stands in the year, for its signer, in composed letters', async () => {
    await layPlan(world)
    const decomposed = 'Nêu gương sáng tạo'.normalize('NFD')
    await db().plan.update({ where: { yearId: world.yearId }, data: { purpose: decomposed } })
    const id = await draftedFor(world)
    const principal = await db().person.findUniqueOrThrow({ where: { id: world.a.people.principal } })
    expect(await rowOf(id)).toMatchObject({
      ...{ state: 'draft', kind: 'plan', type: 'KH', sourceType: 'year', sourceId: world.yearId, yearId: world.yearId },
      ...{ signer: principal.name, signerPost: 'Cụm trưởng', authority: 'on_behalf', number: null, symbol: null },
    })
    const data = await dataOf(id)
    expect(data.aims).toBe(decomposed.normalize('NFC'))
    expect(data.events).toMatchObject([{ no: '1', name: 'Hội nghị tổng kết', place: 'Hội trường A' }])
    expect((await proseOf(id)).headDuties).toBe('Cụm trưởng chủ trì.')
  })

  it('happens once, however many press it at once', async () => {
    await bookOf(world, 'cluster')
    const presses = await Promise.all(
      Array.from({ length: 4 }, () => draftDocument(keeperOf(world, 'cluster'), asked())),
    )
    const ids = presses.map((answer) => valueOf(answer).documentId)
    expect(new Set(ids).size).toBe(1)
    expect(await db().officialDocument.count()).toBe(1)
  })

  it('opens a new one beside what has its number already', async () => {
    const first = await draftedFor(world)
    valueOf(await numberDrafted(keeperOf(world, 'cluster'), { documentId: first, date: today }))
    expect(await draftedFor(world)).not.toBe(first)
  })

  it('stops with the closing of the year, which nothing opens again', async () => {
    await bookOf(world, 'cluster')
    await setGate(world.yearId, 'closed')
    expect(await draftDocument(keeperOf(world, 'cluster'), asked())).toMatchObject(refused('common.year_closed'))
  })
})
