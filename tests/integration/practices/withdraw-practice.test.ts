import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawPractice } from '@/lib/practices/commands/withdraw-practice'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { adopted, kept, published, refused, toldOf, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const principal = () => asPerson(world.c.people.principal)
const reason = 'Sẽ viết lại'

describe('withdrawing a practice', () => {
  it('says why, is recorded, and told to who took it over, who keeps what is there', async () => {
    const practiceId = await published(world)
    await adopted(world, practiceId)
    expect(await withdrawPractice(principal(), { practiceId, reason })).toEqual({ ok: true, value: { practiceId } })
    expect(await kept(practiceId)).toMatchObject({ state: 'withdrawn', withdrawReason: reason })
    const where = { subjectId: practiceId, event: 'practices.practice_withdrawn' }
    expect(await db().auditEntry.findMany({ where })).toMatchObject([{ facts: { reason } }])
    expect(await toldOf('practices.practice_withdrawn', practiceId)).toEqual(
      [world.d.people.principal, world.d.people.emulation_officer].sort(),
    )
    expect(await db().practiceAdoption.count({ where: { practiceId } })).toBe(1)
  })

  it('is refused of a draft, twice, to others, and does not exist for strangers', async () => {
    expect(await withdrawPractice(principal(), { practiceId: await written(world), reason })).toMatchObject(
      refused('practices.not_published'),
    )
    const practiceId = await published(world)
    for (const id of [world.c.people.lecturer, world.d.people.principal, world.academy.approver])
      expect(await withdrawPractice(asPerson(id), { practiceId, reason })).toMatchObject(
        refused('practices.not_acting_for_school'),
      )
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await withdrawPractice(caller, { practiceId, reason })).toMatchObject(refused('common.not_found'))
    const answers = await Promise.all([1, 2].map(() => withdrawPractice(principal(), { practiceId, reason })))
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['ok', 'practices.withdrawn'])
  })
})
