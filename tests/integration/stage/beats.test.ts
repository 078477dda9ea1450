import { beforeAll, describe, expect, it } from 'vitest'
import { step } from '@/lib/stage/commands/step'
import { follow, getVersion, type Beat } from '@/lib/stage/queries/beats'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { draftProgramme, lineOf, releaseProgramme } from '../../support/seminars'
import { seminarDay, type Day } from '../../support/stage'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

async function sessionOf(personId: string): Promise<string> {
  const expiresAt = new Date(Date.now() + 86_400_000)
  const data = { personId, userAgent: 'tests', address: '127.0.0.1', expiresAt }
  return (await db().session.create({ data })).id
}

/** Follows the day and hands out the beats one after the other. */
function listen(sessionId: string): { next: (fits: (beat: Beat) => boolean) => Promise<Beat>; leave: () => void } {
  let hear: (beat: Beat) => void = () => undefined
  const leave = follow(day.seminarId, sessionId, (beat) => hear(beat))
  const next = (fits: (beat: Beat) => boolean): Promise<Beat> =>
    new Promise((done) => {
      hear = (beat) => (fits(beat) ? done(beat) : undefined)
    })
  return { next, leave }
}

const versionFor = async (who: string): Promise<string | null> => {
  const { ctx } = await contextOf(world, who)
  return getVersion(ctx, day.seminarId)
}

describe('who follows the day', () => {
  it('hears of a press and of a new version of the programme', async () => {
    const { next, leave } = listen(await sessionOf(world.d.people.lecturer))
    const before = await next(() => true)
    expect(before).toEqual({ version: '1.0' })
    await step(asPerson(day.secretary), { seminarId: day.seminarId, from: 0, ago: 0 })
    expect(await next((beat) => 'version' in beat && beat.version !== '1.0')).toEqual({ version: '1.1' })
    const lines = [...day.papers.map((id) => lineOf.paper(id)), lineOf.other('conclusion', 'Kết luận')]
    await draftProgramme(world.a.people.principal, day.seminarId, lines)
    await releaseProgramme(world.a.people.principal, day.seminarId)
    expect(await next((beat) => 'version' in beat && beat.version !== '1.1')).toEqual({ version: '2.1' })
    leave()
  })

  it('hears no more once the session is over, while others do', async () => {
    const [ended, alive] = [await sessionOf(world.d.people.lecturer), await sessionOf(world.c.people.lecturer)]
    const [first, second] = [listen(ended), listen(alive)]
    await db().session.update({ where: { id: ended }, data: { revokedAt: new Date() } })
    expect(await first.next((beat) => 'ended' in beat)).toEqual({ ended: true })
    expect(await second.next(() => true)).toHaveProperty('version')
    first.leave()
    second.leave()
  })

  it('costs two queries a beat, however many follow', async () => {
    const sessions = await Promise.all([world.b, world.c, world.d].map((school) => sessionOf(school.people.principal)))
    const queries = await countQueries(async () => {
      const listeners = sessions.map(listen)
      await Promise.all(listeners.map(({ next }) => next(() => true)))
      for (const { leave } of listeners) leave()
    })
    expect(queries).toBe(2)
  })

  it('may ask by himself, but nobody who does not see the year', async () => {
    expect(await versionFor(world.d.people.lecturer)).toBe('2.1')
    expect(await versionFor(world.elsewhere.head.people.principal)).toBeNull()
    const { ctx } = await contextOf(world, world.d.people.lecturer)
    expect(await getVersion(ctx, crypto.randomUUID())).toBeNull()
  })
})
