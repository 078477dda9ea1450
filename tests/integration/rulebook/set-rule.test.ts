import { beforeAll, expect, it } from 'vitest'
import { fieldDay } from '@/lib/platform/clock'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { setRule } from '@/lib/rulebook/commands/set-rule'
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
  year: 2022 as number | null,
  code: 'leadership.deputy_count' as RuleCode,
  value: 1 as never,
  articleVi: 'Hướng dẫn 30-HD/HVCTQG',
  articleEn: 'Guidance 30-HD/HVCTQG',
  basis: 'academy' as const,
  ...more,
})

const deputies = async (clusterId: string, year: number, day = fieldDay(noon)): Promise<number> =>
  (await readRule(db(), 'leadership.deputy_count', { clusterId, year }, day)).value

it('a rule of a year takes the place of the general one for that year alone, and it is recorded', async () => {
  const answer = await setRule(asPerson(world.academy.approver), input())
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(await deputies(world.clusterId, 2022)).toBe(1)
  expect(await deputies(world.clusterId, 2023)).toBe(2)
  expect(await deputies(world.elsewhere.clusterId, 2022)).toBe(2)
  expect(await db().auditEntry.findMany({ where: { subjectId: answer.value.ruleId } })).toMatchObject([
    { event: 'rulebook.rule_set', clusterId: world.clusterId, before: { value: 2 }, after: { value: 1 } },
  ])
})

it('the rule of the year is nearer than that of the cluster, and yesterday keeps what was in force yesterday', async () => {
  await setRule(asPerson(world.academy.administrator), input({ year: null, value: 3 }))
  expect(await deputies(world.clusterId, 2022)).toBe(1)
  expect(await deputies(world.clusterId, 2023)).toBe(3)
  await setClock(new Date('2022-06-20T05:00:00Z'))
  await setRule(asPerson(world.academy.administrator), input({ value: 0 }))
  expect(await deputies(world.clusterId, 2022, new Date('2022-06-19'))).toBe(1)
  expect(await deputies(world.clusterId, 2022, new Date('2022-06-20'))).toBe(0)
  await setRule(asPerson(world.academy.administrator), input({ value: 2 }))
  expect(await deputies(world.clusterId, 2022, new Date('2022-06-20'))).toBe(2)
})

it('two who set one rule at one moment leave one value', async () => {
  const values = [0, 1, 2, 3]
  const both = values.map((value) => setRule(asPerson(world.academy.approver), input({ year: 2024, value })))
  for (const answer of await Promise.all(both)) expect(answer).toMatchObject({ ok: true })
  expect(await db().rule.count({ where: { clusterId: world.clusterId, year: 2024, validTo: null } })).toBe(1)
})

it('what the law fixes is refused', async () => {
  await setClock(new Date('2024-05-01T05:00:00Z'))
  const threshold = { code: 'awards.threshold', value: { n: 1, d: 2, of: 'members', over: false } }
  expect(await setRule(asPerson(world.academy.approver), input(threshold))).toMatchObject({
    ok: false,
    refusal: { code: 'rulebook.fixed_by_law' },
  })
})

it('a closed year is not touched, and a cluster that is not there is not found', async () => {
  await setGate(world.elsewhere.yearId, 'closed')
  const closed = input({ clusterId: world.elsewhere.clusterId })
  expect(await setRule(asPerson(world.academy.approver), closed)).toMatchObject({
    ok: false,
    refusal: { code: 'common.year_closed' },
  })
  const nowhere = input({ clusterId: world.academyId })
  expect(await setRule(asPerson(world.academy.approver), nowhere)).toMatchObject({
    ok: false,
    refusal: { code: 'common.not_found' },
  })
})

it.each([
  ['the head', () => asPerson(world.a.people.principal)],
  ['a reviewer', () => asPerson(world.academy.reviewer)],
  ['nobody', () => asNobody()],
])('%s sets no rule', async (_, caller) => {
  expect(await setRule(caller(), input())).toMatchObject({
    ok: false,
    refusal: { code: 'rulebook.not_of_the_academy' },
  })
})
