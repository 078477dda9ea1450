import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { awardId } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
let flag: string

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  flag = await awardId()
})

describe('the database itself', () => {
  it('wants a school or a reason on a nomination, and one recorded "none" at most', async () => {
    const put = (data: object) =>
      db().nomination.create({ data: { yearId: world.yearId, awardId: flag, nominatedAt: noon, ...data } })
    await expect(put({})).rejects.toThrow('nomination_school_or_reason')
    await expect(put({ organisationId: world.c.id, noneReason: 'x' })).rejects.toThrow('nomination_school_or_reason')
    await put({ noneReason: 'không trường nào đạt' })
    await expect(put({ noneReason: 'lần nữa' })).rejects.toThrow(/Unique/)
  })

  it('wants a document under each quota, and a number in reason', async () => {
    const put = (quota: number, basis: string) =>
      db().awardQuota.create({ data: { yearId: world.yearId, awardId: flag, quota, basis } })
    await expect(put(1, '')).rejects.toThrow('quota_rests_on_a_document')
    await expect(put(-1, 'Hướng dẫn')).rejects.toThrow('quota_rests_on_a_document')
    await expect(put(21, 'Hướng dẫn')).rejects.toThrow('quota_rests_on_a_document')
  })

  it('lets no school record or lift its own case, and hides no fact', async () => {
    const put = (recordedBySchoolId: string) =>
      db().eligibilityFact.create({
        data: {
          ...{ yearId: world.yearId, organisationId: world.c.id, code: 'inspection', text: 'x', recordedAt: noon },
          ...{ recordedById: world.a.people.principal, recordedBySchoolId },
        },
      })
    await expect(put(world.c.id)).rejects.toThrow('fact_by_another')
    const { id } = await put(world.a.id)
    const change = (data: object) => db().eligibilityFact.update({ where: { id }, data })
    await expect(change({ text: 'khác' })).rejects.toThrow('a recorded fact stays in sight')
    await expect(db().eligibilityFact.delete({ where: { id } })).rejects.toThrow('a recorded fact stays in sight')
    await expect(change({ liftedAt: noon })).rejects.toThrow('fact_lifted_with_reason')
    const lifted = { liftedAt: noon, liftReason: 'hết', liftedById: world.b.people.principal }
    await expect(change({ ...lifted, liftedBySchoolId: world.c.id })).rejects.toThrow('fact_by_another')
    await change({ ...lifted, liftedBySchoolId: world.b.id })
    await expect(change({ liftReason: 'khác' })).rejects.toThrow('a recorded fact stays in sight')
  })

  it('lets the school answer and others decide on a fact that stands, and keeps what was said', async () => {
    const { id } = await db().eligibilityFact.create({
      data: {
        ...{ yearId: world.yearId, organisationId: world.d.id, code: 'inspection', text: 'x', recordedAt: noon },
        ...{ recordedById: world.a.people.principal, recordedBySchoolId: world.a.id },
      },
    })
    const put = (kind: 'answered' | 'upheld', bySchoolId: string, text = 'x') =>
      db().factEntry.create({ data: { factId: id, kind, text, byId: world.a.people.principal, bySchoolId, at: noon } })
    await expect(put('answered', world.a.id)).rejects.toThrow('a school answers its own case')
    await expect(put('upheld', world.d.id)).rejects.toThrow('a school answers its own case')
    await expect(put('answered', world.d.id, ' ')).rejects.toThrow('fact_entry_says_something')
    await put('answered', world.d.id)
    await put('upheld', world.a.id)
    await expect(db().factEntry.updateMany({ data: { text: 'khác' } })).rejects.toThrow('append-only')
    await expect(db().factEntry.deleteMany()).rejects.toThrow('append-only')
    const lifted = {
      liftedAt: noon,
      liftReason: 'hết',
      liftedById: world.a.people.principal,
      liftedBySchoolId: world.a.id,
    }
    await db().eligibilityFact.update({ where: { id }, data: lifted })
    await expect(put('answered', world.d.id)).rejects.toThrow('a school answers its own case')
  })

  it('ships a catalogue in which titles and commendations are kept apart', async () => {
    const rows = await db().award.findMany({ where: { clusterNominates: true }, orderBy: { position: 'asc' } })
    expect(rows.map(({ code, kind, vi }) => [code, kind, vi])).toEqual([
      ['academy_flag', 'title', 'Cờ thi đua của Học viện'],
      ['director_certificate', 'commendation', 'Bằng khen của Giám đốc Học viện'],
    ])
  })
})
