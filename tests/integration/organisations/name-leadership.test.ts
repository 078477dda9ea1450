import { beforeEach, describe, expect, it } from 'vitest'
import { nameLeadership } from '@/lib/organisations/commands/name-leadership'
import { runsCluster } from '@/lib/people/policy'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, type World } from '../../support/world'

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
