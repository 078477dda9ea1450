import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { consentToLateness } from '@/lib/movements/commands/consent-to-lateness'
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
  await setGate(yearId, 'activity')
})

const input = (over: object = {}) => ({
  yearId,
  schoolId: world.c.id,
  matter: 'registration' as const,
  reason: 'Bão lụt',
  ...over,
})
const head = () => asPerson(world.a.people.principal)

describe('consenting to lateness', () => {
  it('keeps the reason, records it and tells the school', async () => {
    expect(await consentToLateness(head(), input())).toEqual({ ok: true, value: { schoolId: world.c.id } })
    expect(await db().lateConsent.findMany({ where: { yearId } })).toMatchObject([
      { organisationId: world.c.id, matter: 'registration', reason: 'Bão lụt' },
    ])
    expect(await db().auditEntry.findMany({ where: { yearId } })).toMatchObject([
      { event: 'movements.lateness_consented', organisationId: world.c.id },
    ])
    expect(
      await db().notice.count({ where: { kind: 'movements.lateness_consented', personId: world.c.people.principal } }),
    ).toBe(1)
  })

  it('is given once for each matter', async () => {
    const presses = [head(), asPerson(world.a.people.emulation_officer)].map((caller) =>
      consentToLateness(caller, input()),
    )
    const answers = await Promise.all(presses)
    expect(answers.map((answer) => (answer.ok ? 'given' : answer.refusal.code)).sort()).toEqual([
      'given',
      'movements.consent_given',
    ])
    expect(await consentToLateness(head(), input({ matter: 'signature' }))).toMatchObject({ ok: true })
  })

  it('is not the head’s to give to itself: a deputy or the Academy gives it', async () => {
    const own = input({ schoolId: world.a.id })
    expect(await consentToLateness(head(), own)).toMatchObject({ refusal: { code: 'movements.own_case' } })
    expect(await consentToLateness(asPerson(world.b.people.principal), own)).toMatchObject({ ok: true })
    const signature = { ...own, matter: 'signature' as const }
    expect(await consentToLateness(asPerson(world.academy.reviewer), signature)).toMatchObject({ ok: true })
  })

  it('is refused while in time, when it is done, and when it is too late', async () => {
    await setGate(yearId, 'launch')
    expect(await consentToLateness(head(), input())).toMatchObject({ refusal: { code: 'movements.not_late_yet' } })
    await registrationOf(world.c, yearId)
    await setGate(yearId, 'activity')
    expect(await consentToLateness(head(), input())).toMatchObject({ refusal: { code: 'movements.done_already' } })
    await setGate(yearId, 'ratification')
    expect(await consentToLateness(head(), input({ schoolId: world.d.id }))).toMatchObject({
      refusal: { code: 'movements.making_up_over' },
    })
    await setGate(yearId, 'closed')
    expect(await consentToLateness(head(), input())).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('is refused to members, and does not exist for strangers or for a school of another cluster', async () => {
    expect(await consentToLateness(asPerson(world.c.people.principal), input())).toMatchObject({
      refusal: { code: 'movements.only_head' },
    })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await consentToLateness(caller, input())).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await consentToLateness(head(), input({ schoolId: world.elsewhere.other.id }))).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})
