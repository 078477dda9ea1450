import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signPledge } from '@/lib/movements/commands/sign-pledge'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { consentOf, launchYear, pledgeOf } from './launches'

testDatabase()

let world: World
let yearId: string
let input: { pledgeId: string; textSha256: string }
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
  input = await pledgeOf(world, yearId)
})
const principal = () => asPerson(world.c.people.principal)
const signatures = () => db().pledgeSignature.findMany({ where: { pledgeId: input.pledgeId } })

describe('signing the pledge', () => {
  it('keeps the signature under the adopted text and records it', async () => {
    expect(await signPledge(principal(), input)).toEqual({ ok: true, value: { pledgeId: input.pledgeId } })
    expect(await signatures()).toMatchObject([
      { organisationId: world.c.id, personId: world.c.people.principal, late: false, textSha256: input.textSha256 },
    ])
    const where = { event: 'movements.pledge_signed', subjectId: input.pledgeId }
    expect(await db().auditEntry.findMany({ where })).toMatchObject([{ organisationId: world.c.id }])
  })

  it('fills up: all principals at once, each once', async () => {
    const schools = [world.a, world.b, world.c, world.d]
    const presses = [...schools, ...schools].map((school) => signPledge(asPerson(school.people.principal), input))
    const answers = await Promise.all(presses)
    expect(answers.filter((answer) => answer.ok)).toHaveLength(4)
    for (const answer of answers) if (!answer.ok) expect(answer.refusal.code).toBe('movements.signed_already')
    expect(await signatures()).toHaveLength(4)
  })

  it('is the principal’s own: refused to the officer, the vice-principal and the lecturer', async () => {
    const { emulation_officer, vice_principal, lecturer } = world.c.people
    for (const id of [emulation_officer, vice_principal, lecturer])
      expect(await signPledge(asPerson(id), input)).toMatchObject({ refusal: { code: 'movements.only_principal' } })
    expect(await signatures()).toEqual([])
  })

  it('is refused under another text than the adopted one', async () => {
    expect(await signPledge(principal(), { ...input, textSha256: 'a'.repeat(64) })).toMatchObject({
      refusal: { code: 'movements.pledge_text_differs' },
    })
  })

  it('does not exist before the text is adopted', async () => {
    const draft = await pledgeOf(world, await launchYear(world), false)
    expect(await signPledge(principal(), { ...draft, textSha256: input.textSha256 })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(
      await signPledge(asPerson(world.a.people.principal), { ...draft, textSha256: input.textSha256 }),
    ).toMatchObject({
      refusal: { code: 'movements.pledge_not_adopted' },
    })
  })

  it('needs consent after the gate of launch, and is marked late', async () => {
    await setGate(yearId, 'activity')
    expect(await signPledge(principal(), input)).toMatchObject({ refusal: { code: 'movements.late_needs_consent' } })
    await consentOf(world, yearId, world.c, 'signature')
    expect(await signPledge(principal(), input)).toMatchObject({ ok: true })
    expect(await signatures()).toMatchObject([{ late: true }])
  })

  it('is refused before the Academy and in a closed year', async () => {
    await setGate(yearId, 'ratification')
    expect(await signPledge(principal(), input)).toMatchObject({ refusal: { code: 'movements.making_up_over' } })
    await setGate(yearId, 'closed')
    expect(await signPledge(principal(), input)).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('does not exist for strangers', async () => {
    for (const caller of [
      asNobody(),
      asPerson(world.elsewhere.head.people.principal),
      asPerson(world.academy.approver),
    ])
      expect(await signPledge(caller, input)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
