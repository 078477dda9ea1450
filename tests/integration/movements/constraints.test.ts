import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'
import { consentOf, launchYear, movementText, pledgeOf, registrationOf } from './launches'

testDatabase()

let world: World
let yearId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
})

const movement = (over: object) =>
  db().movement.create({ data: { yearId, level: 'cluster', ...movementText, ...over } })

describe('the database refuses', () => {
  it('a school’s movement without a school, and a cluster’s with one', async () => {
    await expect(movement({ level: 'school' })).rejects.toThrow(/school_movement_names_its_school/)
    await expect(movement({ organisationId: world.c.id })).rejects.toThrow(/school_movement_names_its_school/)
  })

  it('a second movement of one level, or of one school', async () => {
    await movement({})
    await expect(movement({})).rejects.toThrow(/one_movement_a_level|Unique constraint/)
    await movement({ level: 'school', organisationId: world.c.id })
    await expect(movement({ level: 'school', organisationId: world.c.id })).rejects.toThrow(
      /one_movement_a_level|Unique/,
    )
    await movement({ level: 'school', organisationId: world.d.id })
  })

  it('a movement that ends before it starts', async () => {
    await expect(movement({ endsOn: new Date('2021-12-31T00:00:00Z') })).rejects.toThrow(/movement_ends_after_start/)
  })

  it('a movement that unfolds anything but the one above it, of its year', async () => {
    const academy = await movement({ level: 'academy' })
    const cluster = await movement({ parentId: academy.id })
    await movement({ level: 'school', organisationId: world.b.id, parentId: cluster.id })
    const skipping = movement({ level: 'school', organisationId: world.c.id, parentId: academy.id })
    await expect(skipping).rejects.toThrow(/unfolds the one above/)
    const other = await launchYear(world)
    await expect(movement({ yearId: other, parentId: academy.id })).rejects.toThrow(/unfolds the one above/)
    await expect(movement({ yearId: other, level: 'academy', parentId: academy.id })).rejects.toThrow(/unfolds|root/)
  })

  it('a registration sent without its hour, received without it, returned without a reason', async () => {
    const create = (over: object) =>
      db().registration.create({ data: { yearId, organisationId: world.c.id, updatedAt: noon, ...over } })
    await expect(create({ state: 'submitted' })).rejects.toThrow(/sent_registration_has_its_hour/)
    await expect(create({ state: 'received', submittedAt: noon })).rejects.toThrow(/received_registration_has_its_hour/)
    await expect(create({ state: 'returned', submittedAt: noon, returnReason: ' ' })).rejects.toThrow(
      /returned_registration_has_a_reason/,
    )
    await expect(create({ state: 'returned', submittedAt: noon })).rejects.toThrow(/returned_registration_has_a_reason/)
  })

  it('a negative figure', async () => {
    const id = await registrationOf(world.c, yearId)
    const data = { registrationId: id, position: 9, content: 'x', unit: 'x', planned: '-1' }
    await expect(db().registrationTarget.create({ data })).rejects.toThrow(/planned_not_negative/)
  })

  it('any change of a received registration, its targets and its titles', async () => {
    const id = await registrationOf(world.c, yearId)
    await db().registration.update({ where: { id }, data: { state: 'received', receivedAt: noon } })
    const [target] = await db().registrationTarget.findMany({ where: { registrationId: id } })
    const refused = /the registration is received/
    await expect(db().registration.update({ where: { id }, data: { late: true } })).rejects.toThrow(refused)
    await expect(db().registration.delete({ where: { id } })).rejects.toThrow(refused)
    await expect(db().registrationTarget.update({ where: { id: target!.id }, data: { planned: '1' } })).rejects.toThrow(
      refused,
    )
    await expect(db().registrationTarget.deleteMany({ where: { registrationId: id } })).rejects.toThrow(refused)
    await expect(
      db().registrationTitle.create({ data: { registrationId: id, position: 9, title: 'x' } }),
    ).rejects.toThrow(refused)
  })

  it('a pledge adopted without its hash', async () => {
    const data = { yearId, preamble: 'x', adoptedAt: noon }
    await expect(db().pledge.create({ data })).rejects.toThrow(/adopted_pledge_has_its_hash/)
  })

  it('any change of an adopted pledge and its commitments', async () => {
    const { pledgeId } = await pledgeOf(world, yearId)
    const refused = /the pledge is adopted/
    await expect(db().pledge.update({ where: { id: pledgeId }, data: { preamble: 'y' } })).rejects.toThrow(refused)
    await expect(
      db().pledge.update({ where: { id: pledgeId }, data: { adoptedAt: null, textSha256: null } }),
    ).rejects.toThrow(refused)
    await expect(db().pledge.delete({ where: { id: pledgeId } })).rejects.toThrow(refused)
    await expect(db().pledgeCommitment.updateMany({ where: { pledgeId }, data: { text: 'y' } })).rejects.toThrow(
      refused,
    )
    await expect(db().pledgeCommitment.deleteMany({ where: { pledgeId } })).rejects.toThrow(refused)
    await expect(db().pledgeCommitment.create({ data: { pledgeId, position: 9, text: 'y' } })).rejects.toThrow(refused)
    const draft = await pledgeOf(world, await launchYear(world), false)
    const moved = db().pledgeCommitment.updateMany({
      where: { pledgeId: draft.pledgeId, position: 0 },
      data: { pledgeId, position: 9 },
    })
    await expect(moved).rejects.toThrow(refused)
  })

  it('a signature under another text, before adoption, or for a school that is not of the year', async () => {
    const { pledgeId, textSha256 } = await pledgeOf(world, yearId)
    const sign = (over: object) =>
      db().pledgeSignature.create({
        data: {
          ...{ pledgeId, textSha256, signedAt: noon },
          ...{ organisationId: world.c.id, personId: world.c.people.principal },
          ...over,
        },
      })
    const refused = /one signs the adopted text/
    await expect(sign({ textSha256: 'b'.repeat(64) })).rejects.toThrow(refused)
    await expect(sign({ organisationId: world.elsewhere.other.id })).rejects.toThrow(refused)
    const draft = await pledgeOf(world, await launchYear(world), false)
    await expect(sign({ pledgeId: draft.pledgeId })).rejects.toThrow(refused)
    await sign({})
    await expect(sign({})).rejects.toMatchObject({ code: 'P2002' })
  })

  it('taking back a signature or a consent, or a consent without a reason', async () => {
    const { pledgeId, textSha256 } = await pledgeOf(world, yearId)
    await db().pledgeSignature.create({
      data: { pledgeId, textSha256, signedAt: noon, organisationId: world.c.id, personId: world.c.people.principal },
    })
    await expect(db().pledgeSignature.updateMany({ where: { pledgeId }, data: { late: true } })).rejects.toThrow(
      /append-only/,
    )
    await expect(db().pledgeSignature.deleteMany({ where: { pledgeId } })).rejects.toThrow(/append-only/)
    await consentOf(world, yearId, world.c, 'signature')
    await expect(db().lateConsent.updateMany({ where: { yearId }, data: { reason: 'y' } })).rejects.toThrow(
      /append-only/,
    )
    await expect(db().lateConsent.deleteMany({ where: { yearId } })).rejects.toThrow(/append-only/)
    const data = {
      yearId,
      organisationId: world.d.id,
      matter: 'signature' as const,
      reason: ' ',
      personId: world.d.id,
      at: noon,
    }
    await expect(db().lateConsent.create({ data })).rejects.toThrow(/late_consent_has_a_reason/)
  })
})
