import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { returnRegistration } from '@/lib/movements/commands/return-registration'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { launchYear, registrationOf, rows } from './launches'

testDatabase()

let world: World
let yearId: string
let registrationId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
  registrationId = await registrationOf(world.c, yearId)
})

const input = () => ({ registrationId, reason: 'Thiếu chỉ tiêu' })
const head = () => asPerson(world.a.people.emulation_officer)
const kept = () => db().registration.findUniqueOrThrow({ where: { id: registrationId } })

describe('returning a registration', () => {
  it('changes its state, records it and tells the school', async () => {
    expect(await returnRegistration(head(), input())).toEqual({ ok: true, value: { registrationId } })
    expect(await kept()).toMatchObject({ state: 'returned', returnReason: 'Thiếu chỉ tiêu', draft: rows })
    const [, entry] = await db().auditEntry.findMany({ where: { subjectId: registrationId }, orderBy: { id: 'asc' } })
    expect(entry).toMatchObject({ event: 'movements.registration_returned', after: { state: 'returned' } })
    const where = { kind: 'movements.registration_returned', personId: world.c.people.principal }
    expect(await db().notice.count({ where })).toBeGreaterThan(0)
  })

  it('happens once when two offices press at once', async () => {
    const answers = await Promise.all(
      [head(), asPerson(world.a.people.principal)].map((caller) => returnRegistration(caller, input())),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  })

  it('is refused for what was not sent, and in a closed year', async () => {
    await db().registration.update({ where: { id: registrationId }, data: { state: 'returned', returnReason: 'x' } })
    // returned, it is the school's own again and the head sees it no more
    expect(await returnRegistration(head(), input())).toMatchObject({ refusal: { code: 'common.not_found' } })
    await db().registration.update({ where: { id: registrationId }, data: { state: 'submitted' } })
    await setGate(yearId, 'closed')
    expect(await returnRegistration(head(), input())).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('is refused once received', async () => {
    await db().registration.update({
      where: { id: registrationId },
      data: { state: 'received', receivedAt: new Date() },
    })
    expect(await returnRegistration(head(), input())).toMatchObject({
      refusal: { code: 'movements.registration_received' },
    })
  })

  it('is refused to members and deputies, and does not exist for strangers', async () => {
    for (const id of [world.c.people.principal, world.b.people.principal, world.d.people.principal])
      expect(await returnRegistration(asPerson(id), input())).toMatchObject({
        refusal: { code: 'movements.only_head' },
      })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await returnRegistration(caller, input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
