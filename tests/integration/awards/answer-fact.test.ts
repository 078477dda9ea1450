import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerFact } from '@/lib/awards/commands/answer-fact'
import { liftFact } from '@/lib/awards/commands/lift-fact'
import { recordFact } from '@/lib/awards/commands/record-fact'
import { upholdFact } from '@/lib/awards/commands/uphold-fact'
import { getAwards, type FactView } from '@/lib/awards/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { contextOf, makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let factId = ''

const refused = (code: string) => ({ ok: false, refusal: { code } })
const by = (person: string | null) => (person ? asPerson(person) : asNobody())
const answer = (person: string | null, text = 'Trường đã giải trình bằng văn bản') =>
  answerFact(by(person), { factId, text })
const uphold = (person: string | null) =>
  upholdFact(by(person), { factId, reason: 'Chưa có kết luận của đoàn thanh tra' })

async function factsSeenBy(person: string): Promise<FactView[]> {
  const { ctx, year } = await contextOf(world, person)
  return (await getAwards(ctx, year)).facts
}

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await makeEligible(world)
})

beforeEach(async () => {
  await db().$executeRaw`truncate eligibility_facts, fact_entries, notices`
  const recorded = await recordFact(asPerson(world.a.people.principal), {
    ...{ yearId: world.yearId, schoolId: world.c.id, code: 'inspection' },
    ...{ text: 'Đoàn thanh tra chưa kết luận', source: 'Thông báo số 12-TB/UBKT ngày 03/10/2022' },
  })
  if (!recorded.ok) throw new Error(recorded.refusal.code)
  factId = recorded.value.factId
})

describe('answering a recorded fact', () => {
  it('is for principal and emulation officer of the school that it concerns', async () => {
    for (const person of [
      world.c.people.lecturer,
      world.d.people.principal,
      world.academy.reviewer,
      world.a.people.principal,
    ])
      expect(await answer(person)).toMatchObject(refused('awards.not_concerned'))
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await answer(person)).toMatchObject(refused('common.not_found'))
    expect(
      await answerFact(asPerson(world.c.people.principal), { factId: world.yearId, text: 'Không có việc này' }),
    ).toMatchObject(refused('common.not_found'))
  })

  it('is read by everybody beside the fact with its source, and told to those who judge', async () => {
    expect(await answer(world.c.people.emulation_officer)).toMatchObject({ ok: true })
    expect(await factsSeenBy(world.d.people.lecturer)).toMatchObject([
      {
        source: 'Thông báo số 12-TB/UBKT ngày 03/10/2022',
        entries: [{ kind: 'answered', text: 'Trường đã giải trình bằng văn bản', bySchoolId: world.c.id }],
      },
    ])
    const told = await db().notice.findMany({ where: { kind: 'awards.fact_answered' } })
    expect(told.map((one) => one.personId)).toContain(world.a.people.principal)
    expect(await db().auditEntry.count({ where: { event: 'awards.fact_answered' } })).toBe(1)
  })

  it('is kept once for one press', async () => {
    const caller = { ...asPerson(world.c.people.principal), key: crypto.randomUUID() }
    const send = () => answerFact(caller, { factId, text: 'Trả lời một lần' })
    expect((await Promise.all([send(), send()])).every((one) => one.ok)).toBe(true)
    expect(await db().factEntry.count()).toBe(1)
  })

  it('ends when the fact is lifted, and when the conference is over', async () => {
    await liftFact(asPerson(world.a.people.principal), { factId, reason: 'Đã có kết luận, không vi phạm' })
    expect(await answer(world.c.people.principal)).toMatchObject(refused('awards.already_lifted'))
    expect(await uphold(world.a.people.principal)).toMatchObject(refused('awards.already_lifted'))
    await setGate(world.yearId, 'hand_over')
    expect(await answer(world.c.people.principal)).toMatchObject(refused('awards.after_conference'))
    expect(await uphold(world.a.people.principal)).toMatchObject(refused('awards.after_conference'))
    await setGate(world.yearId, 'conference')
  })
})

describe('deciding that a recorded fact stands', () => {
  it('is for head, deputies and the Academy, and for nobody in his own case', async () => {
    expect(await uphold(world.c.people.principal)).toMatchObject(refused('awards.own_case'))
    expect(await uphold(world.d.people.principal)).toMatchObject(refused('awards.not_standing'))
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await uphold(person)).toMatchObject(refused('common.not_found'))
    for (const person of [world.a.people.principal, world.b.people.emulation_officer, world.academy.reviewer])
      expect(await uphold(person)).toMatchObject({ ok: true })
  })

  it('has a reason that everybody reads, and the school still bars', async () => {
    await answer(world.c.people.principal)
    await uphold(world.b.people.principal)
    const [fact] = await factsSeenBy(world.c.people.lecturer)
    expect(fact?.entries.map((entry) => [entry.kind, entry.bySchoolId])).toEqual([
      ['answered', world.c.id],
      ['upheld', world.b.id],
    ])
    const { ctx, year } = await contextOf(world, world.c.people.lecturer)
    const line = (await getAwards(ctx, year)).schools.find((school) => school.schoolId === world.c.id)
    expect(line).toMatchObject({
      eligible: false,
      reasons: [{ code: 'inspection', source: 'Thông báo số 12-TB/UBKT ngày 03/10/2022' }],
    })
    expect(line?.evidence.map((one) => one.code)).toEqual(['registered', 'signed', 'reported'])
    expect(await db().notice.count({ where: { kind: 'awards.fact_upheld', personId: world.c.people.principal } })).toBe(
      1,
    )
  })

  it('of lifting and letting stand at the same moment leaves one order of things', async () => {
    const [lifted, stands] = await Promise.all([
      liftFact(asPerson(world.a.people.principal), { factId, reason: 'Đã có kết luận, không vi phạm' }),
      uphold(world.b.people.principal),
    ])
    expect(lifted.ok).toBe(true)
    expect(stands.ok ? 'first' : stands.refusal.code).toMatch(/^(first|awards\.already_lifted)$/)
    expect(await db().factEntry.count()).toBe(stands.ok ? 1 : 0)
  })

  it('costs the page no query more, however much was said', async () => {
    await answer(world.c.people.principal)
    const { ctx, year } = await contextOf(world, world.d.people.lecturer)
    const few = await countQueries(() => getAwards(ctx, year))
    await uphold(world.a.people.principal)
    await answer(world.c.people.principal, 'Trường bổ sung kết luận mới')
    expect(await countQueries(() => getAwards(ctx, year))).toBe(few)
  })
})

describe('a school that is no more', () => {
  it('is not considered', async () => {
    await db().organisation.update({ where: { id: world.d.id }, data: { dissolvedOn: new Date('2022-06-01') } })
    const { ctx, year } = await contextOf(world, world.a.people.principal)
    const line = (await getAwards(ctx, year)).schools.find((school) => school.schoolId === world.d.id)
    expect(line).toMatchObject({ eligible: false, reasons: [{ code: 'dissolved' }] })
    await db().organisation.update({ where: { id: world.d.id }, data: { dissolvedOn: null } })
  })
})
