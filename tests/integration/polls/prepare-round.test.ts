import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import { prepareRound } from '@/lib/polls/commands/prepare-round'
import { electedBy } from '@/lib/polls/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { headOf, opened, vote } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(() => setGate(world.yearId, 'conference'))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const prepare = (person: string, pollId: string) => prepareRound(asPerson(person), { pollId, minutes: 10 })

async function held(
  letters: string,
  more: Parameters<typeof opened>[1] = {},
): Promise<{ pollId: string; sha256: string }> {
  const poll = await opened(world, more)
  for (const school of [world.a, world.b, world.c, world.d]) await vote(poll, school, letters)
  return poll
}

describe('a next round', () => {
  it('is a poll of its own between the tied, and what both elect counts together', async () => {
    const first = await held('yyyn', { preparation: { quota: 2, upTo: 2 } })
    const answer = await prepare(headOf(world), first.pollId)
    const pollId = answer.ok ? answer.value.pollId : ''
    const next = await db().poll.findUniqueOrThrow({ where: { id: pollId }, include: { options: true } })
    expect(next).toMatchObject({ state: 'draft', round: 2, previousId: first.pollId })
    expect(next.options.map((line) => line.organisationId)).toEqual([world.a.id, world.b.id, world.c.id])
    expect(JSON.parse(next.manifest!)).toMatchObject({ follows: first.sha256, round: 2, question: { quota: 2 } })
    const second = { pollId, sha256: next.manifestSha256! }
    await confirmManifest(asPerson(world.c.people.principal), second)
    await openPoll(asPerson(headOf(world)), second)
    for (const school of [world.a, world.b, world.c, world.d]) await vote(second, school, 'yyn')
    expect(await electedBy(db(), pollId)).toEqual({
      ...{ schoolIds: [world.a.id, world.b.id], complete: true, pollIds: [first.pollId, pollId] },
    })
    const third = await prepare(headOf(world), pollId)
    expect(third).toMatchObject(refused('polls.nothing_left_to_decide'))
  })

  it('is between those not elected where places stay vacant', async () => {
    const { pollId } = await held('ynnn', { preparation: { quota: 2, upTo: 2 } })
    const answer = await prepare(headOf(world), pollId)
    const options = await db().pollOption.findMany({ where: { pollId: answer.ok ? answer.value.pollId : '' } })
    expect(options.map((line) => line.organisationId).sort()).toEqual([world.b.id, world.c.id, world.d.id].sort())
  })

  it('is refused when nothing is left, when the rule has no round left, and before counting', async () => {
    expect(await prepare(headOf(world), (await held('ynnn')).pollId)).toMatchObject(
      refused('polls.nothing_left_to_decide'),
    )
    const { preparation } = await import('../../support/polls')
    const rule = { ...preparation.rule, rounds: 1 }
    const last = await held('yynn', { preparation: { rule } })
    expect(await prepare(headOf(world), last.pollId)).toMatchObject({
      ok: false,
      refusal: { code: 'polls.no_round_left', facts: { rounds: 1 }, article: { vi: 'Điều 9' } },
    })
    expect(await prepare(headOf(world), (await opened(world)).pollId)).toMatchObject(refused('polls.already_open'))
  })

  it('cites the rule of rounds and its page, where the poll was prepared with that rule', async () => {
    const first = await held('yyyn', { preparation: { quota: 2, upTo: 2 } })
    const answer = await prepare(headOf(world), first.pollId)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { pollId } = answer.value
    const { manifestSha256 } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
    const last = { pollId, sha256: manifestSha256! }
    await confirmManifest(asPerson(world.c.people.principal), last)
    await openPoll(asPerson(headOf(world)), last)
    for (const school of [world.a, world.b, world.c, world.d]) await vote(last, school, 'yyy')
    expect(await prepare(headOf(world), pollId)).toMatchObject({
      refusal: { code: 'polls.no_round_left', article: { href: '/work/BTB/2022/rules/polls-rounds' } },
    })
  })

  it('is for the head’s people, once, in its gates, and does not exist for strangers', async () => {
    const { pollId } = await held('yynn')
    expect(await prepare(world.c.people.principal, pollId)).toMatchObject(refused('polls.not_head'))
    expect(await prepare(world.elsewhere.head.people.principal, pollId)).toMatchObject(refused('common.not_found'))
    expect(await prepareRound(asNobody(), { pollId, minutes: 5 })).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'activity')
    expect(await prepare(headOf(world), pollId)).toMatchObject(refused('polls.not_in_this_gate'))
    await setGate(world.yearId, 'conference')
    const both = await Promise.all([prepare(headOf(world), pollId), prepare(headOf(world), pollId)])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await prepare(headOf(world), pollId)).toMatchObject(refused('polls.already_under_way'))
  })
})
