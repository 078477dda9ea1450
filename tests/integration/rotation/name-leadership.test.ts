import { beforeEach, describe, expect, it } from 'vitest'
import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { nameLeadership } from '@/lib/rotation/commands/name-leadership'
import { runsCluster } from '@/lib/people/policy'
import { fieldNow } from '@/lib/platform/clock'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { headsAt, powersOf, vacate } from '../../support/vacancy'
import { layTerms, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let made = false
beforeEach(async () => {
  if (!made) world = await makeWorld()
  made = true
  await setClock(noon)
})

let numbers = 0
const input = (more: object = {}) => ({
  clusterId: world.clusterId,
  headId: world.c.id,
  deputyIds: [world.a.id, world.b.id],
  forYear: 2023,
  number: `${++numbers}-QĐ/minh họa`,
  date: new Date('2022-06-10'),
  signer: 'Giám đốc Học viện',
  startsAt: new Date('2022-07-01T08:00:00+07:00'),
  illustrative: false,
  ...more,
})

const name = (more: object = {}, who = world.academy.approver) => nameLeadership(asPerson(who), input(more))
const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('naming head and deputies', () => {
  it.each([
    [
      'an instant that has passed',
      () => ({ startsAt: new Date('2022-06-15T11:00:00+07:00') }),
      'organisations.starts_in_the_past',
    ],
    [
      'an instant before the founding',
      () => ({ clusterId: world.clusterId, startsAt: new Date('2020-01-01T00:00:00Z') }),
      'organisations.starts_in_the_past',
    ],
    ['a head of another cluster', () => ({ headId: world.elsewhere.head.id }), 'organisations.not_member'],
    ['a head who is its own deputy', () => ({ deputyIds: [world.c.id] }), 'organisations.two_offices'],
    ['the same deputy twice', () => ({ deputyIds: [world.a.id, world.a.id] }), 'organisations.two_offices'],
    ['a cluster that is not there', () => ({ clusterId: world.academyId }), 'common.not_found'],
  ])('%s is refused', async (_, more, code) => {
    expect(await name(more())).toMatchObject(refusal(code))
  })

  it.each([
    ['the administrator', () => world.academy.administrator],
    ['a reviewer', () => world.academy.reviewer],
    ['the head', () => world.a.people.principal],
  ])('is refused to %s', async (_, who) => {
    expect(await name({}, who())).toMatchObject(refusal('organisations.not_approver'))
  })

  it('two decisions at one moment: one stands, and at no instant are there two heads', async () => {
    const rivals = [world.c.id, world.d.id].map((headId) => name({ headId, deputyIds: [] }))
    const answers = await Promise.all(rivals)
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
      'ok',
      'organisations.leadership_later',
    ])
    const heads = await db().term.findMany({
      where: { clusterId: world.clusterId, role: 'head' },
      orderBy: { startsAt: 'asc' },
    })
    expect(heads.map((term) => term.endsAt)).toEqual([...heads.slice(1).map((term) => term.startsAt), null])
  })

  it('powers pass at the very instant T, with no edit of any account', async () => {
    const startsAt = new Date('2022-09-01T08:00:00+07:00')
    expect(await name({ startsAt, headId: world.a.id, deputyIds: [world.c.id] })).toMatchObject({ ok: true })
    expect(
      await name({ startsAt: new Date('2022-10-01T08:00:00+07:00'), headId: world.b.id, deputyIds: [] }),
    ).toMatchObject({ ok: true })
    const runs = async (instant: string): Promise<boolean[]> => {
      await setClock(new Date(instant))
      const people = [world.a.people.principal, world.b.people.principal]
      const standings = await Promise.all(people.map((id) => readStanding(db(), id)))
      return standings.map(({ actor }) => runsCluster(actor, world.clusterId))
    }
    expect(await runs('2022-10-01T07:59:00+07:00')).toEqual([true, false])
    expect(await runs('2022-10-01T08:00:00+07:00')).toEqual([false, true])
  })

  it('is recorded with its decision, and a decision is entered once', async () => {
    const startsAt = new Date('2023-02-01T08:00:00+07:00')
    const answer = await name({ startsAt, number: '550-QĐ/HVCTQG', headId: world.c.id })
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await db().auditEntry.findMany({ where: { subjectId: answer.value.decisionId } })).toMatchObject([
      { event: 'organisations.leadership_named', personId: world.academy.approver, organisationId: world.c.id },
    ])
    const again = { startsAt: new Date('2023-03-01T08:00:00+07:00'), number: '550-QĐ/HVCTQG' }
    expect(await name(again)).toMatchObject(refusal('organisations.decision_known'))
  })
})

