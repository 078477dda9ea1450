import { beforeEach, describe, expect, it } from 'vitest'
import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { listRotationDuties } from '@/lib/rotation/queries/conditions'
import { getVacancy } from '@/lib/rotation/queries/vacancy-page'
import { testDatabase } from '../../support/database'
import {
  agreeAll,
  beforeVacancy,
  confirm,
  electC,
  headsAt,
  keepBy,
  powersOf,
  prepareBy,
  reopen,
  vacate,
} from '../../support/vacancy'
import { contextOf, makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await beforeVacancy(world)
  await db().leadershipDecision.deleteMany({ where: { clusterId: world.clusterId } })
  const vacated = await vacate(world)
  if (!vacated.ok) throw new Error(vacated.refusal.code)
})

const seen = async (person: string) => {
  const { ctx, year } = await contextOf(world, person)
  const view = await getVacancy(ctx, year)
  if (!view) throw new Error('not seen')
  return view
}
const duties = async () => {
  const { ctx, year } = await contextOf(world, world.b.people.principal)
  return (await listRotationDuties(ctx, year)).map((duty) => [duty.title, duty.organisationId])
}

describe('recording a by-election', () => {
  it('goes the whole way: vacant, elected here, confirmed by the Academy, powers passed at that instant', async () => {
    expect(await duties()).toEqual([['rotation.duties.by_election', world.b.id]])
    expect((await seen(world.b.people.principal)).byElection).toMatchObject({ polls: [], schools: { length: 4 } })
    expect((await seen(world.c.people.principal)).byElection).toBeNull()
    const pollId = await electC(world)
    expect((await seen(world.b.people.principal)).byElection?.polls).toMatchObject([{ id: pollId, stage: 'counted' }])
    expect(await keepBy(world, pollId)).toMatchObject({ ok: true })

    // elected, awaiting the Academy: who acts goes on, and only the Academy owes something
    expect(await duties()).toEqual([['rotation.duties.confirm_successor', world.academyId]])
    expect(await seen(world.academy.approver)).toMatchObject({
      ...{ confirm: true, byElection: null },
      elected: { id: world.c.id, pollId, reopen: 'refuse' },
    })
    expect((await seen(world.c.people.principal)).elected).toMatchObject({ reopen: 'decline' })
    expect((await seen(world.d.people.principal)).elected).toMatchObject({ reopen: null })
    const acting = await db().term.findFirst({ where: { role: 'head', endsAt: null, clusterId: world.clusterId } })
    expect(acting).toMatchObject({ organisationId: world.b.id, acting: true })
    const told = { kind: 'rotation.confirmation_asked', personId: world.academy.approver }
    expect(await db().notice.count({ where: told })).toBe(1)

    expect(await confirm(world, world.d.id)).toMatchObject({ refusal: { code: 'rotation.other_elected' } })
    expect(await confirm(world, world.c.id)).toMatchObject({ ok: true })
    const vacancy = await db().headVacancy.findFirstOrThrow()
    expect(vacancy).toMatchObject({ successorId: world.c.id, electedId: world.c.id, pollId })
    expect(vacancy.byElection).toMatch(/^Bầu bổ sung Cụm trưởng năm 2022, \d\d\/\d\d\/2022$/)
    for (const step of [-1, 0, 1]) expect(await headsAt(world, new Date(vacancy.filledAt!.getTime() + step))).toBe(1)
    const powers = await powersOf(world)
    expect(powers.c.every(Boolean)).toBe(true)
    expect(powers.a.some(Boolean)).toBe(false)
    const run = (person: string) =>
      setGateDeadlines(asPerson(person), { yearId: world.yearId, deadlines: { launch: noon } })
    expect(await run(world.b.people.principal)).toMatchObject({ refusal: { code: 'cycles.not_running' } })
    expect(await run(world.c.people.principal)).toMatchObject({ ok: true })
    expect(await duties()).toEqual([])
  })

  it('ends with the term that the former head had: the next head still begins at its T', async () => {
    await beforeVacancy(world)
    const end = new Date('2023-02-01T00:00:00Z')
    await db().$transaction(async (tx) => {
      const head = { clusterId: world.clusterId, role: 'head' } as const
      await tx.term.updateMany({ where: { ...head, endsAt: null }, data: { endsAt: end } })
      await tx.term.create({ data: { ...head, organisationId: world.d.id, forYear: 2023, startsAt: end } })
    })
    await vacate(world)
    await keepBy(world, await electC(world))
    expect(await confirm(world, world.c.id)).toMatchObject({ ok: true })
    expect(await db().term.findFirst({ where: { organisationId: world.c.id, forYear: 2022 } })).toMatchObject({
      ...{ role: 'head', acting: false, endsAt: end },
    })
    expect(await headsAt(world, end)).toBe(1)
  })

  it('waits for the count, and a spent poll elects nobody', async () => {
    const prepared = await prepareBy(world)
    if (!prepared.ok) throw new Error(prepared.refusal.code)
    const { pollId } = prepared.value
    expect(await keepBy(world, pollId)).toMatchObject({ refusal: { code: 'rotation.poll_undecided' } })
    expect(await confirm(world, world.c.id)).toMatchObject({ refusal: { code: 'rotation.by_election_under_way' } })
    await agreeAll(world, pollId)
    // counted and not yet recorded: nobody is confirmed past it
    expect(await confirm(world, world.d.id)).toMatchObject({ refusal: { code: 'rotation.by_election_under_way' } })
    expect(await keepBy(world, pollId)).toMatchObject({ ok: true })
    expect(await reopen(world, asPerson(world.c.people.principal))).toMatchObject({ ok: true })
    expect(await keepBy(world, pollId)).toMatchObject({ refusal: { code: 'rotation.recorded_already' } })
    expect((await seen(world.b.people.principal)).byElection).toMatchObject({ polls: [] })
  })

  it('elects a member of the day', async () => {
    const pollId = await electC(world)
    const membership = { where: { organisationId: world.c.id, clusterId: world.clusterId } }
    await db().clusterMembership.updateMany({ ...membership, data: { validTo: new Date('2022-06-01') } })
    expect(await keepBy(world, pollId)).toMatchObject({ refusal: { code: 'rotation.not_a_member' } })
    await db().clusterMembership.updateMany({ ...membership, data: { validTo: null } })
  })

  it('is the acting head’s, and does not exist for strangers, or for what is no by-election', async () => {
    const pollId = await electC(world)
    for (const person of [world.a.people.principal, world.c.people.principal, world.academy.approver])
      expect(await keepBy(world, pollId, asPerson(person))).toMatchObject({ refusal: { code: 'rotation.not_head' } })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await keepBy(world, pollId, caller)).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await keepBy(world, world.yearId)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is done once by two at the same moment', async () => {
    const pollId = await electC(world)
    const answers = await Promise.all([
      keepBy(world, pollId),
      keepBy(world, pollId, asPerson(world.b.people.emulation_officer)),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'rotation.nothing_vacant' } })
  })
})
