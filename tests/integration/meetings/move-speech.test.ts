import { beforeAll, describe, expect, it } from 'vitest'
import { moveSpeech } from '@/lib/meetings/commands/move-speech'
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

describe('the order of speeches', () => {
  it('changes by one place', async () => {
    const { meetingId, first, second } = await speeches()
    expect(await moveSpeech(head(), { speechId: second })).toMatchObject({ ok: true })
    const rows = await db().speech.findMany({ where: { meetingId }, orderBy: { position: 'asc' } })
    expect(rows.map(({ id }) => id)).toEqual([second, first])
    expect(await auditOf(meetingId)).toMatchObject([{ event: 'meetings.speech_moved' }])
    expect(await moveSpeech(head(), { speechId: second })).toMatchObject(refused('meetings.first_speech'))
  })

  it("is the host's, until the meeting is over", async () => {
    const { second } = await speeches()
    expect(await moveSpeech(asPerson(world.c.people.principal), { speechId: second })).toMatchObject(
      refused('meetings.not_host'),
    )
    expect(await moveSpeech(asNobody(), { speechId: second })).toMatchObject(refused('common.not_found'))
    const over = await speeches('held')
    expect(await moveSpeech(head(), { speechId: over.second })).toMatchObject(refused('meetings.already_held'))
  })
})
