import { beforeAll, describe, expect, it } from 'vitest'
import { cancelPoll } from '@/lib/polls/commands/cancel-poll'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { drafted, frozen, headOf, opened, stateOf, vote } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
const reason = 'Danh sách ghế chưa đúng'

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const cancel = (person: string, pollId: string) => cancelPoll(asPerson(person), { pollId, reason })

describe('cancelling a poll', () => {
  it('happens at once while nobody has confirmed it, and stays in the record', async () => {
    const { pollId } = await drafted(world)
    expect(await cancel(headOf(world), pollId)).toEqual({ ok: true, value: { pollId, cancelled: true } })
    expect(await db().poll.findUniqueOrThrow({ where: { id: pollId } })).toMatchObject({
      ...{ state: 'cancelled', cancelReason: reason },
    })
    const entries = await db().auditEntry.findMany({ where: { subjectId: pollId, event: 'polls.poll_cancelled' } })
    expect(entries).toMatchObject([{ facts: { reason } }])
  })

  it('is only asked for once it is confirmed; voting goes on meanwhile', async () => {
    const poll = await opened(world)
    const answer = await cancel(headOf(world), poll.pollId)
    expect(answer).toEqual({ ok: true, value: { pollId: poll.pollId, cancelled: false } })
    expect(await stateOf(poll.pollId)).toBe('open')
    expect(await vote(poll, world.c, 'yyyy')).toMatchObject({ ok: true })
    expect(await cancel(world.b.people.principal, poll.pollId)).toMatchObject(refused('polls.cancelling_already_asked'))
  })

  it('is not for members, and does not exist for strangers', async () => {
    const { pollId } = await frozen(world)
    expect(await cancel(world.c.people.principal, pollId)).toMatchObject(refused('polls.not_chair'))
    expect(await cancel(world.academy.approver, pollId)).toMatchObject(refused('polls.not_chair'))
    expect(await cancel(world.elsewhere.head.people.principal, pollId)).toMatchObject(refused('common.not_found'))
    expect(await cancelPoll(asNobody(), { pollId, reason })).toMatchObject(refused('common.not_found'))
  })

  it('is refused once it is counted or cancelled, and in a closed year', async () => {
    const poll = await opened(world)
    for (const school of [world.a, world.b, world.c, world.d]) await vote(poll, school, 'ynnn')
    expect(await cancel(headOf(world), poll.pollId)).toMatchObject(refused('polls.counted'))
    const { pollId } = await drafted(world)
    await cancel(headOf(world), pollId)
    expect(await cancel(headOf(world), pollId)).toMatchObject(refused('polls.cancelled'))
    const other = await drafted(world)
    await setGate(world.yearId, 'closed')
    expect(await cancel(headOf(world), other.pollId)).toMatchObject(refused('common.year_closed'))
  })
})
