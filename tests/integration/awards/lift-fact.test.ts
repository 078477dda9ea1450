import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { liftFact } from '@/lib/awards/commands/lift-fact'
import { recordFact } from '@/lib/awards/commands/record-fact'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { headOf } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let factId: string
const reason = 'Kết luận thanh tra: không có vi phạm'

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(async () => {
  await setGate(world.yearId, 'conference')
  const recorded = await recordFact(asPerson(world.academy.reviewer), {
    ...{
      yearId: world.yearId,
      schoolId: world.b.id,
      code: 'inspection',
      text: 'Đang thanh tra theo kế hoạch',
      source: 'Thông báo số 12-TB/UBKT',
    },
  })
  factId = recorded.ok ? recorded.value.factId : ''
})

const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('lifting a fact', () => {
  it('keeps the fact and the reason in sight, and records it', async () => {
    expect(await liftFact(asPerson(headOf(world)), { factId, reason })).toEqual({ ok: true, value: { factId } })
    expect(await db().eligibilityFact.findUniqueOrThrow({ where: { id: factId } })).toMatchObject({
      ...{ text: 'Đang thanh tra theo kế hoạch', liftReason: reason, liftedBySchoolId: world.a.id },
    })
    expect(await db().auditEntry.count({ where: { subjectId: factId, event: 'awards.fact_lifted' } })).toBe(1)
    const again = await liftFact(asPerson(headOf(world)), { factId, reason })
    expect(again).toMatchObject(refused('awards.already_lifted'))
  })

  it('is never for the school itself, nor for plain members', async () => {
    const own = await liftFact(asPerson(world.b.people.principal), { factId, reason })
    expect(own).toMatchObject(refused('awards.own_case'))
    const member = await liftFact(asPerson(world.c.people.principal), { factId, reason })
    expect(member).toMatchObject(refused('awards.not_standing'))
  })

  it('does not exist for strangers', async () => {
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await liftFact(stranger, { factId, reason })).toMatchObject(refused('common.not_found'))
    expect(await liftFact(asNobody(), { factId, reason })).toMatchObject(refused('common.not_found'))
  })

  it('happens once, however many press', async () => {
    const presses = Array.from({ length: 6 }, () => liftFact(asPerson(headOf(world)), { factId, reason }))
    expect((await Promise.all(presses)).filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused after ratification and in a closed year', async () => {
    await setGate(world.yearId, 'hand_over')
    const late = await liftFact(asPerson(headOf(world)), { factId, reason })
    expect(late).toMatchObject(refused('awards.after_conference'))
  })
})
