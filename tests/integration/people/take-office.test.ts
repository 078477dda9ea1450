import { beforeAll, expect, it } from 'vitest'
import { takeOffice } from '@/lib/people/commands/take-office'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'
import { openInvitation } from './invitations'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

it('spends the link and begins the office by the clock of the field', async () => {
  const { invitation } = await openInvitation(world.c.id, { office: 'emulation_officer' })
  const person = { id: world.c.people.lecturer, name: 'Giảng viên' }
  const ctx = makeContext({ kind: 'nobody' }, noon, 'test')
  expect(await takeOffice(db(), ctx, { invitation, person })).toEqual({ ok: true, value: null })
  expect(await db().invitation.findUnique({ where: { id: invitation.id } })).toMatchObject({
    acceptedAt: expect.any(Date) as Date,
  })
  const office = { personId: person.id, office: 'emulation_officer' as const }
  expect(await db().appointment.findFirst({ where: office })).toMatchObject({ startsAt: noon, endsAt: null })
})
