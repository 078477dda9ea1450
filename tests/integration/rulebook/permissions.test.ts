import { beforeAll, expect, it } from 'vitest'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { adoptRules } from '@/lib/rulebook/commands/adopt-rules'
import { draftRule } from '@/lib/rulebook/commands/draft-rule'
import { dropBaseSalary } from '@/lib/rulebook/commands/drop-base-salary'
import { dropDayOff } from '@/lib/rulebook/commands/drop-day-off'
import { dropRule } from '@/lib/rulebook/commands/drop-rule'
import { setBaseSalary } from '@/lib/rulebook/commands/set-base-salary'
import { setDaysOff } from '@/lib/rulebook/commands/set-days-off'
import { setRule } from '@/lib/rulebook/commands/set-rule'
import { listRules } from '@/lib/rulebook/queries'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

let nextYear = 2100

/** A draft of a year of its own, written by head school A. */
async function layDraft(code: 'polls.rounds' | 'rotation.rest'): Promise<string> {
  const { id: clusterYear } = await db().clusterYear.create({ data: { clusterId: world.clusterId, year: nextYear } })
  const { year } = await db().clusterYear.findUniqueOrThrow({ where: { id: clusterYear } })
  nextYear += 1
  const drafted = { draftedById: world.a.people.principal, draftedBySchoolId: world.a.id, draftedAt: noon }
  const value = code === 'polls.rounds' ? 3 : 'none'
  const { id } = await db().ruleAct.create({
    data: { clusterId: world.clusterId, year, ...drafted, lines: { create: { code, value } } },
  })
  return id
}

const announced = { actNumber: 'Thông báo 1/TB', actDate: new Date('2022-06-01') }

let amount = 3_000_000

/** Each says something new: a later day, another amount. */
function nextSalary() {
  amount += 1000
  return { amount, from: new Date(Date.UTC(2031, 0, amount / 1000 - 3000)), ...announced }
}

async function act(name: string, account: string | null): Promise<Result<unknown>> {
  const { clusterId } = world
  const caller = account ? asPerson(account) : asNobody()
  if (name === 'draft rule') return draftRule(caller, { clusterId, year: 2022, code: 'papers.file_mb', value: 10 })
  if (name === 'set days off') {
    const names = { vi: 'Nghỉ bù', en: 'In lieu' }
    return setDaysOff(caller, { ...names, ...announced, from: new Date('2031-01-01'), to: null, kind: 'off' })
  }
  if (name === 'drop a day off') {
    const day = new Date('2031-01-02')
    await db().dayOff.upsert({ where: { day }, update: {}, create: { day, vi: 'Nghỉ bù', en: 'In lieu' } })
    return dropDayOff(caller, { day, ...announced })
  }
  if (name === 'set the base salary') return setBaseSalary(caller, nextSalary())
  if (name === 'drop a base salary') {
    const entered = await setBaseSalary(asPerson(world.academy.administrator), nextSalary())
    if (!entered.ok) throw new Error(entered.refusal.code)
    return dropBaseSalary(caller, { ruleId: entered.value.ruleId, reason: 'Ghi nhầm ngày' })
  }
  if (name === 'drop rule') return dropRule(caller, { actId: await layDraft('polls.rounds'), code: 'polls.rounds' })
  if (name.startsWith('adopt')) {
    const actId = await layDraft(name === 'adopt rules' ? 'polls.rounds' : 'rotation.rest')
    return adoptRules(caller, { actId, kind: 'minutes', number: '12/BB', signedOn: new Date('2022-06-01') })
  }
  if (name === 'list rules') {
    const { actor, now } = await readStanding(db(), account)
    return (await listRules(makeContext(actor, now, 'test'), { clusterId, year: 2022 })) === null ? notFound : ok(null)
  }
  return setRule(account ? asPerson(account) : asNobody(), {
    clusterId,
    year: 2022,
    code: 'polls.rounds',
    value: 3,
    articleVi: 'Căn cứ',
    articleEn: 'Article',
    basis: 'academy',
  })
}

it.each(readMatrix('tests/integration/rulebook/permissions.md'))('$act by $subject: $expected', async (cell) => {
  expect(asCell(await act(cell.act, accountOf(world, cell.subject)))).toBe(cell.expected)
})
