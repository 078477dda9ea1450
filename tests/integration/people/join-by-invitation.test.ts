import { beforeAll, expect, it } from 'vitest'
import { joinByInvitation } from '@/lib/people/commands/join-by-invitation'
import { asNobody, asPerson } from '@/lib/platform/context'
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
const email = 'lecturer.c@example.test'

it('gives a person who has an account a further office', async () => {
  const { token } = await openInvitation(world.c.id, { email, office: 'vice_principal' })
  expect(await joinByInvitation(asPerson(world.c.people.lecturer), { token })).toMatchObject({ ok: true })
  const held = await db().appointment.findMany({
    where: { personId: world.c.people.lecturer },
    orderBy: { startsAt: 'asc' },
  })
  expect(held.map((one) => one.office)).toEqual(['lecturer', 'vice_principal'])
  expect(await joinByInvitation(asPerson(world.c.people.lecturer), { token })).toMatchObject(
    refusal('people.link_used'),
  )
})

it('is refused to another than the one invited, for an office held, without a link and to nobody', async () => {
  const { token } = await openInvitation(world.c.id, { email, office: 'lecturer' })
  expect(await joinByInvitation(asPerson(world.d.people.lecturer), { token })).toMatchObject(
    refusal('people.invited_another'),
  )
  expect(await joinByInvitation(asPerson(world.c.people.lecturer), { token })).toMatchObject(
    refusal('people.already_appointed'),
  )
  expect(await joinByInvitation(asNobody(), { token })).toMatchObject(refusal('common.not_found'))
  expect(await joinByInvitation(asPerson(world.c.people.lecturer), { token: 'x' })).toMatchObject(
    refusal('common.not_found'),
  )
})
