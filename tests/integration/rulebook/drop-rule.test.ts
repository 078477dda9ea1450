import { beforeEach, beforeAll, expect, it } from 'vitest'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { adoptRules } from '@/lib/rulebook/commands/adopt-rules'
import { draftRule } from '@/lib/rulebook/commands/draft-rule'
import { dropRule } from '@/lib/rulebook/commands/drop-rule'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let actId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await db().ruleAct.deleteMany({ where: { state: 'draft' } })
  const scope = { clusterId: world.clusterId, year: 2022 }
  await draftRule(head(), { ...scope, code: 'awards.flag_quota', value: 3 })
  const answer = await draftRule(head(), { ...scope, code: 'polls.rounds', value: 3 })
  if (!answer.ok) throw new Error(answer.refusal.code)
  actId = answer.value.actId
})

const head = () => asPerson(world.a.people.emulation_officer)
const refused = (code: string) => ({ ok: false, refusal: { code } })

it('is refused to the stranger, to other schools, and for what is not there', async () => {
  const line = { actId, code: 'polls.rounds' } as const
  const stranger = asPerson(world.elsewhere.head.people.principal)
  expect(await dropRule(stranger, line)).toMatchObject(refused('common.not_found'))
  expect(await dropRule(asPerson(world.b.people.principal), line)).toMatchObject(refused('rulebook.not_the_head'))
  expect(await dropRule(head(), { actId, code: 'papers.pages' })).toMatchObject(refused('common.not_found'))
  expect(await dropRule(head(), { ...line, actId: world.clusterId })).toMatchObject(refused('common.not_found'))
  expect(await db().ruleDraft.count({ where: { actId } })).toBe(2)
})

it('takes the value out and is recorded; with the last one the draft is gone', async () => {
  expect(await dropRule(head(), { actId, code: 'polls.rounds' })).toEqual({ ok: true, value: { left: 1 } })
  expect(await db().ruleDraft.findMany({ where: { actId } })).toMatchObject([{ code: 'awards.flag_quota' }])
  expect(await dropRule(head(), { actId, code: 'awards.flag_quota' })).toEqual({ ok: true, value: { left: 0 } })
  expect(await db().ruleAct.count({ where: { id: actId } })).toBe(0)
  expect(
    await db().auditEntry.findMany({
      where: { event: 'rulebook.draft_dropped', subjectId: actId },
      orderBy: { id: 'asc' },
    }),
  ).toMatchObject([{ before: { code: 'polls.rounds', value: 3 } }, { before: { code: 'awards.flag_quota', value: 3 } }])
})

it('of two who take one value out at one moment one finds it gone', async () => {
  const both = await Promise.all([1, 2].map(() => dropRule(head(), { actId, code: 'polls.rounds' })))
  expect(both.filter((answer) => answer.ok)).toHaveLength(1)
  expect(both.find((answer) => !answer.ok)).toMatchObject(refused('common.not_found'))
})

it('is refused once the draft is adopted', async () => {
  const act = { actId, kind: 'minutes', number: '1', signedOn: new Date('2022-06-01') } as const
  expect(await adoptRules(asPerson(world.b.people.principal), act)).toMatchObject({ ok: true })
  expect(await dropRule(head(), { actId, code: 'polls.rounds' })).toMatchObject(refused('rulebook.adopted_already'))
})
