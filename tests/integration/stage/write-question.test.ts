import { beforeAll, describe, expect, it } from 'vitest'
import { writeQuestion } from '@/lib/stage/commands/write-question'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { dayBefore, dayFor, seminarDay, theDay, type Day } from '../../support/stage'
import { makeWorld, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

const write = (who: string, schoolId: string | null, key?: string) =>
  writeQuestion(asPerson(who, key), {
    ...{ seminarId: day.seminarId, asker: 'Nguyễn Văn A', schoolId, lineId: null, text: 'Câu hỏi minh họa?' },
  })

describe('a question from the floor', () => {
  it('is written by the host’s people, from the day on, for a school of the year or a guest', async () => {
    expect(code(await write(world.d.people.lecturer, world.d.id))).toBe('seminars.not_of_host')
    expect(code(await write(world.elsewhere.head.people.principal, null))).toBe('common.not_found')
    expect(code(await write(day.secretary, world.elsewhere.head.id))).toBe('stage.not_a_member_school')
    await setClock(dayBefore)
    expect(code(await write(day.secretary, null))).toBe('stage.day_not_come')
    await setClock(theDay)
  })

  it('is numbered, kept with who asked it, once for one press, and recorded', async () => {
    const key = crypto.randomUUID()
    await Promise.all([write(day.secretary, world.d.id, key), write(day.secretary, world.d.id, key)])
    await Promise.all([write(day.secretary, null), write(world.a.people.principal, null)])
    const record = (await dayFor(world, day.secretary, day.seminarId))?.record
    expect(record?.questions.map((one) => [one.number, one.asker, one.school?.vi ?? null])).toEqual([
      [1, 'Nguyễn Văn A', 'Trường Chính trị D'],
      [2, 'Nguyễn Văn A', null],
      [3, 'Nguyễn Văn A', null],
    ])
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'stage.question_written' })
  })

  it('is read by the host’s people alone', async () => {
    expect((await dayFor(world, world.d.people.principal, day.seminarId))?.record).toBeNull()
  })
})
