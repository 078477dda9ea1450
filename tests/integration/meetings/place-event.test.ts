import { beforeAll, describe, expect, it } from 'vitest'
import { placeEvent } from '@/lib/meetings/commands/place-event'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { findYear } from '@/lib/calendar/queries'
import type { EventDetails } from '@/lib/meetings/schema'
import { command } from '@/lib/platform/command'
import { testDatabase } from '../../support/database'
import { later, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

// as a seminar's command does it, inside its own transaction
const place = command('tests.place', async (tx, ctx, details: EventDetails) => {
  const year = await findYear(tx, world.yearId)
  return placeEvent(tx, ctx, year!, 'seminar', details)
})
const details = (): EventDetails => ({
  title: 'Tọa đàm minh họa',
  purpose: '',
  hostId: world.b.id,
  startsAt: later(24),
  endsAt: later(26),
  place: 'Hội trường B',
  link: '',
  alongside: false,
})

describe('placing an event for another module', () => {
  it('makes the row of a seminar in the transaction of its own command', async () => {
    const answer = await place(asPerson(world.b.people.emulation_officer), details())
    expect(answer).toMatchObject({ ok: true })
    expect(await db().meeting.findMany({ where: { yearId: world.yearId } })).toMatchObject([{ kind: 'seminar' }])
  })

  it('is refused to a school that does not host, and nothing is left', async () => {
    const before = await db().meeting.count()
    expect(await place(asPerson(world.c.people.principal), details())).toMatchObject(refused('meetings.not_host'))
    expect(await db().meeting.count()).toBe(before)
  })
})
