import { beforeAll, expect, it } from 'vitest'
import { acceptInvitation } from '@/lib/people/commands/accept-invitation'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { openInvitation } from './invitations'
import { goodPassword, twelveLetters } from './visitors'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const accept = (token: string, more: object = {}) =>
  acceptInvitation(asNobody(), {
    token,
    name: 'Trần Thị Ánh',
    password: goodPassword,
    repeatedPassword: goodPassword,
    ...more,
  })
const refusal = (code: string) => ({ ok: false, refusal: { code } })

it('opens an account with its office and a session, and is recorded', async () => {
  const { token, invitation } = await openInvitation(world.c.id)
  const answer = await accept(token)
  expect(answer).toMatchObject({ ok: true, value: { email: invitation.email } })
  const person = await db().person.findUniqueOrThrow({
    where: { email: invitation.email },
    include: { appointments: true, sessions: true },
  })
  expect(person).toMatchObject({ name: 'Trần Thị Ánh', givenName: 'Ánh' })
  expect(person.appointments).toMatchObject([{ organisationId: world.c.id, office: 'lecturer', endsAt: null }])
  expect(person.sessions).toHaveLength(1)
  expect(await db().auditEntry.count({ where: { event: 'people.invitation_accepted', subjectId: person.id } })).toBe(1)
})

it('works once, also when two open it at one moment', async () => {
  const { token, invitation } = await openInvitation(world.c.id)
  const answers = await Promise.all([accept(token), accept(token)])
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(await db().person.count({ where: { email: invitation.email } })).toBe(1)
})

it('is refused when revoked, when over, when guessable, when the account exists, and when it is not there', async () => {
  const revoked = await openInvitation(world.c.id)
  await db().invitation.update({ where: { id: revoked.invitation.id }, data: { revokedAt: new Date() } })
  expect(await accept(revoked.token)).toMatchObject(refusal('people.link_revoked'))
  const over = await openInvitation(world.c.id, { expiresAt: new Date() })
  expect(await accept(over.token)).toMatchObject(refusal('people.link_expired'))
  expect(await db().person.count({ where: { email: over.invitation.email } })).toBe(0)
  const open = await openInvitation(world.c.id)
  expect(await accept(open.token, { password: 'tranthianh2022' })).toMatchObject(refusal('people.password_too_common'))
  const known = await openInvitation(world.c.id, { email: 'principal.d@example.test' })
  expect(await accept(known.token)).toMatchObject(refusal('people.account_exists'))
  expect(await accept('khong-co')).toMatchObject(refusal('common.not_found'))
})

it('makes no second principal', async () => {
  const { token } = await openInvitation(world.c.id, { office: 'principal' })
  expect(await accept(token)).toMatchObject(refusal('people.principal_in_office'))
})

it('asks a longer password of an office that acts for the school', async () => {
  const officer = await openInvitation(world.c.id, { office: 'emulation_officer' })
  expect(await accept(officer.token, { password: twelveLetters })).toMatchObject(
    refusal('people.password_short_for_office'),
  )
  const lecturer = await openInvitation(world.c.id)
  expect(await accept(lecturer.token, { password: twelveLetters })).toMatchObject({ ok: true })
})
