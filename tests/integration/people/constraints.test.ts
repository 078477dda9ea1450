import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { withFactor } from './factors'
import { withPassword } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const appointment = (startsAt: string, endsAt?: string) => ({
  personId: world.c.people.lecturer,
  organisationId: world.c.id,
  office: 'lecturer' as const,
  startsAt: new Date(startsAt),
  endsAt: endsAt ? new Date(endsAt) : null,
})

it('the same office of the same organisation is held once by one person at a time', async () => {
  await expect(db().appointment.create({ data: appointment('2022-01-01') })).rejects.toThrow(
    'one_appointment_an_office',
  )
})

it('an appointment does not end before it begins', async () => {
  await expect(db().appointment.create({ data: appointment('2019-01-01', '2018-01-01') })).rejects.toThrow()
})

it('one address is one account', async () => {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: world.c.people.lecturer } })
  await expect(db().person.create({ data: { email, name: 'x', givenName: 'x' } })).rejects.toThrow('email')
})

it('a demonstration with people never becomes a real installation', async () => {
  const real = { where: { id: 1 }, data: { demonstration: false } }
  await expect(db().installation.update(real)).rejects.toThrow('keeps its kind')
})

describe('a second factor', () => {
  const sealed = 'A'.repeat(64)

  it('follows a password, lies sealed, and is one for a person', async () => {
    const personId = world.d.people.vice_principal
    await expect(db().secondFactor.create({ data: { personId, wrapped: sealed } })).rejects.toThrow(
      /follows a password/,
    )
    await withPassword(personId)
    await expect(
      db().secondFactor.create({ data: { personId, wrapped: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' } }),
    ).rejects.toThrow('key_is_sealed')
    await db().secondFactor.create({ data: { personId, wrapped: sealed } })
    await expect(db().secondFactor.create({ data: { personId, wrapped: sealed } })).rejects.toThrow(
      'second_factors_pkey',
    )
  })

  it('takes no step back, and a confirmed key is not exchanged', async () => {
    const personId = world.d.people.lecturer
    await withFactor(personId)
    const change = (data: object) => db().secondFactor.update({ where: { personId }, data })
    await change({ lastStep: 5n })
    await expect(change({ lastStep: 4n })).rejects.toThrow(/last step goes forward/)
    await expect(change({ wrapped: sealed })).rejects.toThrow(/confirmed key stands/)
    await expect(change({ confirmedAt: null })).rejects.toThrow(/confirmed key stands/)
    await expect(change({ personId: world.c.people.lecturer })).rejects.toThrow(/confirmed key stands/)
  })

  it('has backup codes that are hashed, used once, and never another’s', async () => {
    const personId = world.a.people.principal
    const { backupCodes } = await withFactor(personId)
    const code = await db().backupCode.findFirstOrThrow({ where: { personId } })
    await expect(db().backupCode.create({ data: { personId, codeHash: backupCodes[0]! } })).rejects.toThrow(
      'backup_code_is_hashed',
    )
    await expect(db().backupCode.create({ data: { personId, codeHash: code.codeHash } })).rejects.toThrow('code_hash')
    const change = (data: object) => db().backupCode.update({ where: { id: code.id }, data })
    await expect(change({ personId: world.d.people.lecturer })).rejects.toThrow(/backup code is used once/)
    await change({ usedAt: new Date() })
    await expect(change({ usedAt: null })).rejects.toThrow(/backup code is used once/)
  })
})

it('a session that waits for its code has proved nothing, and never wakes', async () => {
  const row = { personId: world.c.people.lecturer, userAgent: '', address: '', expiresAt: new Date('2100-01-01') }
  await expect(db().session.create({ data: { ...row, awaitsCode: true, provedAt: new Date() } })).rejects.toThrow(
    'waiting_session_proves_nothing',
  )
  const { id } = await db().session.create({ data: { ...row, awaitsCode: true } })
  await expect(db().session.update({ where: { id }, data: { awaitsCode: false } })).rejects.toThrow(
    /waits stays waiting/,
  )
  await expect(db().session.update({ where: { id }, data: { provedAt: new Date() } })).rejects.toThrow(
    'waiting_session_proves_nothing',
  )
})
