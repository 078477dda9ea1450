import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveRegistration } from '@/lib/movements/commands/save-registration'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { launchYear, registrationOf } from './launches'

testDatabase()

let world: World
let yearId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
})

const edit = crypto.randomUUID()
const half = { targets: [{ content: 'Mở lớp', unit: '', planned: '1.234,', note: '' }], titles: [] }
const input = (over: object = {}) => ({ yearId, version: 0, edit, ...half, ...over })
const officer = () => asPerson(world.c.people.emulation_officer)
const kept = () => db().registration.findMany({ where: { yearId } })

describe('typing a registration', () => {
  it('keeps what was typed as it was typed, half a figure too, and audits nothing', async () => {
    expect(await saveRegistration(officer(), input())).toMatchObject({ ok: true })
    const [row] = await kept()
    expect(row).toMatchObject({ organisationId: world.c.id, state: 'draft', draft: half })
    expect(await db().registrationTarget.count({ where: { registrationId: row!.id } })).toBe(0)
    expect(await db().auditEntry.count({ where: { subjectId: row!.id } })).toBe(0)
  })

  it('saves again from the same form, and tells another form that it is behind', async () => {
    await saveRegistration(officer(), input())
    expect(await saveRegistration(officer(), input({ targets: [] }))).toMatchObject({ ok: true })
    const other = input({ edit: crypto.randomUUID() })
    expect(await saveRegistration(asPerson(world.c.people.principal), other)).toMatchObject({
      refusal: { code: 'common.changed_meanwhile' },
    })
    expect(await kept()).toMatchObject([{ draft: { targets: [], titles: [] } }])
  })

  it('is refused once sent, once received, and in a closed year', async () => {
    const id = await registrationOf(world.c, yearId)
    expect(await saveRegistration(officer(), input({ version: 1 }))).toMatchObject({
      refusal: { code: 'movements.registration_sent' },
    })
    await db().registration.update({ where: { id }, data: { state: 'received', receivedAt: new Date() } })
    expect(await saveRegistration(officer(), input({ version: 1 }))).toMatchObject({
      refusal: { code: 'movements.registration_received' },
    })
    await setGate(yearId, 'closed')
    expect(await saveRegistration(officer(), input({ version: 1 }))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })

  it('is refused to a lecturer, and does not exist for strangers', async () => {
    expect(await saveRegistration(asPerson(world.c.people.lecturer), input())).toMatchObject({
      refusal: { code: 'movements.not_acting_for_school' },
    })
    for (const caller of [
      asNobody(),
      asPerson(world.elsewhere.head.people.principal),
      asPerson(world.academy.reviewer),
    ])
      expect(await saveRegistration(caller, input())).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await kept()).toEqual([])
  })
})
