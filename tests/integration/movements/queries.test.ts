import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { saveRegistration } from '@/lib/movements/commands/save-registration'
import { signPledge } from '@/lib/movements/commands/sign-pledge'
import {
  countSignatures,
  getPledge,
  getRegistration,
  listMovements,
  listMovementsConditions,
  listMovementsDuties,
  listRegisteredLines,
  listSchoolStandings,
} from '@/lib/movements/queries'
import { asNobody, asPerson, makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { consentOf, launchYear, movementText, pledgeOf, registrationOf } from './launches'

testDatabase()

let world: World
let year: Year
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  year = (await findYear(db(), await launchYear(world)))!
})

async function as(personId: string | null): Promise<Context> {
  const { now, actor } = await readStanding(db(), personId)
  return makeContext(actor, now, 'test')
}
const member = () => as(world.c.people.emulation_officer)
const titles = async (): Promise<string[]> => (await listMovementsDuties(await member(), year)).map((duty) => duty.key)
const at = async (gate: 'activity' | 'ratification'): Promise<void> => {
  await setGate(year.id, gate)
  year = { ...year, gate }
}

describe('what the launch asks', () => {
  it('holds the gate by the movement and the pledge alone', async () => {
    const met = async () => (await listMovementsConditions(db(), year, noon)).map((one) => one.met)
    expect(await met()).toEqual([false, false])
    await db().movement.create({ data: { yearId: year.id, level: 'cluster', ...movementText, launchedAt: noon } })
    await pledgeOf(world, year.id)
    expect(await met()).toEqual([true, true])
  })

  it('asks each school to register and each principal in person to sign', async () => {
    await pledgeOf(world, year.id)
    const duties = await listMovementsDuties(await member(), year)
    const signing = duties.filter((duty) => duty.key === 'movements.sign_pledge')
    expect(signing.map((duty) => duty.personIds)).toEqual(
      [world.a, world.b, world.c, world.d].map((school) => [school.people.principal]),
    )
    expect(duties.filter((duty) => duty.key === 'movements.register')).toHaveLength(4)
  })

  it('asks the head to receive what was sent', async () => {
    await registrationOf(world.c, year.id)
    const duties = await listMovementsDuties(await member(), year)
    expect(duties.find((duty) => duty.key === 'movements.receive_registrations')).toMatchObject({
      organisationId: world.a.id,
      facts: { count: 1 },
    })
  })

  it('asks for what was missed only with consent, and for nothing before the Academy', async () => {
    await pledgeOf(world, year.id)
    await at('activity')
    expect(await titles()).toEqual(['movements.launch_academy', 'movements.launch_movement'])
    await consentOf(world, year.id, world.c, 'registration')
    await consentOf(world, year.id, world.d, 'signature')
    expect((await titles()).slice(2)).toEqual(['movements.make_up_registration', 'movements.make_up_signature'])
    await at('ratification')
    expect(await titles()).toEqual([])
  })

  it('says who has not registered and not signed only when the launch is past', async () => {
    await registrationOf(world.c, year.id)
    const missing = async () =>
      (await listSchoolStandings(db(), year, noon)).map((one) => [one.notRegistered, one.notSigned])
    expect(await missing()).toEqual([
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ])
    await at('activity')
    expect(await missing()).toEqual([
      [true, true],
      [true, true],
      [false, true],
      [true, true],
    ])
  })
})

describe('what is shown', () => {
  it('keeps what a school is typing from all others', async () => {
    const half = { targets: [{ content: 'bí mật', unit: '', planned: '', note: '' }], titles: [] }
    await saveRegistration(asPerson(world.c.people.principal), {
      yearId: year.id,
      version: 0,
      edit: crypto.randomUUID(),
      ...half,
    })
    const seen = async (id: string) => (await getRegistration(await as(id), year, world.c.id))!.targets
    expect(await seen(world.c.people.emulation_officer)).toEqual(half.targets)
    expect(await seen(world.d.people.principal)).toEqual([])
    expect(await seen(world.a.people.principal)).toEqual([])
    expect(await seen(world.academy.reviewer)).toEqual([])
    expect(await listRegisteredLines(await member(), year)).toEqual([])
  })

  it('keeps an unadopted pledge and an unannounced movement from all but the head', async () => {
    await pledgeOf(world, year.id, false)
    await db().movement.create({ data: { yearId: year.id, level: 'cluster', ...movementText } })
    expect((await getPledge(await member(), year)).pledge).toBeNull()
    expect((await listMovements(await member(), year)).cluster).toBeNull()
    const head = await as(world.a.people.emulation_officer)
    expect((await getPledge(head, year)).pledge).toMatchObject({ adoptedAt: null })
    expect((await listMovements(head, year)).cluster).toMatchObject({ theme: movementText.theme })
  })

  it('gives every line of a registration to the workbook, as it was sent', async () => {
    await registrationOf(world.c, year.id)
    const lines = await listRegisteredLines(await member(), year)
    expect(lines.map(({ kind, content, planned }) => [kind, content, planned])).toEqual([
      ['target', 'Hoàn thành nhiệm vụ chính trị', '100'],
      ['title', 'Tập thể lao động xuất sắc', ''],
    ])
  })

  it('counts signatures for those who see the year, and nothing for strangers', async () => {
    const { pledgeId, textSha256 } = await pledgeOf(world, year.id)
    const count = async (ctx: Context) => countSignatures(ctx, 'BTB', year.year)
    expect(await count(await member())).toBe(1)
    await signPledge(asPerson(world.c.people.principal), { pledgeId, textSha256 })
    expect(await count(await member())).toBe(2)
    expect(await count(await as(asNobody().personId))).toBeNull()
    expect(await count(await as(world.elsewhere.head.people.principal))).toBeNull()
  })

  it('asks as often for three registrations as for one', async () => {
    const ctx = await member()
    await registrationOf(world.b, year.id)
    const measure = async (): Promise<number[]> => [
      await countQueries(() => listSchoolStandings(db(), year, noon)),
      await countQueries(() => listRegisteredLines(ctx, year)),
      await countQueries(() => listMovementsDuties(ctx, year)),
      await countQueries(() => listMovements(ctx, year)),
    ]
    const one = await measure()
    await registrationOf(world.c, year.id)
    await registrationOf(world.d, year.id)
    expect(await measure()).toEqual(one)
  })
})
