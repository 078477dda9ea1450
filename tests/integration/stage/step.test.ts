import { beforeAll, describe, expect, it } from 'vitest'
import { step } from '@/lib/stage/commands/step'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, openSeminar } from '../../support/seminars'
import { dayAfter, dayBefore, dayFor, seminarDay, theDay, type Day } from '../../support/stage'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

const press = (who: string, from: number, { key, ago = 0 }: { key?: string; ago?: number } = {}) =>
  step(asPerson(who, key), { seminarId: day.seminarId, from, ago })
const onStage = async (): Promise<string | undefined> =>
  (await dayFor(world, world.b.people.lecturer, day.seminarId))?.present?.title

describe('a press on the stage', () => {
  it('is refused before the day and after it, to others, and exists for nobody elsewhere', async () => {
    await setClock(dayBefore)
    expect(code(await press(day.secretary, 0))).toBe('stage.day_not_come')
    await setClock(dayAfter)
    expect(code(await press(day.secretary, 0))).toBe('stage.day_over')
    await setClock(theDay)
    expect(code(await press(world.c.people.lecturer, 0))).toBe('seminars.not_of_host')
    expect(code(await press(world.b.people.principal, 0))).toBe('seminars.not_of_host')
    expect(code(await press(world.elsewhere.head.people.principal, 0))).toBe('common.not_found')
    expect(await db().stageStep.count()).toBe(0)
    expect(await db().stage.count()).toBe(0)
  })

  it('needs a released programme', async () => {
    await setClock(noon)
    const seminarId = await openSeminar(world, { alongside: true })
    await setClock(theDay)
    const head = asPerson(world.a.people.principal)
    expect(code(await step(head, { seminarId, from: 0, ago: 0 }))).toBe('stage.no_programme')
  })

  it('brings the first line onto the stage, for all to see, and is recorded', async () => {
    expect(code(await press(day.secretary, 0))).toBe('ok')
    expect(await onStage()).toBe('Khai mạc')
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'stage.line_shown', after: { step: 1 } })
  })

  it('made twice, or sent again after a dead line, moves once', async () => {
    const key = crypto.randomUUID()
    const answers = await Promise.all([press(day.secretary, 1, { key }), press(day.secretary, 1, { key })])
    expect(answers.map(code)).toEqual(['ok', 'ok'])
    expect(code(await press(day.secretary, 1, { key }))).toBe('ok')
    expect(await db().stageStep.count({ where: { seminarId: day.seminarId } })).toBe(2)
  })

  it('of two hands at one moment moves once, and the second is told', async () => {
    const answers = await Promise.all([press(day.secretary, 2), press(world.a.people.principal, 2)])
    expect(answers.map(code).sort()).toEqual(['ok', 'stage.moved_meanwhile'])
    const view = await dayFor(world, day.secretary, day.seminarId)
    expect(view?.present?.paperId).toBe(day.papers[1])
    expect(view?.next?.title).toBe('Kết luận')
  })

  it('that waited counts from when it was made, but not from before the one it follows', async () => {
    const before = await db().stageStep.findFirstOrThrow({ where: { seminarId: day.seminarId, number: 3 } })
    await setClock(new Date(theDay.getTime() + 20 * 60_000))
    expect(code(await press(day.secretary, 3, { ago: 300 }))).toBe('ok')
    const kept = await db().stageStep.findFirstOrThrow({ where: { seminarId: day.seminarId, number: 4 } })
    const late = kept.at.getTime() - theDay.getTime() - 15 * 60_000
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(60_000)
    expect(code(await press(day.secretary, 4, { ago: 3600 }))).toBe('ok')
    const end = await db().stageStep.findFirstOrThrow({ where: { seminarId: day.seminarId, number: 5 } })
    expect(end.at).toEqual(kept.at)
    expect(end.at.getTime()).toBeGreaterThan(before.at.getTime())
  })

  it('after the last line ends the programme, and then there is nothing to move', async () => {
    const view = await dayFor(world, day.secretary, day.seminarId)
    expect(view).toMatchObject({ over: true, present: null, next: null })
    expect(code(await press(day.secretary, 5))).toBe('stage.programme_over')
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'stage.programme_ended' })
  })
})
