import { beforeAll, describe, expect, it } from 'vitest'
import { savePractice } from '@/lib/practices/commands/save-practice'
import { withdrawPractice } from '@/lib/practices/commands/withdraw-practice'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { cardOf, kept, published, refused, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const lecturer = () => asPerson(world.c.people.lecturer)

describe('writing a practice', () => {
  it('is for anyone on the school’s staff, and no act yet', async () => {
    const practiceId = await written(world)
    expect(await kept(practiceId)).toMatchObject({ schoolId: world.c.id, state: 'draft', version: 1, yearId: null })
    const change = cardOf({ practiceId, version: 1, title: 'Tên khác' })
    expect(await savePractice(asPerson(world.c.people.vice_principal), change)).toMatchObject({ ok: true })
    expect(await kept(practiceId)).toMatchObject({ title: 'Tên khác', version: 2 })
    expect(await db().auditEntry.count({ where: { subjectId: practiceId } })).toBe(0)
  })

  it('never overwrites unseen what another wrote meanwhile', async () => {
    const practiceId = await written(world)
    const [first, second] = await Promise.all([
      savePractice(lecturer(), cardOf({ practiceId, version: 1, title: 'Một' })),
      savePractice(asPerson(world.c.people.principal), cardOf({ practiceId, version: 1, title: 'Hai' })),
    ])
    expect([first, second].map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual([
      'common.changed_meanwhile',
      'ok',
    ])
  })

  it('corrects what is published by the principal or officer alone, on record', async () => {
    const practiceId = await published(world)
    const change = cardOf({ practiceId, version: 2, result: 'Kết quả đã đo lại' })
    expect(await savePractice(lecturer(), change)).toMatchObject(refused('practices.not_acting_for_school'))
    expect(await savePractice(asPerson(world.c.people.emulation_officer), change)).toMatchObject({ ok: true })
    expect(
      await db().auditEntry.findMany({ where: { subjectId: practiceId, event: 'practices.practice_corrected' } }),
    ).toMatchObject([{ after: { result: 'Kết quả đã đo lại' }, organisationId: world.c.id }])
  })

  it('is refused to other schools, of what was withdrawn, and does not exist for strangers', async () => {
    const draft = await written(world)
    for (const caller of [asNobody(), asPerson(world.d.people.principal), asPerson(world.academy.approver)])
      expect(await savePractice(caller, cardOf({ practiceId: draft, version: 1 }))).toMatchObject(
        refused('common.not_found'),
      )
    expect(await savePractice(asPerson(world.academy.reviewer), cardOf())).toMatchObject(refused('common.not_found'))
    const practiceId = await published(world)
    const change = cardOf({ practiceId, version: 2 })
    expect(await savePractice(asPerson(world.d.people.principal), change)).toMatchObject(
      refused('practices.not_own_school'),
    )
    expect(await savePractice(asPerson(world.elsewhere.head.people.principal), change)).toMatchObject(
      refused('common.not_found'),
    )
    await withdrawPractice(asPerson(world.c.people.principal), { practiceId, reason: 'x' })
    expect(await savePractice(asPerson(world.c.people.principal), cardOf({ practiceId, version: 3 }))).toMatchObject(
      refused('practices.withdrawn'),
    )
  })
})
