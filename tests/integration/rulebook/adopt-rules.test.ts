import { beforeAll, describe, expect, it } from 'vitest'
import { prepareNomination } from '@/lib/awards/commands/prepare-nomination'
import { fieldDay } from '@/lib/platform/clock'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { preparationSchema } from '@/lib/polls/schema'
import { adoptRules } from '@/lib/rulebook/commands/adopt-rules'
import { draftRule } from '@/lib/rulebook/commands/draft-rule'
import { readRule, readRules } from '@/lib/rulebook/queries'
import type { RuleCode } from '@/lib/rulebook/schema'
import { awardId, makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const head = () => asPerson(world.a.people.emulation_officer)
const other = () => asPerson(world.c.people.principal)

async function drafted(...lines: [RuleCode, unknown][]): Promise<string> {
  await db().ruleAct.deleteMany({ where: { state: 'draft' } })
  let actId = ''
  for (const [code, value] of lines) {
    const answer = await draftRule(head(), { clusterId: world.clusterId, year: 2022, code, value: value as never })
    if (!answer.ok) throw new Error(answer.refusal.code)
    actId = answer.value.actId
  }
  return actId
}

const act = (actId: string, more: object = {}) => ({
  ...{ actId, kind: 'minutes' as const, number: '12/BB-CTĐ', signedOn: new Date('2022-06-10') },
  ...more,
})

describe('is refused', () => {
  it('to the stranger, to the school that wrote the draft, and to whoever leads no member school', async () => {
    const actId = await drafted(['polls.rounds', 3])
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await adoptRules(stranger, act(actId))).toMatchObject(refused('common.not_found'))
    expect(await adoptRules(other(), act(world.clusterId))).toMatchObject(refused('common.not_found'))
    expect(await adoptRules(asPerson(world.a.people.principal), act(actId))).toMatchObject(
      refused('rulebook.own_draft'),
    )
    const officer = asPerson(world.b.people.emulation_officer)
    expect(await adoptRules(officer, act(actId))).toMatchObject(refused('rulebook.not_an_adopter'))
  })

  it('where a rule of the Academy is touched, to all but its approver', async () => {
    const actId = await drafted(['polls.rounds', 3], ['rotation.rest', 'none'])
    expect(await adoptRules(other(), act(actId))).toMatchObject(refused('rulebook.academy_adopts'))
  })

  it('by an act that is signed later', async () => {
    const actId = await drafted(['polls.rounds', 3])
    expect(await adoptRules(other(), act(actId, { signedOn: new Date('2022-06-16') }))).toMatchObject(
      refused('rulebook.signed_later'),
    )
  })

  it('where the law has come to fix what was drafted before', async () => {
    const actId = await drafted(['awards.threshold', { n: 2, d: 3, of: 'members', over: false }])
    await setClock(new Date('2024-05-01T05:00:00Z'))
    expect(await adoptRules(other(), act(actId))).toMatchObject(refused('rulebook.fixed_by_law'))
    await setClock(noon)
  })

  it('in a closed year', async () => {
    const { clusterId, yearId, head: heading, other: member } = world.elsewhere
    const line = { clusterId, year: 2022, code: 'polls.rounds', value: 3 } as const
    const answer = await draftRule(asPerson(heading.people.principal), line)
    await setGate(yearId, 'closed')
    expect(await adoptRules(asPerson(member.people.principal), act(answer.ok ? answer.value.actId : ''))).toMatchObject(
      refused('common.year_closed'),
    )
    expect(await db().rule.count({ where: { clusterId: { not: null } } })).toBe(0)
  })
})

it('puts every line into force from today on, resting on the act, and is recorded', async () => {
  const actId = await drafted(['polls.rounds', 3], ['awards.flag_quota', 2])
  expect(await adoptRules(other(), act(actId))).toEqual({ ok: true, value: { actId } })
  const rules = await readRules(db(), ['polls.rounds', 'awards.flag_quota'], world, fieldDay(noon))
  const article = {
    vi: 'Biên bản số 12/BB-CTĐ ngày 10/06/2022 của Cụm BTB',
    en: 'Minutes no. 12/BB-CTĐ of 10/06/2022 of cluster BTB',
  }
  expect(rules['polls.rounds']).toMatchObject({ value: 3, basis: 'cluster', article })
  expect(rules['awards.flag_quota']).toMatchObject({ value: 2, basis: 'cluster', article })
  const next = { ...world, year: 2023 }
  expect((await readRule(db(), 'polls.rounds', next, fieldDay(noon))).value).toBe(2)
  expect((await readRule(db(), 'polls.rounds', world, new Date('2022-06-14'))).value).toBe(2)
  expect(
    await db().auditEntry.findMany({ where: { event: 'rulebook.rules_adopted', subjectId: actId } }),
  ).toMatchObject([
    {
      ...{ clusterId: world.clusterId, personId: world.c.people.principal },
      before: { 'polls.rounds': 2, 'awards.flag_quota': 1 },
      after: { 'polls.rounds': 3, 'awards.flag_quota': 2 },
    },
  ])
})

it('leaves a rule of the Academy the Academy’s when its approver adopts', async () => {
  const actId = await drafted(['rotation.rest', 'years'])
  expect(await adoptRules(asPerson(world.academy.approver), act(actId, { kind: 'regulations' }))).toMatchObject({
    ok: true,
  })
  const rule = await readRule(db(), 'rotation.rest', world, fieldDay(noon))
  expect(rule).toMatchObject({ value: 'years', basis: 'academy' })
  expect(rule.article.vi).toBe('Quy chế hoạt động số 12/BB-CTĐ ngày 10/06/2022 của Cụm BTB')
})

it('of two who adopt at one moment one does, and a second press receives the first answer', async () => {
  const actId = await drafted(['polls.rounds', 4])
  const key = crypto.randomUUID()
  const answers = await Promise.all([
    adoptRules(asPerson(world.c.people.principal, key), act(actId)),
    adoptRules(asPerson(world.d.people.principal), act(actId, { number: '13/BB-CTĐ' })),
  ])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(answers.find((answer) => !answer.ok)).toMatchObject(refused('rulebook.adopted_already'))
  expect(await db().rule.count({ where: { actId } })).toBe(1)
})

it('a poll that is prepared keeps the rule it was prepared with', async () => {
  const { clusterId } = world
  await setGate(world.yearId, 'conference')
  await makeEligible(world)
  const prepared = await prepareNomination(head(), {
    ...{ yearId: world.yearId, awardId: await awardId(), kind: 'open', meetingId: null, minutes: 15 },
    ...{ firstTeller: null, secondTeller: null },
  })
  if (!prepared.ok) throw new Error(prepared.refusal.code)
  const read = async () => {
    const poll = await db().poll.findUniqueOrThrow({ where: { id: prepared.value.pollId } })
    return { manifest: poll.manifestSha256, rule: preparationSchema.parse(poll.preparation).rule }
  }
  const before = await read()
  expect(before.rule.rounds).toBe(4)
  const actId = await drafted(['polls.rounds', 1], ['polls.quorum', { n: 1, d: 1, of: 'members', over: false }])
  expect(await adoptRules(other(), act(actId))).toMatchObject({ ok: true })
  const now = await readRules(db(), ['polls.rounds', 'polls.quorum'], { clusterId, year: 2022 }, fieldDay(noon))
  expect(now).toMatchObject({ 'polls.rounds': { value: 1 }, 'polls.quorum': { value: { n: 1, d: 1 } } })
  expect(await read()).toEqual(before)
})
