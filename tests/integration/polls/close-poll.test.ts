import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { closePoll } from '@/lib/polls/commands/close-poll'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { command } from '@/lib/platform/command'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { ok } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { headOf, opened, stateOf, vote } from '../../support/polls'
import { makeWorld, noon, setClock, type School, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(() => setClock(noon))

const close = command<string, string>('tests.close_poll', async (tx, ctx, pollId) =>
  ok(await closePoll(tx, ctx, pollId)),
)
const later = (minutes: number): Promise<void> => setClock(new Date(noon.getTime() + minutes * 60_000))
const resultOf = async (pollId: string) => (await db().poll.findUniqueOrThrow({ where: { id: pollId } })).result

describe('closing', () => {
  it('changes nothing before the hour while a present seat has not acted', async () => {
    const poll = await opened(world)
    await vote(poll, world.a, 'yyyy')
    expect(await close(asPerson(headOf(world)), poll.pollId)).toEqual({ ok: true, value: 'open' })
    expect(await stateOf(poll.pollId)).toBe('open')
  })

  it('counts at the hour what was cast, with all members in the base', async () => {
    const poll = await opened(world)
    await vote(poll, world.a, 'nnyn')
    await vote(poll, world.b, 'nnyn')
    await vote(poll, world.c, 'nnyn')
    await later(20)
    expect(await close(asSystem(), poll.pollId)).toEqual({ ok: true, value: 'counted' })
    expect(await resultOf(poll.pollId)).toMatchObject({
      ...{ elected: [3], members: 4, present: 4, cast: 3, vacant: 0 },
      lines: [{}, {}, { yes: 3, base: 4, needed: 3, reached: true, elected: true }, {}],
    })
    const events = await db().auditEntry.findMany({ where: { subjectId: poll.pollId }, orderBy: { fieldAt: 'asc' } })
    expect(events.map((entry) => entry.event).slice(-2)).toEqual(['polls.poll_closed', 'polls.poll_counted'])
  })

  it('counts once, however many ask for it at the same time', async () => {
    const poll = await opened(world)
    await later(20)
    await Promise.all(Array.from({ length: 8 }, () => settlePolls(asSystem(), { pollId: poll.pollId })))
    expect(await db().auditEntry.count({ where: { subjectId: poll.pollId, event: 'polls.poll_counted' } })).toBe(1)
  })
})

describe('an agreement', () => {
  const agreement = {
    kind: 'agreement' as const,
    purpose: 'leadership' as const,
    preparation: {
      text: 'Thống nhất bầu Trường C',
      proposes: [3],
      fallback: { kind: 'open' as const, minutes: 10 },
    },
  }
  const answer = (poll: { pollId: string; sha256: string }, school: School, agrees: 'yes' | 'no') =>
    castVote(asPerson(school.people.principal), { ...poll, agrees, word: agrees === 'no' ? 'Đề nghị bỏ phiếu' : '' })

  it('of every seat elects whom its text names', async () => {
    const poll = await opened(world, agreement)
    for (const school of [world.a, world.b, world.c, world.d]) await answer(poll, school, 'yes')
    expect(await resultOf(poll.pollId)).toMatchObject({ agreed: true, elected: [3] })
    expect(await db().poll.count({ where: { previousId: poll.pollId } })).toBe(0)
  })

  it('turns at one objection into the vote of its manifest, already confirmed', async () => {
    const poll = await opened(world, agreement)
    await answer(poll, world.b, 'yes')
    await answer(poll, world.d, 'no')
    expect(await stateOf(poll.pollId)).toBe('counted')
    expect(await resultOf(poll.pollId)).toMatchObject({ agreed: false, elected: [] })
    const next = await db().poll.findFirstOrThrow({ where: { previousId: poll.pollId }, include: { seats: true } })
    expect(next).toMatchObject({ kind: 'open', state: 'frozen', confirmedById: world.b.people.emulation_officer })
    expect(JSON.parse(next.manifest!)).toMatchObject({ follows: poll.sha256, question: { fallback: null } })
    expect(next.seats).toHaveLength(4)
    const second = { pollId: next.id, sha256: next.manifestSha256! }
    expect(await openPoll(asPerson(headOf(world)), second)).toMatchObject({ ok: true })
    for (const school of [world.a, world.b, world.c, world.d]) await vote(second, school, 'nnyn')
    expect(await resultOf(next.id)).toMatchObject({ elected: [3] })
  })

  it('turns when somebody has not answered by the hour', async () => {
    const poll = await opened(world, agreement)
    for (const school of [world.a, world.b, world.c]) await answer(poll, school, 'yes')
    await later(20)
    await settlePolls(asSystem(), { pollId: null })
    expect(await resultOf(poll.pollId)).toMatchObject({ agreed: false, cast: 3 })
    expect(await db().poll.count({ where: { previousId: poll.pollId, state: 'frozen' } })).toBe(1)
  })
})
