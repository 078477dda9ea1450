import { beforeAll, expect, it } from 'vitest'
import { revokeInvitation } from '@/lib/people/commands/revoke-invitation'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { openInvitation } from './invitations'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const refusal = (code: string) => ({ ok: false, refusal: { code } })
const revoke = (who: string, invitationId: string) => revokeInvitation(asPerson(who), { invitationId })

it('a principal closes a link to the own school before it is used', async () => {
  const { invitation } = await openInvitation(world.c.id)
  expect(await revoke(world.c.people.principal, invitation.id)).toMatchObject({ ok: true })
  const after = await db().invitation.findUniqueOrThrow({ where: { id: invitation.id } })
  expect(after.revokedAt).not.toBeNull()
  expect(await db().auditEntry.count({ where: { subjectId: invitation.id } })).toBe(1)
})

it('is refused once used, for a principal’s office, and does not exist for others', async () => {
  const { invitation } = await openInvitation(world.c.id)
  expect(await revoke(world.d.people.principal, invitation.id)).toMatchObject(refusal('common.not_found'))
  expect(await revoke(world.academy.administrator, world.yearId)).toMatchObject(refusal('common.not_found'))
  await db().invitation.update({ where: { id: invitation.id }, data: { acceptedAt: new Date() } })
  expect(await revoke(world.academy.administrator, invitation.id)).toMatchObject(refusal('people.link_used'))
  const high = await openInvitation(world.c.id, { office: 'principal' })
  expect(await revoke(world.c.people.principal, high.invitation.id)).toMatchObject(
    refusal('people.principal_by_administrator'),
  )
})