describe('naming a head within a running year', () => {
  beforeEach(async () => {
    await layTerms(world)
    await db().clusterYear.updateMany({
      where: { clusterId: world.clusterId, year: { gt: 2022 } },
      data: { headSchoolId: null },
    })
    await db().clusterYear.update({ where: { id: world.yearId }, data: { headSchoolId: world.a.id } })
    await setGate(world.yearId, 'activity')
    await db().$executeRaw`truncate head_vacancies`
  })

  const within = (more: object = {}) => name({ forYear: 2022, startsAt: null, deputyIds: [], ...more })
  const yearHead = async () => (await db().clusterYear.findUniqueOrThrow({ where: { id: world.yearId } })).headSchoolId

  it('gives the year with the office, at one instant: every power of the old head is the new one’s', async () => {
    await db().term.deleteMany({ where: { clusterId: world.clusterId, role: 'deputy' } })
    expect(await vacate(world)).toMatchObject(refusal('rotation.no_deputy_acts'))
    const before = await powersOf(world)
    expect(before.a.every(Boolean)).toBe(true)
    expect(before.c.some(Boolean)).toBe(false)
    const answer = await within()
    expect(answer).toMatchObject({ ok: true })
    const after = await powersOf(world)
    expect(after.c).toEqual(before.a)
    expect(after.a).toEqual(before.c)
    const since = answer.ok ? answer.value.startsAt : noon
    for (const step of [-1, 0, 1]) expect(await headsAt(world, new Date(since.getTime() + step))).toBe(1)
    const run = (person: string) =>
      setGateDeadlines(asPerson(person), { yearId: world.yearId, deadlines: { launch: noon } })
    expect(await run(world.a.people.principal)).toMatchObject(refusal('cycles.not_running'))
    expect(await run(world.c.people.emulation_officer)).toMatchObject({ ok: true })
  })

  it('is recorded with both heads, and every school of the year is told', async () => {
    await db().notice.deleteMany()
    await within()
    expect(
      await db().auditEntry.findFirst({ where: { event: 'rotation.year_passed' }, orderBy: { fieldAt: 'desc' } }),
    ).toMatchObject({
      ...{ subjectId: world.yearId, organisationId: world.c.id },
      ...{ before: { headSchoolId: world.a.id }, after: { headSchoolId: world.c.id } },
    })
    for (const school of [world.a, world.b, world.c, world.d])
      expect(
        await db().notice.count({ where: { kind: 'rotation.year_passed', personId: school.people.principal } }),
      ).toBe(1)
  })

  it('keeps the end of a term that the next head already waits for', async () => {
    const end = new Date('2023-02-01T00:00:00Z')
    await db().$transaction(async (tx) => {
      const head = { clusterId: world.clusterId, role: 'head' } as const
      await tx.term.updateMany({ where: { ...head, endsAt: null }, data: { endsAt: end } })
      await tx.term.create({ data: { ...head, organisationId: world.d.id, forYear: 2023, startsAt: end } })
    })
    expect(await within()).toMatchObject({ ok: true })
    expect(await db().term.findFirst({ where: { organisationId: world.c.id, forYear: 2022 } })).toMatchObject({
      endsAt: end,
    })
    expect(await headsAt(world, end)).toBe(1)
  })

  it('passes at once or not at all, and never to a year that is behind', async () => {
    expect(await within({ startsAt: new Date('2022-07-01T08:00:00+07:00') })).toMatchObject(
      refusal('rotation.takes_over_at_once'),
    )
    expect(await within({ forYear: 2021 })).toMatchObject(refusal('rotation.year_behind'))
    expect(await yearHead()).toBe(world.a.id)
  })

  it('leaves a vacancy to its by-election', async () => {
    expect(await vacate(world)).toMatchObject({ ok: true })
    expect(await within()).toMatchObject(refusal('rotation.filled_by_by_election'))
    expect(await yearHead()).toBe(world.b.id)
  })

  it('gives it to a school of that year alone', async () => {
    await db().yearSchool.delete({
      where: { yearId_organisationId: { yearId: world.yearId, organisationId: world.c.id } },
    })
    expect(await within()).toMatchObject(refusal('rotation.not_a_member'))
    await db().yearSchool.create({ data: { yearId: world.yearId, organisationId: world.c.id, position: 2 } })
  })

  it('leaves the year that ends to its head where a head of the next year is named', async () => {
    expect(await name({ startsAt: null })).toMatchObject({ ok: true })
    expect(await yearHead()).toBe(world.a.id)
  })

  it('two at one moment come one after the other: one head has both the office and the year', async () => {
    const answers = await Promise.all([within({ headId: world.c.id }), within({ headId: world.d.id })])
    expect(answers.some((answer) => answer.ok)).toBe(true)
    expect(await headsAt(world, await fieldNow(db()))).toBe(1)
    const head = await db().term.findFirstOrThrow({ where: { clusterId: world.clusterId, role: 'head', endsAt: null } })
    expect(await yearHead()).toBe(head.organisationId)
  })

  it('against a vacancy at the same moment: whichever comes first, one head has both', async () => {
    const answers = await Promise.all([within(), vacate(world)])
    expect(answers.some((answer) => answer.ok)).toBe(true)
    const head = await db().term.findFirstOrThrow({ where: { clusterId: world.clusterId, role: 'head', endsAt: null } })
    expect(await yearHead()).toBe(head.organisationId)
  })
})
