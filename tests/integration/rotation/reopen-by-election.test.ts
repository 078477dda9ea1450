import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { confirmSuccessor } from '@/lib/rotation/commands/confirm-successor'
import { testDatabase } from '../../support/database'
import { beforeVacancy, electC, keepBy, prepareBy, reopen, vacate } from '../../support/vacancy'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await beforeVacancy(world)
  await db().leadershipDecision.deleteMany({ where: { clusterId: world.clusterId } })
  await vacate(world)
  const kept = await keepBy(world, await electC(world))
  if (!kept.ok) throw new Error(kept.refusal.code)
})

/** The Academy confirms whom the poll elected: nothing is said of it in words. */
const confirmElected = () =>
  confirmSuccessor(asPerson(world.academy.approver), {
    ...{ yearId: world.yearId, headId: world.c.id, byElection: '', number: '88-QĐ', signer: 'Giám đốc Học viện' },
    date: new Date('2022-06-15'),
  })

describe('a school elected in a by-election that does not become head', () => {
  it.each([
    ['declines by its principal', () => world.c.people.principal],
    ['is refused by the Academy', () => world.academy.approver],
  ])('%s: the deputy acts on, and the cluster elects anew', async (_, who) => {
    expect(await reopen(world, asPerson(who()))).toMatchObject({ ok: true })
    expect(await db().headVacancy.findFirstOrThrow()).toMatchObject({
      ...{ electedId: null, pollId: null, filledAt: null, reopenReason: 'Trường đang sắp xếp lại' },
    })
    const head = await db().term.findFirst({ where: { clusterId: world.clusterId, role: 'head', endsAt: null } })
    expect(head).toMatchObject({ organisationId: world.b.id, acting: true })
    expect(await db().auditEntry.count({ where: { event: 'rotation.by_election_reopened' } })).toBeGreaterThan(0)
    expect(await prepareBy(world)).toMatchObject({ ok: true })
  })

  it('is nobody else’s to say, and does not exist for strangers', async () => {
    for (const person of [
      world.c.people.emulation_officer,
      world.b.people.principal,
      world.a.people.principal,
      world.academy.reviewer,
    ])
      expect(await reopen(world, asPerson(person))).toMatchObject({ refusal: { code: 'rotation.not_reopening' } })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await reopen(world, caller)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('is said once: by two at one moment, or against the Academy’s decision', async () => {
    const two = await Promise.all([
      reopen(world, asPerson(world.c.people.principal)),
      reopen(world, asPerson(world.academy.approver)),
    ])
    expect(two.filter((answer) => answer.ok)).toHaveLength(1)
    const again = await keepBy(world, await electC(world))
    expect(again).toMatchObject({ ok: true })
    const race = await Promise.all([reopen(world, asPerson(world.c.people.principal)), confirmElected()])
    expect(race.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused where nobody waits, and in a closed year', async () => {
    await reopen(world, asPerson(world.academy.approver))
    expect(await reopen(world, asPerson(world.academy.approver))).toMatchObject({
      refusal: { code: 'rotation.nobody_awaits' },
    })
    await setGate(world.yearId, 'closed')
    expect(await reopen(world, asPerson(world.academy.approver))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
    await db().$executeRaw`alter table cluster_years disable trigger closed_year_is_read_only`
    await setGate(world.yearId, 'activity')
    await db().$executeRaw`alter table cluster_years enable trigger closed_year_is_read_only`
  })
})
