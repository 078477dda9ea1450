import { beforeAll, describe, expect, it } from 'vitest'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { asNobody, asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { drafted, frozen, opened, stateOf, vote } from '../../support/polls'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

const votes = (pollId: string) => db().pollVote.findMany({ where: { pollId } })
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('casting a vote', () => {
  it('keeps the named vote of the seat and records it in the same breath', async () => {
    const poll = await opened(world)
    expect(await vote(poll, world.c, 'ynby')).toEqual({ ok: true, value: { pollId: poll.pollId } })
    expect(await votes(poll.pollId)).toMatchObject([
      { castById: world.c.people.principal, choice: { lines: { 1: 'agree', 2: 'disagree', 3: 'blank', 4: 'agree' } } },
    ])
    const entries = await db().auditEntry.findMany({ where: { subjectId: poll.pollId, event: 'polls.vote_cast' } })
    expect(entries).toMatchObject([{ personId: world.c.people.principal, organisationId: world.c.id }])
    expect(await stateOf(poll.pollId)).toBe('open')
  })

  it('closes and counts the poll with the last present seat', async () => {
    const poll = await opened(world)
    for (const school of [world.a, world.b, world.c, world.d]) await vote(poll, school, 'nyny')
    expect(await stateOf(poll.pollId)).toBe('counted')
    const { result } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
    expect(result).toMatchObject({ elected: [], tied: [2, 4], calls: 'run_off', cast: 4, vacant: 1 })
  })

  it('is refused a second time, whatever it says', async () => {
    const poll = await opened(world)
    await vote(poll, world.c, 'ynnn')
    expect(await vote(poll, world.c, 'nnny')).toMatchObject(refused('polls.already_voted'))
    expect(await votes(poll.pollId)).toMatchObject([{ choice: { lines: { 1: 'agree' } } }])
  })

  it('arrives once under a hundred presses, twenty-five at the same moment', async () => {
    const poll = await opened(world)
    const answers: Awaited<ReturnType<typeof vote>>[] = []
    for (let wave = 0; wave < 4; wave++) {
      const presses = Array.from({ length: 25 }, (_, at) => vote(poll, world.d, at % 2 ? 'ynnn' : 'nnny'))
      answers.push(...(await Promise.all(presses)))
    }
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    for (const answer of answers.filter((one) => !one.ok)) expect(answer).toMatchObject(refused('polls.already_voted'))
    expect(await votes(poll.pollId)).toHaveLength(1)
  }, 60_000)

  it('has one effect for one press, however often it arrives', async () => {
    const poll = await opened(world)
    const key = crypto.randomUUID()
    const answers = await Promise.all(Array.from({ length: 12 }, () => vote(poll, world.b, 'yyyy', key)))
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { pollId: poll.pollId } })
    expect(await votes(poll.pollId)).toHaveLength(1)
  })

  it('is refused before the poll is open', async () => {
    expect(await vote(await drafted(world), world.c, 'yyyy')).toMatchObject(refused('polls.not_confirmed'))
    expect(await vote(await frozen(world), world.c, 'yyyy')).toMatchObject(refused('polls.not_open'))
  })

  it('is refused from its hour on, and the poll is closed by the next request', async () => {
    await setClock(noon)
    const poll = await opened(world)
    await setClock(new Date(noon.getTime() + 16 * 60_000))
    expect(await vote(poll, world.c, 'yyyy')).toMatchObject(refused('polls.closed'))
    await settlePolls(asSystem(), { pollId: null })
    expect(await stateOf(poll.pollId)).toBe('counted')
    expect(await vote(poll, world.c, 'yyyy')).toMatchObject(refused('polls.counted'))
    expect(await votes(poll.pollId)).toEqual([])
  })

  it('is refused to whoever has no seat, and does not exist for strangers', async () => {
    const poll = await opened(world)
    const cast = { ...poll, lines: { p1: 'agree' as const }, word: '' }
    expect(await castVote(asPerson(world.c.people.emulation_officer), cast)).toMatchObject(refused('polls.no_seat'))
    expect(await castVote(asPerson(world.academy.approver), cast)).toMatchObject(refused('polls.no_seat'))
    expect(await castVote(asPerson(world.elsewhere.head.people.principal), cast)).toMatchObject(
      refused('common.not_found'),
    )
    expect(await castVote(asNobody(), cast)).toMatchObject(refused('common.not_found'))
  })

  it('fits the question as it was shown', async () => {
    const poll = await opened(world)
    expect(await vote(poll, world.c, 'yyy')).toMatchObject(refused('polls.line_missing'))
    expect(await vote(poll, world.c, 'yyyyy')).toMatchObject(refused('polls.choice_not_fitting'))
    expect(await vote({ ...poll, sha256: 'f'.repeat(64) }, world.c, 'yyyy')).toMatchObject(
      refused('polls.other_manifest'),
    )
    const one = await opened(world, { preparation: { form: 'up_to', upTo: 2, quota: 2 } })
    const choose = (chosen: number[]) => castVote(asPerson(world.c.people.principal), { ...one, chosen, word: '' })
    expect(await choose([1, 2, 3])).toMatchObject(refused('polls.too_many_chosen'))
    expect(await choose([1, 1])).toMatchObject(refused('polls.choice_not_fitting'))
    expect(await choose([1, 3])).toMatchObject({ ok: true })
  })

  it('leaves a candidate school its own line where the rule says so', async () => {
    const rule = { ...(await import('../../support/polls')).preparation.rule, candidates: 'stand_aside' as const }
    const poll = await opened(world, { preparation: { rule } })
    expect(await vote(poll, world.c, 'yyyy')).toMatchObject(refused('polls.own_line'))
    const lines = { p1: 'agree', p2: 'agree', p4: 'agree' } as const
    const cast = await castVote(asPerson(world.c.people.principal), { ...poll, lines, word: '' })
    expect(cast).toMatchObject({ ok: true })
  })

  it('is refused on the screen where the ballots are paper', async () => {
    const poll = await opened(world, { kind: 'paper', preparation: { tellers: [world.c.id, world.d.id] } })
    expect(await vote(poll, world.c, 'yyyy')).toMatchObject(refused('polls.on_paper'))
  })

  it('loses nobody when all seats act at once, and closes once', async () => {
    for (let round = 0; round < 5; round++) {
      const poll = await opened(world)
      const schools = [world.a, world.b, world.c, world.d]
      const answers = await Promise.all(schools.map((school) => vote(poll, school, 'yynn')))
      expect(answers.every((answer) => answer.ok)).toBe(true)
      expect(await votes(poll.pollId)).toHaveLength(4)
      expect(await stateOf(poll.pollId)).toBe('counted')
    }
  }, 60_000)

  it('counts what came in time and nothing later, in twenty closings against votes', async () => {
    for (let round = 0; round < 20; round++) {
      await setClock(noon)
      const poll = await opened(world)
      // the hour falls while the four votes are under way
      await setClock(new Date(noon.getTime() + 15 * 60_000 - 30))
      const acts = [world.a, world.b, world.c].map((school) => vote(poll, school, 'ynnn'))
      const closings = Array.from({ length: 5 }, async (_, at) => {
        await new Promise((done) => setTimeout(done, at * 15))
        return settlePolls(asSystem(), { pollId: poll.pollId })
      })
      const answers = await Promise.all(acts)
      await Promise.all(closings)
      await setClock(new Date(noon.getTime() + 16 * 60_000))
      await settlePolls(asSystem(), { pollId: null })
      const kept = await votes(poll.pollId)
      const row = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
      expect(kept).toHaveLength(answers.filter((answer) => answer.ok).length)
      expect(row.result).toMatchObject({ cast: kept.length })
      for (const one of kept) expect(one.castAt.getTime()).toBeLessThanOrEqual(row.closesAt!.getTime())
    }
  }, 120_000)

  it('is refused in a closed year', async () => {
    await setClock(noon)
    const poll = await frozen(world)
    await setGate(world.yearId, 'closed')
    expect(await vote(poll, world.c, 'yyyy')).toMatchObject(refused('common.year_closed'))
  })
})
