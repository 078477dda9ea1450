import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { dropBaseSalary } from '@/lib/rulebook/commands/drop-base-salary'
import { setBaseSalary } from '@/lib/rulebook/commands/set-base-salary'
import { readRule } from '@/lib/rulebook/queries'
import { setBaseSalarySchema } from '@/lib/rulebook/schema'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  const entered = await db().rule.findMany({
    where: { code: 'awards.base_salary', validFrom: { gt: day('2024-07-01') } },
  })
  await db().rule.deleteMany({ where: { id: { in: entered.map((row) => row.id) } } })
  await db().rule.updateMany({
    where: { ...salary, validFrom: day('2024-07-01') },
    data: { ...shipped, validTo: null },
  })
})

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const salary = { code: 'awards.base_salary', clusterId: null }
const shipped = { value: 2_340_000, articleVi: 'Nghị định 73/2024/NĐ-CP', articleEn: 'Decree 73/2024/NĐ-CP' }
const next = {
  ...{ amount: 2_500_000, from: day('2026-07-01') },
  ...{ actNumber: 'Nghị định 9/2026/NĐ-CP', actDate: day('2022-06-01') },
}
const enter = (more: object = {}, who: Caller = asPerson(world.academy.administrator)) =>
  setBaseSalary(who, { ...next, ...more })
const on = async (text: string): Promise<number> => (await readRule(db(), 'awards.base_salary', world, day(text))).value
const refusal = (code: string) => ({ ok: false, refusal: { code } })

describe('the base salary', () => {
  it('holds from its day on, by its act; the one before ends the day before', async () => {
    expect(await enter()).toMatchObject({ ok: true })
    expect([await on('2026-06-30'), await on('2026-07-01')]).toEqual([2_340_000, 2_500_000])
    const row = await db().rule.findFirstOrThrow({ where: { ...salary, validFrom: next.from } })
    expect(row).toMatchObject({
      ...{ basis: 'law', articleVi: 'Nghị định 9/2026/NĐ-CP ngày 01/06/2022', validTo: null },
    })
    expect(await db().auditEntry.count({ where: { event: 'rulebook.base_salary_set' } })).toBe(1)
  })

  it('is entered between two that are known without touching the later', async () => {
    await enter()
    await enter({ amount: 2_400_000, from: day('2025-07-01') })
    expect([await on('2025-06-30'), await on('2025-07-01'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([
      ...[2_340_000, 2_400_000, 2_400_000, 2_500_000],
    ])
  })

  it('is corrected when it is entered for the very day on which one begins', async () => {
    await enter()
    expect(await enter({ amount: 2_530_000 })).toMatchObject({ ok: true })
    expect(await on('2026-07-01')).toBe(2_530_000)
    expect(await db().rule.count({ where: { ...salary, validFrom: next.from } })).toBe(1)
    expect(await enter({ amount: 2_530_000 })).toMatchObject(refusal('rulebook.in_force_already'))
  })

  it('rests on a signed act, and is entered by the Academy’s leadership or administrator alone', async () => {
    expect(await enter({ actDate: day('2022-06-16') })).toMatchObject(refusal('rulebook.signed_later'))
    for (const who of [
      asNobody(),
      ...[world.academy.reviewer, world.a.people.principal, world.elsewhere.head.people.principal].map((id) =>
        asPerson(id),
      ),
    ])
      expect(await enter({}, who)).toMatchObject(refusal('rulebook.not_of_the_academy'))
    expect(await on('2026-07-01')).toBe(2_340_000)
  })

  it('of two entered at one moment for one day one stands, corrected by the other', async () => {
    const answers = await Promise.all([enter(), enter({ amount: 2_600_000 }, asPerson(world.academy.approver))])
    expect(answers.every((answer) => answer.ok)).toBe(true)
    expect(await db().rule.count({ where: { ...salary, validFrom: next.from } })).toBe(1)
  })

  it('is read from a form with or without points', () => {
    const form = { from: '2026-07-01', actNumber: 'Nghị định 9', actDate: '2026-06-01' }
    const amount = (text: string) => setBaseSalarySchema.safeParse({ ...form, amount: text }).data?.amount
    expect(['2.340.000', '2,340,000', '2340000', '2 340 000'].map(amount)).toEqual(Array(4).fill(2_340_000))
    expect(['', '2,34 triệu', '99999', '-2340000'].map(amount)).toEqual(Array(4).fill(undefined))
  })
})

describe('a base salary that was entered with a wrong day', () => {
  const drop = (ruleId: string, who: Caller = asPerson(world.academy.administrator)) =>
    dropBaseSalary(who, { ruleId, reason: 'Ghi nhầm ngày' })

  it('is taken out again: the one before goes on to where it ended', async () => {
    await enter()
    const wrong = await enter({ amount: 2_400_000, from: day('2025-07-01') })
    if (!wrong.ok) throw new Error(wrong.refusal.code)
    expect(await drop(wrong.value.ruleId)).toMatchObject({ ok: true })
    expect([await on('2025-07-01'), await on('2026-06-30'), await on('2026-07-01')]).toEqual([
      ...[2_340_000, 2_340_000, 2_500_000],
    ])
    expect(await drop(wrong.value.ruleId)).toMatchObject(refusal('common.not_found'))
  })

  it('is never a shipped one, corrected or not, and nobody else’s to take out', async () => {
    const row = await db().rule.findFirstOrThrow({ where: { ...salary, validFrom: day('2024-07-01') } })
    expect(await drop(row.id)).toMatchObject(refusal('rulebook.shipped_salary'))
    expect(await enter({ from: day('2024-07-01') })).toMatchObject({ ok: true })
    expect(await drop(row.id)).toMatchObject(refusal('rulebook.shipped_salary'))
    for (const who of [asNobody(), asPerson(world.academy.reviewer), asPerson(world.a.people.principal)])
      expect(await drop(row.id, who)).toMatchObject(refusal('rulebook.not_of_the_academy'))
  })

  it('is taken out once by two at one moment', async () => {
    const answer = await enter()
    if (!answer.ok) throw new Error(answer.refusal.code)
    const { ruleId } = answer.value
    const codes = (await Promise.all([drop(ruleId), drop(ruleId, asPerson(world.academy.approver))])).map((one) =>
      one.ok ? 'ok' : one.refusal.code,
    )
    expect(codes.sort()).toEqual(['common.not_found', 'ok'])
  })
})
