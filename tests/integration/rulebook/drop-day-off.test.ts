import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { dropDayOff } from '@/lib/rulebook/commands/drop-day-off'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
const day = new Date('2027-02-05')
beforeEach(async () => {
  world = await makeWorld()
  await db().dayOff.deleteMany({ where: { day } })
  await db().dayOff.create({ data: { day, vi: 'Tết', en: 'New Year' } })
})

const drop = (who: Caller = asPerson(world.academy.administrator), more: object = {}) =>
  dropDayOff(who, { day, actNumber: 'Thông báo 2/TB', actDate: new Date('2022-06-01'), ...more })

describe('a day off that another act changed', () => {
  it('follows its week again, and what it was stays on record', async () => {
    expect(await drop()).toMatchObject({ ok: true })
    expect(await db().dayOff.findUnique({ where: { day } })).toBeNull()
    expect(await db().auditEntry.findFirst({ where: { event: 'rulebook.day_off_dropped' } })).toMatchObject({
      ...{ subjectId: '2027-02-05', before: { vi: 'Tết', working: false } },
    })
  })

  it('is taken out once, by the Academy’s leadership or administrator, by an act that is signed', async () => {
    for (const who of [asNobody(), asPerson(world.academy.reviewer), asPerson(world.a.people.principal)])
      expect(await drop(who)).toMatchObject({ refusal: { code: 'rulebook.not_of_the_academy' } })
    const tomorrow = { actDate: new Date('2022-06-16') }
    expect(await drop(asPerson(world.academy.approver), tomorrow)).toMatchObject({
      refusal: { code: 'rulebook.signed_later' },
    })
    const codes = (await Promise.all([drop(), drop(asPerson(world.academy.approver))])).map((answer) =>
      answer.ok ? 'ok' : answer.refusal.code,
    )
    expect(codes.sort()).toEqual(['common.not_found', 'ok'])
  })
})
