import { beforeAll, describe, expect, it } from 'vitest'
import { cancelPoll } from '@/lib/polls/commands/cancel-poll'
import { confirmCancelling } from '@/lib/polls/commands/confirm-cancelling'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { draft, headOf, opened, proposal, stateOf, vote } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const answer = (person: string, pollId: string, word: 'cancel' | 'keep' = 'cancel') =>
  confirmCancelling(asPerson(person), { pollId, answer: word })

async function asked(subject: string = crypto.randomUUID()): Promise<{ pollId: string; sha256: string }> {
  const poll = await opened(world, { subject })
  await vote(poll, world.d, 'ynnn')
  await cancelPoll(asPerson(headOf(world)), { pollId: poll.pollId, reason: 'Nhầm danh sách ghế' })
  return poll
}

describe('a second person', () => {
  it('of another school cancels; the votes cast stay public and the question is free again', async () => {
    const subject = crypto.randomUUID()
    const { pollId } = await asked(subject)
    expect(await answer(world.c.people.principal, pollId)).toEqual({ ok: true, value: { pollId } })
    expect(await stateOf(pollId)).toBe('cancelled')
    expect(await db().pollVote.count({ where: { pollId } })).toBe(1)
    expect(await db().auditEntry.count({ where: { subjectId: pollId, event: 'polls.poll_cancelled' } })).toBe(1)
    const again = await draft(asPerson(headOf(world)), { yearId: world.yearId, proposal: proposal(world, { subject }) })
    expect(again).toMatchObject({ ok: true })
  })

  it('may let it go on', async () => {
    const poll = await asked()
    expect(await answer(world.c.people.principal, poll.pollId, 'keep')).toMatchObject({ ok: true })
    expect(await stateOf(poll.pollId)).toBe('open')
    expect(await vote(poll, world.c, 'ynnn')).toMatchObject({ ok: true })
    expect(await answer(world.c.people.principal, poll.pollId)).toMatchObject(refused('polls.no_cancelling_asked'))
  })

  it('is not of the asker’s school, acts for a school, and is no stranger', async () => {
    const { pollId } = await asked()
    expect(await answer(world.a.people.principal, pollId)).toMatchObject(refused('polls.confirmed_by_another_school'))
    expect(await answer(world.c.people.lecturer, pollId)).toMatchObject(refused('polls.not_acting_for_school'))
    expect(await answer(world.elsewhere.head.people.principal, pollId)).toMatchObject(refused('common.not_found'))
    const nobody = await confirmCancelling(asNobody(), { pollId, answer: 'cancel' })
    expect(nobody).toMatchObject(refused('common.not_found'))
  })

  it('comes too late for a counted poll or a closed year', async () => {
    const poll = await asked()
    for (const school of [world.a, world.b, world.c]) await vote(poll, school, 'ynnn')
    expect(await answer(world.c.people.principal, poll.pollId)).toMatchObject(refused('polls.counted'))
    const other = await asked()
    await setGate(world.yearId, 'closed')
    expect(await answer(world.c.people.principal, other.pollId)).toMatchObject(refused('common.year_closed'))
  })
})
