import { beforeAll, describe, expect, it } from 'vitest'
import { sendThanks } from '@/lib/stage/commands/send-thanks'
import { getReport } from '@/lib/stage/queries/report'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { afterEnd, dayBefore, seminarDay, theDay, type Day } from '../../support/stage'
import { contextOf, makeWorld, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
  const { meetingId } = await db().seminar.findUniqueOrThrow({ where: { id: day.seminarId } })
  const delegate = (organisationId: string, personId: string, state: 'present' | 'absent') => ({
    ...{ meetingId, organisationId, personId, label: personId, state },
  })
  await db().delegate.createMany({
    data: [
      delegate(world.b.id, world.b.people.principal, 'present'),
      delegate(world.b.id, world.b.people.lecturer, 'absent'),
    ],
  })
})

const thank = (who: string) => sendThanks(asPerson(who), { seminarId: day.seminarId })
const thanked = async (): Promise<string[]> =>
  (await db().notice.findMany({ where: { kind: 'stage.thanks' } })).map((one) => one.personId).sort()
const reportFor = async (who: string) => {
  const { ctx, year } = await contextOf(world, who)
  return getReport(ctx, year, day.seminarId)
}

describe('sending the thanks', () => {
  it('waits for the end, and is for the host’s people', async () => {
    expect(code(await thank(day.secretary))).toBe('stage.not_ended')
    await setClock(afterEnd)
    expect(code(await thank(world.b.people.principal))).toBe('seminars.not_of_host')
    expect(code(await thank(world.elsewhere.head.people.principal))).toBe('common.not_found')
    expect(await thanked()).toEqual([])
  })

  it('thanks authors and present delegates, once, and is recorded', async () => {
    const answers = await Promise.all([thank(day.secretary), thank(world.a.people.principal)])
    expect(answers.map(code).sort()).toEqual(['ok', 'stage.already_thanked'])
    const { c, d, b } = world
    expect(await thanked()).toEqual([c.people.lecturer, d.people.lecturer, b.people.principal].sort())
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'stage.thanks_sent' })
  })
})

describe('the report', () => {
  it('counts papers, speakers and delegates by school, for everybody of the year', async () => {
    const rows = (await reportFor(world.d.people.lecturer))?.rows ?? []
    expect(
      rows.map(({ handedIn, accepted, spoken, delegates, present }) => [
        handedIn,
        accepted,
        spoken,
        delegates,
        present,
      ]),
    ).toEqual([
      [0, 0, 0, 0, 0],
      [0, 0, 0, 2, 1],
      [1, 1, 1, 0, 0],
      [1, 1, 1, 0, 0],
    ])
    expect(await reportFor(world.elsewhere.head.people.principal)).toBeNull()
  })

  it('says nothing before the day', async () => {
    await setClock(dayBefore)
    const report = await reportFor(world.d.people.lecturer)
    expect(report?.due.ok).toBe(false)
    expect(report?.rows).toEqual([])
    await setClock(theDay)
    expect((await reportFor(world.d.people.lecturer))?.due.ok).toBe(true)
  })
})
