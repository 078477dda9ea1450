import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { drafted, frozen, headOf, makeMeeting, opened } from '../../support/polls'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(async () => {
  await setClock(noon)
  await setGate(world.yearId, 'conference')
})

const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('opening a poll', () => {
  it('takes the seats present at this moment and sets the hour', async () => {
    const meetingId = await makeMeeting(world, { present: [world.a, world.b, world.c] })
    const poll = await frozen(world, { meetingId })
    expect(await openPoll(asPerson(headOf(world)), poll)).toEqual({ ok: true, value: { pollId: poll.pollId } })
    const row = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId }, include: { seats: true } })
    expect(row.state).toBe('open')
    expect(row.closesAt!.getTime() - row.openedAt!.getTime()).toBe(15 * 60_000)
    expect(
      row.seats
        .filter((seat) => seat.present)
        .map((seat) => seat.organisationId)
        .sort(),
    ).toEqual([world.a.id, world.b.id, world.c.id].sort())
    const entries = await db().auditEntry.findMany({ where: { subjectId: poll.pollId, event: 'polls.poll_opened' } })
    expect(entries).toMatchObject([{ facts: { present: 3, members: 4 } }])
  })

  it('keeps the present seats as they were at opening', async () => {
    const meetingId = await makeMeeting(world, { present: [world.a, world.b, world.c] })
    const poll = await opened(world, { meetingId })
    await db().delegate.updateMany({
      where: { meetingId, organisationId: world.d.id },
      data: { state: 'present', confirmedAt: noon },
    })
    expect(await db().pollSeat.count({ where: { pollId: poll.pollId, present: true } })).toBe(3)
  })

  it('is for the head, a deputy, and the chair of the meeting', async () => {
    const meetingId = await makeMeeting(world, { chairId: world.c.people.vice_principal })
    const poll = await frozen(world, { meetingId })
    const by = (person: string) => openPoll(asPerson(person), poll)
    expect(await by(world.c.people.principal)).toMatchObject(refused('polls.not_chair'))
    expect(await by(world.academy.approver)).toMatchObject(refused('polls.not_chair'))
    expect(await by(world.elsewhere.head.people.principal)).toMatchObject(refused('common.not_found'))
    expect(await openPoll(asNobody(), poll)).toMatchObject(refused('common.not_found'))
    expect(await by(world.c.people.vice_principal)).toMatchObject({ ok: true })
    const other = await frozen(world)
    expect(await openPoll(asPerson(world.b.people.principal), other)).toMatchObject({ ok: true })
  })

  it('is refused without a quorum, by the rule of quorums and its page: 2 of 4 do not reach 2/3', async () => {
    const poll = await frozen(world, { meetingId: await makeMeeting(world, { present: [world.a, world.b] }) })
    const article = {
      ...{ vi: 'Lệ của cụm: số đơn vị có mặt để biểu quyết', href: '/work/BTB/2022/rules/polls-quorum' },
    }
    expect(await openPoll(asPerson(headOf(world)), poll)).toMatchObject({
      ok: false,
      refusal: { code: 'polls.no_quorum', facts: { present: 2, needed: 3 }, article },
    })
    expect(await db().pollSeat.count({ where: { pollId: poll.pollId, present: true } })).toBe(0)
  })

  it('is refused before confirming, twice, of another manifest, and before the meeting opens', async () => {
    expect(await openPoll(asPerson(headOf(world)), await drafted(world))).toMatchObject(refused('polls.not_confirmed'))
    expect(await openPoll(asPerson(headOf(world)), await opened(world))).toMatchObject(refused('polls.already_open'))
    const poll = await frozen(world)
    const other = await openPoll(asPerson(headOf(world)), { ...poll, sha256: 'a'.repeat(64) })
    expect(other).toMatchObject(refused('polls.other_manifest'))
    const meetingId = await makeMeeting(world, { state: 'convened' })
    const early = await openPoll(asPerson(headOf(world)), await frozen(world, { meetingId }))
    expect(early).toMatchObject(refused('polls.meeting_not_open'))
  })

  it('is refused after the hour of the manifest', async () => {
    const at = new Date(noon.getTime() + 60_000).toISOString()
    const poll = await frozen(world, { preparation: { hour: { at } } })
    await setClock(new Date(noon.getTime() + 61_000))
    expect(await openPoll(asPerson(headOf(world)), poll)).toMatchObject(refused('polls.hour_passed'))
  })

  it('opens once, however many press', async () => {
    const poll = await frozen(world)
    const presses = Array.from({ length: 6 }, () => openPoll(asPerson(headOf(world)), poll))
    expect((await Promise.all(presses)).filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused before the conference and in a closed year', async () => {
    const poll = await frozen(world)
    await setGate(world.yearId, 'verification')
    expect(await openPoll(asPerson(headOf(world)), poll)).toMatchObject(refused('polls.not_at_conference'))
    await setGate(world.yearId, 'closed')
    expect(await openPoll(asPerson(headOf(world)), poll)).toMatchObject(refused('common.year_closed'))
  })
})
