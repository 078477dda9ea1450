import { beforeAll, expect, it } from 'vitest'
import { invitePerson } from '@/lib/people/commands/invite-person'
import { hashToken } from '@/lib/platform/auth/tokens'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = (more: object = {}) => ({
  organisationId: world.c.id,
  office: 'lecturer' as const,
  name: 'Nguyễn Minh Họa',
  email: `${crypto.randomUUID()}@example.test`,
  ...more,
})
const refusal = (code: string) => ({ ok: false, refusal: { code } })
const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''

it('mails a link, shows it once, keeps its hash alone, and records it without the secret', async () => {
  const asked = input()
  const answer = await invitePerson(asPerson(world.academy.administrator), asked)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const token = tokenOf(answer.value.link)
  const invitation = await db().invitation.findUniqueOrThrow({ where: { id: answer.value.invitationId } })
  expect(invitation).toMatchObject({ tokenHash: hashToken(token), office: 'lecturer', organisationId: world.c.id })
  const [letter] = await db().mailMessage.findMany({ where: { recipient: asked.email } })
  expect(letter?.body).toContain(`/vi/invitation/${token}`)
  const [entry] = await db().auditEntry.findMany({ where: { subjectId: invitation.id } })
  expect(entry).toMatchObject({ event: 'people.person_invited', organisationId: world.c.id })
  expect(JSON.stringify({ ...entry, id: 0 })).not.toContain(token)
})

it('a repeated press invites once, and the kept answer knows no secret', async () => {
  const caller = asPerson(world.c.people.principal, crypto.randomUUID())
  const asked = input()
  const [first, again] = [await invitePerson(caller, asked), await invitePerson(caller, asked)]
  if (!first.ok || !again.ok) throw new Error('refused')
  expect(again.value).toEqual({ invitationId: first.value.invitationId, link: '' })
  const kept = await db().submission.findUniqueOrThrow({ where: { key: caller.key! } })
  expect(JSON.stringify(kept.answer)).not.toContain(tokenOf(first.value.link))
  expect(await db().invitation.count({ where: { email: asked.email } })).toBe(1)
})

it('a second invitation to the same office closes the first', async () => {
  const asked = input()
  await invitePerson(asPerson(world.academy.administrator), asked)
  await invitePerson(asPerson(world.academy.administrator), asked)
  expect(await db().invitation.count({ where: { email: asked.email, revokedAt: null } })).toBe(1)
})

it.each([
  ['an office of the Academy at a school', () => ({ office: 'administrator' }), 'people.office_not_here'],
  ['an office of a school at the Academy', () => ({ organisationId: world.academyId }), 'people.office_not_here'],
  ['a second principal', () => ({ office: 'principal' }), 'people.principal_in_office'],
  ['who holds that very office', () => ({ email: 'lecturer.c@example.test' }), 'people.already_appointed'],
  ['an organisation that is not there', () => ({ organisationId: world.yearId }), 'common.not_found'],
])('%s is refused', async (_, more, code) => {
  expect(await invitePerson(asPerson(world.academy.administrator), input(more()))).toMatchObject(refusal(code))
})

it('a principal invites own staff, but no principal, and not to another school', async () => {
  const principal = asPerson(world.c.people.principal)
  expect(await invitePerson(principal, input())).toMatchObject({ ok: true })
  expect(await invitePerson(principal, input({ office: 'principal' }))).toMatchObject(
    refusal('people.principal_by_administrator'),
  )
  expect(await invitePerson(principal, input({ organisationId: world.d.id }))).toMatchObject(
    refusal('common.not_found'),
  )
})

it.each([
  ['an emulation officer', () => asPerson(world.c.people.emulation_officer)],
  ['the head', () => asPerson(world.a.people.principal)],
  ['an approver', () => asPerson(world.academy.approver)],
  ['nobody', () => asNobody()],
])('to %s the staff of a school does not exist', async (_, caller) => {
  expect(await invitePerson(caller(), input())).toMatchObject(refusal('common.not_found'))
})
