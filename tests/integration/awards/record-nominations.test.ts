import { beforeAll, describe, expect, it } from 'vitest'
import { recordNominations } from '@/lib/awards/commands/record-nominations'
import { getAwards, listAwardsConditions, listAwardsDuties, listRegister } from '@/lib/awards/queries'
import { registerFilterSchema } from '@/lib/awards/schema'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { holdNomination, makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { headOf, opened } from '../../support/polls'
import { countQueries } from '../../support/queries'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

const everything = registerFilterSchema.parse({})

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await makeEligible(world)
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const by = (person: string, pollId: string) => recordNominations(asPerson(person), { pollId })

async function contextOf(personId: string) {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'tests')
}

describe('recording nominations', () => {
  it('waits for a finished decision', async () => {
    const open = await opened(world, {
      subject: (await db().award.findUniqueOrThrow({ where: { code: 'academy_flag' } })).id,
    })
    expect(await by(headOf(world), open.pollId)).toMatchObject(refused('awards.poll_not_counted'))
    const { cancelPoll } = await import('@/lib/polls/commands/cancel-poll')
    const { confirmCancelling } = await import('@/lib/polls/commands/confirm-cancelling')
    await cancelPoll(asPerson(headOf(world)), { pollId: open.pollId, reason: 'Chuẩn bị lại' })
    await confirmCancelling(asPerson(world.b.people.principal), { pollId: open.pollId, answer: 'cancel' })
    const tied = await holdNomination(world, [world.c, world.d])
    expect(await by(headOf(world), tied)).toMatchObject(refused('awards.tie_open'))
    const none = await holdNomination(world, [], 'director_certificate')
    expect(await by(headOf(world), none)).toMatchObject(refused('awards.nobody_elected'))
  })

  it('writes who was elected by which poll, as proposed, and tells everybody', async () => {
    const ctx = await contextOf(headOf(world))
    const year = (await findYear(db(), world.yearId))!
    expect(await listAwardsConditions(db(), year, ctx.now)).toMatchObject([{ met: false }, { met: false }])
    const count = () => countQueries(() => getAwards(ctx, year))
    const before = await count()
    const pollId = await holdNomination(world, [world.d])
    expect((await listAwardsDuties(ctx, year)).map((duty) => duty.title)).toContain('awards.duties.record')
    expect(await by(world.b.people.principal, pollId)).toMatchObject(refused('awards.not_head'))
    expect(await by(world.elsewhere.head.people.principal, pollId)).toMatchObject(refused('common.not_found'))
    expect(await recordNominations(asNobody(), { pollId })).toMatchObject(refused('common.not_found'))

    const both = await Promise.all([by(headOf(world), pollId), by(world.a.people.principal, pollId)])
    expect(both.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().nomination.findMany()).toMatchObject([
      { organisationId: world.d.id, pollId, state: 'nominated', noneReason: null },
    ])
    expect(await db().auditEntry.count({ where: { event: 'awards.schools_nominated' } })).toBe(1)
    expect(await by(headOf(world), pollId)).toMatchObject(refused('awards.already_recorded'))
    expect(await listAwardsConditions(db(), year, ctx.now)).toMatchObject([{ met: true }, { met: false }])
    expect(await count()).toBe(before)
  })

  it('stands in the register of those who may see the year', async () => {
    const listed = async (person: string) => (await listRegister(await contextOf(person), everything)).lines
    expect(await listed(world.c.people.lecturer)).toMatchObject([
      { year: 2022, clusterCode: 'BTB', state: 'nominated', code: 'academy_flag' },
    ])
    expect(await listed(world.elsewhere.head.people.principal)).toEqual([])
    const few = await countQueries(() => listed(world.c.people.lecturer))
    const certificate = await db().award.findUniqueOrThrow({ where: { code: 'director_certificate' } })
    await db().nomination.createMany({
      data: [world.a, world.b].map((school) => ({
        ...{ yearId: world.yearId, awardId: certificate.id, organisationId: school.id, nominatedAt: new Date() },
      })),
    })
    expect(await countQueries(() => listed(world.c.people.lecturer))).toBe(few)
  })

  it('is refused in a closed year', async () => {
    const poll = await db().poll.findFirstOrThrow({ where: { state: 'counted' } })
    await setGate(world.yearId, 'closed')
    expect(await by(headOf(world), poll.id)).toMatchObject(refused('common.year_closed'))
  })
})
