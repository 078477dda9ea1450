import { beforeAll, describe, expect, it } from 'vitest'
import { appendToMinutes } from '@/lib/meetings/commands/append-to-minutes'
import { draftMinutes } from '@/lib/meetings/commands/draft-minutes'
import { signMinutes } from '@/lib/meetings/commands/sign-minutes'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, makeMeeting, makeOfficers, refused } from '../../support/meetings'
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
    const results = 'III. Kết quả biểu quyết, bình xét\nCờ: trường C, 4/4\nBằng khen: trường A, 4/4'
    expect([row.body, row.version, row.editKey]).toEqual([results, 2, null])
    expect(await auditOf(meetingId)).toHaveLength(2)
  })

  it('waits for the draft, which takes it in, and follows what somebody wrote', async () => {
    const meetingId = await makeMeeting(world, { state: 'held' })
    await makeOfficers(world, meetingId)
    const secretary = asPerson(world.a.people.emulation_officer)
    const bodyNow = async () => (await db().minutes.findUniqueOrThrow({ where: { meetingId } })).body
    await append(secretary, { meetingId, text: 'Cờ: trường C, 4/4' })
    // results alone are no minutes yet
    expect(await signMinutes(secretary, { meetingId, version: 1 })).toMatchObject(refused('meetings.minutes_empty'))
    expect(await draftMinutes(secretary, { meetingId })).toMatchObject({ ok: true })
    expect(await bodyNow()).toMatch(
      /^Biên bản [^]*\nII\. Nội dung\n[^]*\nIII\. Kết quả biểu quyết, bình xét\nCờ: trường C, 4\/4$/,
    )
    await append(secretary, { meetingId, text: 'Bằng khen: trường A, 4/4' })
    expect(await bodyNow()).toMatch(/Cờ: trường C, 4\/4\nBằng khen: trường A, 4\/4$/)
    expect((await bodyNow()).match(/III\. Kết quả/g)).toHaveLength(1)
    expect(await draftMinutes(secretary, { meetingId })).toMatchObject(refused('meetings.minutes_begun'))
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
