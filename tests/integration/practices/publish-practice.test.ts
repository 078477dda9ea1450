import { beforeAll, describe, expect, it } from 'vitest'
import { publishPractice } from '@/lib/practices/commands/publish-practice'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { kept, published, refused, toldOf, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.c.people.emulation_officer)

describe('publishing a practice', () => {
  it('bears the running year, is recorded, and told to the schools', async () => {
    const practiceId = await written(world)
    expect(await publishPractice(officer(), { practiceId, version: 1 })).toEqual({ ok: true, value: { practiceId } })
    expect(await kept(practiceId)).toMatchObject({ state: 'published', yearId: world.yearId, version: 2 })
    expect(await db().auditEntry.findMany({ where: { subjectId: practiceId } })).toMatchObject([
      { event: 'practices.practice_published', organisationId: world.c.id, yearId: world.yearId },
    ])
    const acting = [world.a, world.b, world.c, world.d].flatMap(({ people }) => [
      people.principal,
      people.emulation_officer,
    ])
    expect(await toldOf('practices.practice_published', practiceId)).toEqual(
      acting.filter((id) => id !== world.c.people.emulation_officer).sort(),
    )
  })

  it('happens once when two press at once', async () => {
    const practiceId = await written(world)
    const answers = await Promise.all(
      [officer(), asPerson(world.c.people.principal)].map((caller) =>
        publishPractice(caller, { practiceId, version: 1 }),
      ),
    )
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual([
      'ok',
      'practices.published_already',
    ])
  })

  it('is refused when it is not whole, when it has changed, and to who does not act for the school', async () => {
    const blank = await written(world, { result: '' })
    expect(await publishPractice(officer(), { practiceId: blank, version: 1 })).toMatchObject(
      refused('practices.incomplete'),
    )
    const practiceId = await written(world)
    expect(await publishPractice(officer(), { practiceId, version: 0 })).toMatchObject(
      refused('common.changed_meanwhile'),
    )
    expect(await publishPractice(asPerson(world.c.people.lecturer), { practiceId, version: 1 })).toMatchObject(
      refused('practices.not_acting_for_school'),
    )
    for (const caller of [asNobody(), asPerson(world.d.people.principal), asPerson(world.academy.approver)])
      expect(await publishPractice(caller, { practiceId, version: 1 })).toMatchObject(refused('common.not_found'))
    expect(await publishPractice(officer(), { practiceId: await published(world), version: 2 })).toMatchObject(
      refused('practices.published_already'),
    )
  })

  it.each(['preparation', 'closed'] as const)('is refused while the only year is in %s', async (gate) => {
    const practiceId = await written(world)
    await setGate(world.yearId, gate)
    const answer = await publishPractice(officer(), { practiceId, version: 1 })
    await db().$executeRaw`alter table cluster_years disable trigger user`
    await setGate(world.yearId, 'activity')
    await db().$executeRaw`alter table cluster_years enable trigger user`
    expect(answer).toMatchObject(refused('practices.no_open_year'))
  })
})
