import { beforeAll, describe, expect, it } from 'vitest'
import { fieldDay } from '@/lib/platform/clock'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { draftRule } from '@/lib/rulebook/commands/draft-rule'
import { readRule } from '@/lib/rulebook/queries'
import type { RuleCode } from '@/lib/rulebook/schema'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = (more: object = {}) => ({
  clusterId: world.clusterId,
  year: 2022,
  code: 'polls.rounds' as RuleCode,
  value: 3 as never,
  ...more,
})
const head = () => asPerson(world.a.people.emulation_officer)
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('is refused', () => {
  it.each([
    ['a stranger', () => asPerson(world.elsewhere.head.people.principal), 'common.not_found'],
    ['nobody', () => asNobody(), 'common.not_found'],
    ['another school', () => asPerson(world.c.people.principal), 'rulebook.not_the_head'],
    ['the Academy, which sets a rule itself', () => asPerson(world.academy.approver), 'rulebook.not_the_head'],
  ])('to %s', async (_, caller, code) => {
    expect(await draftRule(caller(), input())).toMatchObject(refused(code))
  })

  it('where the law fixes the rule, with its article and the address of its page', async () => {
    await setClock(new Date('2024-05-01T05:00:00Z'))
    const threshold = { code: 'awards.threshold', value: { n: 1, d: 2, of: 'members', over: false } }
    expect(await draftRule(head(), input(threshold))).toMatchObject({
      ok: false,
      refusal: {
        code: 'rulebook.fixed_by_law',
        article: { vi: 'Điều 30 khoản 7 Nghị định 98/2023/NĐ-CP', href: '/work/BTB/2022/rules/awards-threshold' },
      },
    })
    await setClock(noon)
  })

  it('where each year sets the deadlines itself, and where the value is in force already', async () => {
    const dates = await readRule(db(), 'calendar.gate_dates', world, fieldDay(noon))
    expect(await draftRule(head(), input({ code: 'calendar.gate_dates', value: dates.value }))).toMatchObject(
      refused('rulebook.own_deadlines'),
    )
    expect(await draftRule(head(), input({ value: 2 }))).toMatchObject(refused('rulebook.in_force_already'))
  })

  it('in a year that is not there, and in one that is closed', async () => {
    expect(await draftRule(head(), input({ year: 2030 }))).toMatchObject(refused('common.not_found'))
    await setGate(world.elsewhere.yearId, 'closed')
    const elsewhere = { clusterId: world.elsewhere.clusterId }
    const other = asPerson(world.elsewhere.head.people.principal)
    expect(await draftRule(other, input(elsewhere))).toMatchObject(refused('common.year_closed'))
    expect(await db().ruleAct.count()).toBe(0)
  })
})

it('puts the value beside the one in force, which stays, and is recorded', async () => {
  const answer = await draftRule(head(), input())
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect((await readRule(db(), 'polls.rounds', world, fieldDay(noon))).value).toBe(2)
  expect(await db().ruleDraft.findMany({ where: { actId: answer.value.actId } })).toMatchObject([
    { code: 'polls.rounds', value: 3 },
  ])
  expect(await db().auditEntry.findMany({ where: { subjectId: answer.value.actId } })).toMatchObject([
    { event: 'rulebook.rule_drafted', clusterId: world.clusterId, before: { value: 2 }, after: { value: 3 } },
  ])
})

it('writes into the same draft anew, and keeps one value of each rule', async () => {
  await draftRule(head(), input({ value: 1 }))
  await draftRule(asPerson(world.a.people.principal), input({ code: 'awards.flag_quota', value: 2 }))
  expect(await db().ruleAct.findMany({ include: { lines: { orderBy: { code: 'asc' } } } })).toMatchObject([
    {
      draftedById: world.a.people.principal,
      lines: [
        { code: 'awards.flag_quota', value: 2 },
        { code: 'polls.rounds', value: 1 },
      ],
    },
  ])
})

it('two who begin a draft at one moment share it, and a second press changes nothing', async () => {
  await db().ruleAct.deleteMany()
  const codes = [
    ['polls.rounds', 4],
    ['awards.flag_quota', 3],
    ['awards.certificate_quota', 3],
  ] as const
  const answers = await Promise.all(codes.map(([code, value]) => draftRule(head(), input({ code, value }))))
  expect(answers).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  expect(await db().ruleAct.findMany({ include: { lines: true } })).toMatchObject([{ lines: [{}, {}, {}] }])
  const key = crypto.randomUUID()
  const press = () => draftRule(asPerson(world.a.people.emulation_officer, key), input({ value: 1 }))
  expect(await press()).toEqual(await press())
  expect(
    await db().auditEntry.count({ where: { event: 'rulebook.rule_drafted', after: { path: ['value'], equals: 1 } } }),
  ).toBe(2)
})
