import { beforeAll, describe, expect, it } from 'vitest'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

// as a poll's command does it, inside its own transaction
const append = command('tests.append', (tx, ctx, { meetingId, text }: { meetingId: string; text: string }) =>
  appendToMinutes(tx, ctx, meetingId, text),
)

describe('writing a result into the minutes', () => {
  it('adds a paragraph, and the form that was open is told of it', async () => {
    const meetingId = await makeMeeting(world, { state: 'open' })
    const caller = asPerson(world.a.people.principal)
    expect(await append(caller, { meetingId, text: 'Cờ: trường C, 4/4' })).toMatchObject({
      ok: true,
      value: { version: 1 },
    })
    await append(caller, { meetingId, text: 'Bằng khen: trường A, 4/4' })
    const row = await db().minutes.findUniqueOrThrow({ where: { meetingId } })
    expect(row.body).toMatch(/^Biên bản [^]*Cờ: trường C, 4\/4\nBằng khen: trường A, 4\/4$/)
    expect([row.version, row.editKey]).toEqual([2, null])
    expect(await auditOf(meetingId)).toHaveLength(2)
  })

  it('is refused under a signature', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    await db().minutes.create({
      data: {
        meetingId,
        body: 'x',
        updatedAt: new Date(),
        secretaryId: world.a.people.principal,
        secretarySignedAt: new Date(),
        textSha256: 'x',
      },
    })
    expect(await append(asPerson(world.a.people.principal), { meetingId, text: 'y' })).toMatchObject(
      refused('meetings.minutes_signed'),
    )
  })
})
