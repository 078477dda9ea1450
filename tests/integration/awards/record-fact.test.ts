import { beforeAll, describe, expect, it } from 'vitest'
import { recordFact } from '@/lib/awards/commands/record-fact'
import { readEligibility } from '@/lib/awards/queries'
import { findYear } from '@/lib/calendar/queries'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { headOf } from '../../support/polls'
import { makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await makeEligible(world)
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const input = (schoolId: string) => ({
  ...{
    yearId: world.yearId,
    schoolId,
    code: 'inspection' as const,
    text: 'Đoàn thanh tra minh họa chưa kết luận',
    source: 'Thông báo số 12-TB/UBKT',
  },
})

describe('recording a fact', () => {
  it('bars the school, is shown with its article, and tells the school', async () => {
    const answer = await recordFact(asPerson(headOf(world)), input(world.c.id))
    expect(answer).toMatchObject({ ok: true })
    const year = (await findYear(db(), world.yearId))!
    const lines = await readEligibility(db(), year, noon)
    expect(lines).toHaveLength(4)
    expect(lines.find((line) => line.schoolId === world.c.id)).toMatchObject({
      eligible: false,
      reasons: [{ code: 'inspection', text: 'Đoàn thanh tra minh họa chưa kết luận' }],
    })
    const entries = await db().auditEntry.findMany({ where: { event: 'awards.fact_recorded' } })
    expect(entries).toMatchObject([{ organisationId: world.c.id, personId: headOf(world) }])
    expect(await db().notice.count({ where: { personId: world.c.people.principal } })).toBe(1)
  })

  it('is for head, deputies and the Academy, never about one’s own school', async () => {
    expect(await recordFact(asPerson(headOf(world)), input(world.a.id))).toMatchObject(refused('awards.own_case'))
    const deputy = asPerson(world.b.people.principal)
    expect(await recordFact(deputy, input(world.a.id))).toMatchObject({ ok: true })
    expect(await recordFact(deputy, input(world.b.id))).toMatchObject(refused('awards.own_case'))
    expect(await recordFact(asPerson(world.academy.reviewer), input(world.d.id))).toMatchObject({ ok: true })
    const member = asPerson(world.c.people.principal)
    expect(await recordFact(member, input(world.d.id))).toMatchObject(refused('awards.not_standing'))
  })

  it('does not exist for strangers, nor for schools outside the year', async () => {
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await recordFact(stranger, input(world.c.id))).toMatchObject(refused('common.not_found'))
    expect(await recordFact(asNobody(), input(world.c.id))).toMatchObject(refused('common.not_found'))
    const outside = await recordFact(asPerson(headOf(world)), input(world.elsewhere.other.id))
    expect(outside).toMatchObject(refused('common.not_found'))
  })

  it('is refused after ratification and in a closed year', async () => {
    await setGate(world.yearId, 'hand_over')
    const late = await recordFact(asPerson(headOf(world)), input(world.c.id))
    expect(late).toMatchObject(refused('awards.after_conference'))
    await setGate(world.yearId, 'closed')
    const closed = await recordFact(asPerson(headOf(world)), input(world.c.id))
    expect(closed).toMatchObject(refused('common.year_closed'))
  })
})
