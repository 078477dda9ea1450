import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prepareRuling } from '@/lib/polls/commands/prepare-ruling'
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
const prepare = (person: string, pollId: string) => prepareRuling(asPerson(person), { pollId, minutes: 10 })

async function tied(letters: string): Promise<string> {
  const poll = await opened(world)
  for (const school of [world.a, world.b, world.c, world.d]) await vote(poll, school, letters)
  return poll.pollId
}

const rollOf = async (answer: Awaited<ReturnType<typeof prepare>>): Promise<string[]> => {
  const pollId = answer.ok ? answer.value.pollId : ''
  const seats = await db().pollSeat.findMany({ where: { pollId } })
  return seats.map((seat) => seat.organisationId).sort()
}

describe('a ruling on a tie', () => {
  it('is made by head and deputies where it does not touch them', async () => {
    const pollId = await tied('nnyy')
    const answer = await prepare(headOf(world), pollId)
    expect(await rollOf(answer)).toEqual([world.a.id, world.b.id].sort())
    const row = await db().poll.findUniqueOrThrow({ where: { id: answer.ok ? answer.value.pollId : '' } })
    expect(row).toMatchObject({ kind: 'open', state: 'draft', previousId: pollId, round: 2 })
  })

  it('falls to the other member schools where it touches one of them: nobody judges his own case', async () => {
    const answer = await prepare(headOf(world), await tied('nyyn'))
    expect(await rollOf(answer)).toEqual([world.a.id, world.d.id].sort())
  })

  it('is refused without a tie and before counting', async () => {
    expect(await prepare(headOf(world), await tied('ynnn'))).toMatchObject(refused('polls.no_tie'))
    expect(await prepare(headOf(world), (await opened(world)).pollId)).toMatchObject(refused('polls.already_open'))
  })

  it('is for the head’s people, in its gates, and does not exist for strangers', async () => {
    const pollId = await tied('nnyy')
    expect(await prepare(world.b.people.principal, pollId)).toMatchObject(refused('polls.not_head'))
    expect(await prepare(world.elsewhere.head.people.principal, pollId)).toMatchObject(refused('common.not_found'))
    expect(await prepareRuling(asNobody(), { pollId, minutes: 5 })).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'closed')
    expect(await prepare(headOf(world), pollId)).toMatchObject(refused('common.year_closed'))
  })
})
