import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { beforeVacancy, confirm, headsAt, vacate } from '../../support/vacancy'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await beforeVacancy(world)
  await db().leadershipDecision.deleteMany({ where: { clusterId: world.clusterId } })
  const vacated = await vacate(world)
  if (!vacated.ok) throw new Error(vacated.refusal.code)
})

const now = () =>
  db().term.findMany({
    where: { clusterId: world.clusterId, endsAt: null },
    orderBy: [{ role: 'asc' }],
    select: { organisationId: true, role: true, acting: true },
  })

describe('the successor of a head that could not go on', () => {
  it('takes over at the instant of the Academy’s decision; who acted is a deputy again', async () => {
    expect(await confirm(world, world.c.id)).toMatchObject({ ok: true })
    expect(await now()).toEqual([
      { organisationId: world.c.id, role: 'head', acting: false },
      { organisationId: world.b.id, role: 'deputy', acting: false },
    ])
    const vacancy = await db().headVacancy.findFirstOrThrow()
    expect(vacancy).toMatchObject({ successorId: world.c.id })
    for (const step of [-1, 0, 1]) expect(await headsAt(world, new Date(vacancy.filledAt!.getTime() + step))).toBe(1)
    expect(await db().clusterYear.findUnique({ where: { id: world.yearId } })).toMatchObject({
      headSchoolId: world.c.id,
    })
    expect(await db().auditEntry.count({ where: { event: 'rotation.successor_confirmed' } })).toBe(1)
  })

  it('may be the deputy that acted: it heads in its own right and leaves its place as deputy', async () => {
    expect(await confirm(world, world.b.id)).toMatchObject({ ok: true })
    expect(await now()).toEqual([{ organisationId: world.b.id, role: 'head', acting: false }])
  })

  it('is confirmed once, also when two press at one moment', async () => {
    const answers = await Promise.all([confirm(world, world.c.id), confirm(world, world.d.id, undefined, '89-QĐ')])
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
      'ok',
      'rotation.no_vacancy',
    ])
  })

  it('is a member other than the former head, by a decision that is not entered yet, in an open year', async () => {
    expect(await confirm(world, world.a.id)).toMatchObject({ refusal: { code: 'rotation.former_head' } })
    expect(await confirm(world, world.elsewhere.head.id)).toMatchObject({ refusal: { code: 'rotation.not_a_member' } })
    const decision = { number: '88-QĐ', date: new Date('2022-06-15'), signer: 'Giám đốc' }
    await db().leadershipDecision.create({ data: { clusterId: world.clusterId, ...decision } })
    expect(await confirm(world, world.c.id)).toMatchObject({ refusal: { code: 'rotation.decision_known' } })
    await setGate(world.yearId, 'closed')
    expect(await confirm(world, world.c.id, undefined, '90-QĐ')).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
    await db().$executeRaw`alter table cluster_years disable trigger closed_year_is_read_only`
    await setGate(world.yearId, 'activity')
    await db().$executeRaw`alter table cluster_years enable trigger closed_year_is_read_only`
  })

  it('is confirmed by the Academy’s leadership alone', async () => {
    for (const person of [world.b.people.principal, world.academy.reviewer, world.c.people.principal])
      expect(await confirm(world, world.c.id, asPerson(person))).toMatchObject({
        refusal: { code: 'rotation.not_approver' },
      })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await confirm(world, world.c.id, caller)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
