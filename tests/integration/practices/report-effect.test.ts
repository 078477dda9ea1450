import { beforeAll, describe, expect, it } from 'vitest'
import { adoptPractice } from '@/lib/practices/commands/adopt-practice'
import { reportEffect } from '@/lib/practices/commands/report-effect'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { adopted, published, refused, toldOf } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const officer = () => asPerson(world.d.people.emulation_officer)
const input = (adoptionId: string) => ({
  adoptionId,
  effect: 'Học viên phát biểu nhiều hơn',
  figures: [
    { name: 'Giờ có thảo luận', before: '12', after: '30.5', unit: 'giờ' },
    { name: 'Tình huống', before: null, after: '8', unit: '' },
  ],
})

describe('telling the effect', () => {
  it('is kept in words and figures, recorded, and told to the owner', async () => {
    const practiceId = await published(world)
    const adoptionId = await adopted(world, practiceId)
    expect(await reportEffect(officer(), input(adoptionId))).toEqual({ ok: true, value: { adoptionId } })
    const row = await db().practiceAdoption.findUniqueOrThrow({
      where: { id: adoptionId },
      include: { figures: { orderBy: { position: 'asc' } } },
    })
    expect(row.effect).toBe('Học viên phát biểu nhiều hơn')
    expect(row.figures.map((one) => [one.name, one.before?.toNumber() ?? null, one.after.toNumber()])).toEqual([
      ['Giờ có thảo luận', 12, 30.5],
      ['Tình huống', null, 8],
    ])
    const where = { subjectId: practiceId, event: 'practices.effect_reported' }
    expect(await db().auditEntry.count({ where })).toBe(1)
    expect(await toldOf('practices.effect_reported', practiceId)).toEqual(
      [world.c.people.principal, world.c.people.emulation_officer].sort(),
    )
  })

  it('happens once when two press at once', async () => {
    const adoptionId = await adopted(world, await published(world))
    const answers = await Promise.all(
      [officer(), asPerson(world.d.people.principal)].map((caller) => reportEffect(caller, input(adoptionId))),
    )
    expect(answers.map((one) => (one.ok ? 'ok' : one.refusal.code)).sort()).toEqual(['ok', 'practices.effect_reported'])
    expect(await db().practiceFigure.count({ where: { adoptionId } })).toBe(2)
  })

  it('is refused before it begins, to others, and does not exist for strangers', async () => {
    const practiceId = await published(world)
    const answer = await adoptPractice(officer(), {
      ...{ practiceId, startsOn: new Date('2022-09-01T00:00:00Z'), how: 'Từ học kỳ sau' },
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await reportEffect(officer(), input(answer.value.adoptionId))).toMatchObject(refused('practices.not_begun'))
    const adoptionId = await adopted(world, await published(world))
    for (const id of [world.c.people.principal, world.d.people.lecturer, world.academy.approver])
      expect(await reportEffect(asPerson(id), input(adoptionId))).toMatchObject(
        refused('practices.not_acting_for_school'),
      )
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await reportEffect(caller, input(adoptionId))).toMatchObject(refused('common.not_found'))
  })
})
