import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { asNobody, asPerson, asSystem } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { headOf, opened, stateOf } from '../../support/polls'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(() => setClock(noon))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const afterTheHour = (): Promise<void> => setClock(new Date(noon.getTime() + 16 * 60_000))

describe('settling', () => {
  it('closes at anybody’s next request once the hour has come', async () => {
    const poll = await opened(world)
    await afterTheHour()
    const answer = await settlePolls(asPerson(world.c.people.lecturer), { pollId: poll.pollId })
    expect(answer).toEqual({ ok: true, value: { settled: [poll.pollId] } })
    expect(await stateOf(poll.pollId)).toBe('counted')
  })

  it('closes nothing sooner, not even for the chair', async () => {
    const poll = await opened(world)
    const answer = await settlePolls(asPerson(headOf(world)), { pollId: poll.pollId })
    expect(answer).toEqual({ ok: true, value: { settled: [] } })
    expect(await stateOf(poll.pollId)).toBe('open')
  })

  it('settles all that are due for the system alone', async () => {
    const polls = [await opened(world), await opened(world)]
    await afterTheHour()
    expect(await settlePolls(asPerson(headOf(world)), { pollId: null })).toMatchObject(refused('common.not_found'))
    await settlePolls(asSystem(), { pollId: null })
    expect(await Promise.all(polls.map((poll) => stateOf(poll.pollId)))).toEqual(['counted', 'counted'])
  })

  it('does not exist for strangers', async () => {
    const poll = await opened(world)
    await afterTheHour()
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await settlePolls(stranger, { pollId: poll.pollId })).toMatchObject(refused('common.not_found'))
    expect(await settlePolls(asNobody(), { pollId: poll.pollId })).toMatchObject(refused('common.not_found'))
    const unknown = await settlePolls(asPerson(headOf(world)), { pollId: crypto.randomUUID() })
    expect(unknown).toMatchObject(refused('common.not_found'))
  })
})
