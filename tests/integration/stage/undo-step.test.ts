import { beforeAll, describe, expect, it } from 'vitest'
import { step } from '@/lib/stage/commands/step'
import { undoStep } from '@/lib/stage/commands/undo-step'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { dayAfter, dayFor, seminarDay, theDay, type Day } from '../../support/stage'
import { makeWorld, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

const undo = (who: string, from: number) => undoStep(asPerson(who), { seminarId: day.seminarId, from })
const press = (from: number) => step(asPerson(day.secretary), { seminarId: day.seminarId, from, ago: 0 })

describe('one step back', () => {
  it('is refused with nothing on the stage, to others, after the day, and of a press that is not the last', async () => {
    expect(code(await undo(day.secretary, 0))).toBe('stage.nothing_to_undo')
    await press(0)
    await press(1)
    expect(code(await undo(world.d.people.principal, 2))).toBe('seminars.not_of_host')
    expect(code(await undo(world.elsewhere.head.people.principal, 2))).toBe('common.not_found')
    expect(code(await undo(day.secretary, 1))).toBe('stage.moved_meanwhile')
    await setClock(dayAfter)
    expect(code(await undo(day.secretary, 2))).toBe('stage.day_over')
    await setClock(theDay)
  })

  it('brings back the line before, keeps the press that was undone, and is recorded', async () => {
    const answers = await Promise.all([undo(day.secretary, 2), undo(world.a.people.principal, 2)])
    expect(answers.map(code).sort()).toEqual(['ok', 'stage.moved_meanwhile'])
    expect((await dayFor(world, day.secretary, day.seminarId))?.present?.title).toBe('Khai mạc')
    expect(await db().stageStep.count({ where: { seminarId: day.seminarId } })).toBe(2)
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'stage.step_undone', after: { step: 1 } })
  })

  it('does not let a press of before come true again', async () => {
    // made on the step that was undone
    expect(code(await press(2))).toBe('stage.moved_meanwhile')
    expect(code(await press(1))).toBe('ok')
    expect((await dayFor(world, day.secretary, day.seminarId))?.step).toBe(3)
  })
})
