import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { adoptPledge } from '@/lib/movements/commands/adopt-pledge'
import { savePledge } from '@/lib/movements/commands/save-pledge'
import { pledgeText } from '@/lib/movements/rules'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { commitments, launchYear, pledgeOf } from './launches'

testDatabase()

let world: World
let yearId: string
let pledgeId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
  pledgeId = (await pledgeOf(world, yearId, false)).pledgeId
})
const head = () => asPerson(world.a.people.principal)
const input = (over: object = {}) => ({ pledgeId, version: 1, ...over })
const rewrite = async (count: number, preamble = 'Chúng tôi') => {
  await db().pledge.update({ where: { id: pledgeId }, data: { editKey: null } })
  await savePledge(head(), { yearId, version: 1, edit: crypto.randomUUID(), preamble, commitments: commitments(count) })
}

describe('adopting the pledge', () => {
  it('freezes the text with its hash, records it and calls the principals', async () => {
    const answer = await adoptPledge(head(), input())
    const textSha256 = createHash('sha256')
      .update(pledgeText({ preamble: 'Chúng tôi', commitments: commitments(4) }))
      .digest('hex')
    expect(answer).toEqual({ ok: true, value: { pledgeId, textSha256 } })
    expect(await db().pledge.findUnique({ where: { id: pledgeId } })).toMatchObject({ textSha256 })
    const entries = await db().auditEntry.findMany({ where: { subjectId: pledgeId }, orderBy: { id: 'asc' } })
    expect(entries[1]).toMatchObject({ event: 'movements.pledge_adopted', after: { textSha256 } })
    const told = await db().notice.findMany({ where: { kind: 'movements.pledge_adopted' } })
    expect(told.map((notice) => notice.personId).sort()).toEqual(
      [world.b, world.c, world.d].map((school) => school.people.principal).sort(),
    )
  })

  it.each([
    [3, 'movements.commitments_out_of_range'],
    [9, 'movements.commitments_out_of_range'],
    [4, null],
    [8, null],
  ])('with %s commitments answers %s', async (count, code) => {
    await rewrite(count)
    const answer = await adoptPledge(head(), input({ version: 2 }))
    expect(answer.ok ? null : answer.refusal.code).toBe(code)
  })

  it('is refused without a preamble, and when the text was changed meanwhile', async () => {
    await rewrite(5)
    expect(await adoptPledge(head(), input())).toMatchObject({ refusal: { code: 'common.changed_meanwhile' } })
    await db().pledge.update({ where: { id: pledgeId }, data: { preamble: ' ' } })
    expect(await adoptPledge(head(), input({ version: 2 }))).toMatchObject({
      refusal: { code: 'movements.pledge_without_preamble' },
    })
  })

  it('happens once', async () => {
    const answers = await Promise.all([head(), head()].map((caller) => adoptPledge(caller, input())))
    expect(answers.map((answer) => (answer.ok ? 'adopted' : answer.refusal.code)).sort()).toEqual([
      'adopted',
      'movements.pledge_adopted',
    ])
  })

  it('waits for the gate of launch, and is refused in a closed year', async () => {
    await setGate(yearId, 'preparation')
    expect(await adoptPledge(head(), input())).toMatchObject({ refusal: { code: 'movements.launch_not_reached' } })
    await setGate(yearId, 'closed')
    expect(await adoptPledge(head(), input())).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('does not exist for those who do not see the draft', async () => {
    for (const caller of [
      asNobody(),
      asPerson(world.c.people.principal),
      asPerson(world.academy.reviewer),
      asPerson(world.elsewhere.head.people.principal),
    ])
      expect(await adoptPledge(caller, input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('waits for the term of the elected head', async () => {
    const next = await launchYear(world, world.b.id)
    await setGate(next, 'preparation')
    const { id } = await db().pledge.create({ data: { yearId: next, preamble: 'x', version: 1 } })
    expect(await adoptPledge(asPerson(world.b.people.principal), input({ pledgeId: id }))).toMatchObject({
      refusal: { code: 'movements.term_not_begun' },
    })
  })
})
