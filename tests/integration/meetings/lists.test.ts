import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { getMeeting, listMeetings } from '@/lib/meetings/queries'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { later, makeDelegates, makeMeeting, makeOfficers } from '../../support/meetings'
import { countQueries } from '../../support/queries'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const year = async () => (await findYear(db(), world.yearId))!
const as = async (personId: string): Promise<Context> => {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'x')
}

describe('the list of events', () => {
  it('needs as many queries for three as for one, each with its delegates', async () => {
    const ctx = await as(world.c.people.lecturer)
    const stands = await year()
    await makeDelegates(world, await makeMeeting(world), ['a', 'b', 'c', 'd'])
    const one = await countQueries(() => listMeetings(ctx, stands))
    await makeDelegates(world, await makeMeeting(world, { startsAt: later(24) }), ['a', 'b'])
    await makeMeeting(world, { startsAt: later(48), kind: 'mid_year' })
    expect(await countQueries(() => listMeetings(ctx, stands))).toBe(one)
    const { meetings, plans } = await listMeetings(ctx, stands)
    expect([meetings.map(({ answered }) => answered), plans]).toEqual([[4, 2, 0], false])
  })

  it('is empty for another cluster', async () => {
    const ctx = await as(world.elsewhere.head.people.principal)
    expect((await listMeetings(ctx, await year())).meetings).toEqual([])
  })
})

describe('one meeting', () => {
  it('says beforehand why an act is refused, by the rule that refuses it', async () => {
    const id = await makeMeeting(world, { startsAt: later(72) })
    const view = await getMeeting(await as(world.a.people.principal), await year(), id)
    expect(view?.verdicts).toMatchObject({
      open: { refusal: { code: 'meetings.day_not_come' } },
      convene: { refusal: { code: 'meetings.already_convened' } },
      change: { ok: true },
      register: { ok: true },
      confirm: { refusal: { code: 'meetings.not_delegate' } },
    })
    expect(view?.quorum).toMatchObject({ present: 0, members: 4, met: false })
  })

  it('keeps an unsigned draft of the minutes with those who write them', async () => {
    const id = await makeMeeting(world, { state: 'held' })
    await makeOfficers(world, id)
    await db().minutes.create({ data: { meetingId: id, body: 'Dự thảo', updatedAt: noon } })
    const read = async (personId: string) => (await getMeeting(await as(personId), await year(), id))?.minutes?.body
    expect(await read(world.a.people.emulation_officer)).toBe('Dự thảo')
    expect(await read(world.c.people.principal)).toBeNull()
    const secretary = { secretaryId: world.a.people.emulation_officer, secretarySignedAt: noon, textSha256: 'x' }
    await db().minutes.update({ where: { meetingId: id }, data: secretary })
    expect(await read(world.c.people.principal)).toBe('Dự thảo')
  })

  it('does not exist under another year, nor for another cluster', async () => {
    const id = await makeMeeting(world)
    expect(await getMeeting(await as(world.elsewhere.head.people.principal), await year(), id)).toBeNull()
    const other = (await findYear(db(), world.elsewhere.yearId))!
    expect(await getMeeting(await as(world.academy.reviewer), other, id)).toBeNull()
  })
})
