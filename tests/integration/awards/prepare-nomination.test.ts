import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { recordNone } from '@/lib/awards/commands/record-none'
import { setQuota } from '@/lib/awards/commands/set-quota'
import { getAwards } from '@/lib/awards/queries'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { awardId, makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { headOf } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let flag: string
let certificate: string

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  flag = await awardId()
  certificate = await awardId('director_certificate')
  await makeEligible(world, { report: [world.d] })
})

beforeEach(() => setGate(world.yearId, 'conference'))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const input = (more = {}) => ({
  ...{ yearId: world.yearId, awardId: flag, kind: 'open' as const, meetingId: null, minutes: 20 },
  ...{ firstTeller: null, secondTeller: null },
  ...more,
})

describe('preparing a nomination', () => {
  it('is refused to others, outside its gates, and for what is no award of the cluster', async () => {
    const by = (person: string, more = {}) => prepareNomination(asPerson(person), input(more))
    expect(await by(world.b.people.principal)).toMatchObject(refused('awards.not_head'))
    expect(await by(world.c.people.principal)).toMatchObject(refused('awards.not_head'))
    expect(await by(world.elsewhere.head.people.principal)).toMatchObject(refused('common.not_found'))
    expect(await prepareNomination(asNobody(), input())).toMatchObject(refused('common.not_found'))
    expect(await by(headOf(world), { awardId: crypto.randomUUID() })).toMatchObject(refused('common.not_found'))
    await setGate(world.yearId, 'activity')
    expect(await by(headOf(world))).toMatchObject(refused('polls.not_in_this_gate'))
    const { actor, now } = await readStanding(db(), headOf(world))
    const page = await getAwards(makeContext(actor, now, 'tests'), (await findYear(db(), world.yearId))!)
    expect(page.awards[0]?.may.prepare).toMatchObject(refused('polls.not_in_this_gate'))
    await setGate(world.yearId, 'hand_over')
    expect(await by(headOf(world))).toMatchObject(refused('awards.after_conference'))
  })

  it('puts every school on the poll, those not eligible with reason and article', async () => {
    const answer = await prepareNomination(asPerson(headOf(world)), input())
    const pollId = answer.ok ? answer.value.pollId : ''
    const poll = await db().poll.findUniqueOrThrow({
      where: { id: pollId },
      include: { options: { orderBy: { position: 'asc' } } },
    })
    expect(poll).toMatchObject({ purpose: 'award', subject: flag, title: 'Bình xét Cờ thi đua của Học viện' })
    expect(poll.options.map((line) => [line.organisationId, line.eligible])).toEqual([
      [world.a.id, true],
      [world.b.id, true],
      [world.c.id, true],
      [world.d.id, false],
    ])
    expect(poll.options[3]).toMatchObject({ reasonVi: 'chưa nộp báo cáo tổng kết' })
    expect(poll.options[3]?.articleVi).not.toBe('')
    expect(poll.preparation).toMatchObject({
      ...{ quota: 1, form: 'lines', hour: { minutes: 20 } },
      rule: { threshold: { n: 4, d: 5, of: 'members' }, candidates: 'vote', rounds: 2 },
    })
    expect(await db().auditEntry.count({ where: { event: 'awards.nomination_prepared' } })).toBe(1)
    const again = await prepareNomination(asPerson(headOf(world)), input())
    expect(again).toMatchObject(refused('polls.already_under_way'))
  })

  it('on paper needs two tellers that are not the head’s', async () => {
    const paper = { awardId: certificate, kind: 'paper' as const }
    const by = (more: object) => prepareNomination(asPerson(headOf(world)), input({ ...paper, ...more }))
    expect(await by({})).toMatchObject(refused('polls.two_tellers_needed'))
    const head = { firstTeller: world.a.id, secondTeller: world.c.id }
    expect(await by(head)).toMatchObject(refused('polls.teller_of_the_chair'))
  })

  it('is refused with a quota of none, and once the result is recorded', async () => {
    const head = asPerson(headOf(world))
    const more = { awardId: certificate }
    await setQuota(head, { yearId: world.yearId, awardId: certificate, quota: 0, basis: 'Hướng dẫn năm 2022' })
    expect(await prepareNomination(head, input(more))).toMatchObject(refused('awards.no_quota'))
    await recordNone(head, { yearId: world.yearId, awardId: certificate, reason: 'Không có chỉ tiêu trong năm' })
    expect(await prepareNomination(head, input(more))).toMatchObject(refused('awards.already_recorded'))
    await setGate(world.yearId, 'closed')
    expect(await prepareNomination(head, input(more))).toMatchObject(refused('common.year_closed'))
  })
})
