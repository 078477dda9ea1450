import { beforeAll, describe, expect, it } from 'vitest'
import { moveEvent } from '@/lib/meetings/commands/move-event'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { findMeeting } from '@/lib/meetings/queries/find'
import { command } from '@/lib/platform/command'
import { notFound } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

// as a seminar's command does it, inside its own transaction
const move = command('tests.move', async (tx, ctx, input: { meetingId: string; place: string }) => {
  const found = await findMeeting(tx, ctx.actor, input.meetingId)
  if (!found) return notFound
  const { title, purpose, hostId, startsAt, endsAt, link } = found.meeting
  const details = { title, purpose, hostId, startsAt, endsAt, link, place: input.place, alongside: false }
  return moveEvent(tx, ctx, found.year, found.meeting, details)
})

describe('moving an event for another module', () => {
  it('changes it in the transaction of its own command, and raises its version', async () => {
    const meetingId = await makeMeeting(world, { kind: 'seminar' })
    const answer = await move(asPerson(world.a.people.principal), { meetingId, place: 'Hội trường lớn' })
    expect(answer).toMatchObject({ ok: true })
    expect(await db().meeting.findUnique({ where: { id: meetingId } })).toMatchObject({
      place: 'Hội trường lớn',
      version: 1,
    })
  })

  it('is refused to who does not run it', async () => {
    const meetingId = await makeMeeting(world, { kind: 'seminar' })
    const answer = await move(asPerson(world.d.people.principal), { meetingId, place: 'Hội trường lớn' })
    expect(answer).toMatchObject(refused('meetings.not_host'))
  })
})
