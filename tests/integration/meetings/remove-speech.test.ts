import { beforeAll, describe, expect, it } from 'vitest'
import { removeSpeech } from '@/lib/meetings/commands/remove-speech'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const head = () => asPerson(world.a.people.emulation_officer)
const speeches = async (state: 'convened' | 'held' = 'convened') => {
  const meetingId = await makeMeeting(world, { state })
  const rows = []
  for (const position of [0, 1])
    rows.push(await db().speech.create({ data: { meetingId, position, speaker: `Khách ${position}`, title: 'x' } }))
  return { meetingId, first: rows[0]!.id, second: rows[1]!.id }
}

describe('taking a speech off', () => {
  it('is recorded with what it was', async () => {
    const { meetingId, first, second } = await speeches()
    expect(await removeSpeech(head(), { speechId: first })).toMatchObject({ ok: true })
    expect((await db().speech.findMany({ where: { meetingId } })).map(({ id }) => id)).toEqual([second])
    expect(await auditOf(meetingId)).toMatchObject([
      { event: 'meetings.speech_removed', before: { speaker: 'Khách 0' } },
    ])
  })

  it("is the host's, until the meeting is over", async () => {
    const { first } = await speeches()
    expect(await removeSpeech(asPerson(world.c.people.principal), { speechId: first })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await removeSpeech(asNobody(), { speechId: first })).toMatchObject(refused('common.not_found'))
    const over = await speeches('held')
    expect(await removeSpeech(head(), { speechId: over.first })).toMatchObject(refused('meetings.already_held'))
  })
})
