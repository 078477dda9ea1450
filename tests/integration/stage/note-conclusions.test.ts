import { beforeAll, describe, expect, it } from 'vitest'
import { noteConclusions } from '@/lib/stage/commands/note-conclusions'
import { getConclusions } from '@/lib/stage/queries/report'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { dayAfter, dayBefore, seminarDay, type Day } from '../../support/stage'
import { contextOf, makeWorld, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

const note = (who: string, version: number, edit: string, conclusions = 'Kết luận minh họa') =>
  noteConclusions(asPerson(who), { seminarId: day.seminarId, version, edit, conclusions })
const kept = () => db().stage.findUnique({ where: { seminarId: day.seminarId } })

describe('noting the conclusions', () => {
  it('is for the host’s people, from the day on', async () => {
    expect(code(await note(world.d.people.principal, 0, 'a'))).toBe('seminars.not_of_host')
    expect(code(await note(world.elsewhere.head.people.principal, 0, 'a'))).toBe('common.not_found')
    await setClock(dayBefore)
    expect(code(await note(day.secretary, 0, 'a'))).toBe('stage.day_not_come')
    expect(await kept()).toBeNull()
  })

  it('saves on as one writes, and never overwrites another’s words unseen', async () => {
    await setClock(dayAfter)
    expect(code(await note(day.secretary, 0, 'a', 'Một'))).toBe('ok')
    expect(code(await note(day.secretary, 0, 'a', 'Một hai'))).toBe('ok')
    expect(code(await note(world.a.people.principal, 0, 'b', 'Khác'))).toBe('common.changed_meanwhile')
    expect(await kept()).toMatchObject({ conclusions: 'Một hai', conclusionsVersion: 2 })
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'stage.conclusions_noted', after: { version: 2 } })
  })

  it('hands them to the secretary of the minutes, and to nobody of another cluster', async () => {
    const { meetingId } = await db().seminar.findUniqueOrThrow({ where: { id: day.seminarId } })
    const { ctx, year } = await contextOf(world, day.secretary)
    expect(await getConclusions(ctx, year, meetingId)).toBe('Một hai')
    const stranger = await contextOf(world, world.elsewhere.head.people.principal)
    expect(await getConclusions(stranger.ctx, year, meetingId)).toBe('')
    expect(await getConclusions(ctx, year, crypto.randomUUID())).toBe('')
  })

  it('of two who begin on one version takes one', async () => {
    const answers = await Promise.all([note(day.secretary, 2, 'c'), note(world.a.people.principal, 2, 'd')])
    expect(answers.map(code).sort()).toEqual(['common.changed_meanwhile', 'ok'])
  })

  it('does not call those who follow the day', async () => {
    expect((await kept())?.version).toBe(0)
  })
})
