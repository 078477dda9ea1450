import { beforeAll, describe, expect, it } from 'vitest'
import { adoptPractice } from '@/lib/practices/commands/adopt-practice'
import { withdrawPractice } from '@/lib/practices/commands/withdraw-practice'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { published, refused, startsOn, toldOf, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.d.people.emulation_officer)
const input = (practiceId: string, day = startsOn) => ({ practiceId, startsOn: day, how: 'Áp dụng ở hai lớp' })

describe('taking a practice over', () => {
  it('is kept with its day, asks for the effect after six months, and is told to the owner', async () => {
    const practiceId = await published(world)
    const answer = await adoptPractice(officer(), input(practiceId))
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await db().practiceAdoption.findUnique({ where: { id: answer.value.adoptionId } })).toMatchObject({
      ...{ practiceId, schoolId: world.d.id, startsOn, how: 'Áp dụng ở hai lớp', effectAt: null },
      effectFrom: new Date('2022-12-15T01:00:00Z'),
      effectDue: new Date('2023-01-14T10:00:00Z'),
    })
    const where = { subjectId: practiceId, event: 'practices.practice_adopted' }
    expect(await db().auditEntry.findMany({ where })).toMatchObject([{ after: { schoolId: world.d.id } }])
    expect(await toldOf('practices.practice_adopted', practiceId)).toEqual(
      [world.c.people.principal, world.c.people.emulation_officer].sort(),
    )
  })

  it('happens once for a school, also when two press at once', async () => {
    const practiceId = await published(world)
    const answers = await Promise.all(
      [officer(), asPerson(world.d.people.principal)].map((caller) => adoptPractice(caller, input(practiceId))),
    )
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['ok', 'practices.adopted_already'])
    expect(await adoptPractice(asPerson(world.b.people.principal), input(practiceId))).toMatchObject({ ok: true })
  })

  it('is refused to the owner, to who acts for no school, and does not exist for strangers', async () => {
    const practiceId = await published(world)
    for (const id of [world.c.people.principal, world.c.people.lecturer])
      expect(await adoptPractice(asPerson(id), input(practiceId))).toMatchObject(refused('practices.own_practice'))
    for (const id of [world.d.people.lecturer, world.d.people.vice_principal, world.academy.approver])
      expect(await adoptPractice(asPerson(id), input(practiceId))).toMatchObject(
        refused('practices.not_acting_for_school'),
      )
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await adoptPractice(caller, input(practiceId))).toMatchObject(refused('common.not_found'))
  })

  it('is refused of a draft, of what was withdrawn, and of a day too far', async () => {
    expect(await adoptPractice(officer(), input(await written(world)))).toMatchObject(refused('common.not_found'))
    const practiceId = await published(world)
    expect(await adoptPractice(officer(), input(practiceId, new Date('2023-07-01T00:00:00Z')))).toMatchObject(
      refused('practices.start_too_far'),
    )
    await withdrawPractice(asPerson(world.c.people.principal), { practiceId, reason: 'x' })
    expect(await adoptPractice(officer(), input(practiceId))).toMatchObject(refused('practices.withdrawn'))
  })
})
