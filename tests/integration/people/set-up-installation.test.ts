import { beforeEach, expect, it } from 'vitest'
import { setUpInstallation } from '@/lib/people/commands/set-up-installation'
import { awaitsFirstRun } from '@/lib/people/queries/entrance'
import { isAdministrator } from '@/lib/people/policy'
import { hashToken } from '@/lib/platform/auth/tokens'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { goodPassword, twelveLetters } from './visitors'

testDatabase('migrated')

const input = (more: object = {}) => ({
  code: 'ABCD2345',
  academyVi: 'Học viện minh họa',
  academyEn: 'Illustrative Academy',
  name: 'Quản trị viên',
  email: 'quantri@example.test',
  password: goodPassword,
  repeatedPassword: goodPassword,
  ...more,
})
const refusal = (code: string) => ({ ok: false, refusal: { code } })

beforeEach(async () => {
  const open = { readyAt: null, demonstration: false, firstRunCodeHash: hashToken('ABCD2345') }
  if ((await db().person.count()) === 0) await db().installation.update({ where: { id: 1 }, data: open })
})

it('is refused with a wrong code, and with a guessable password', async () => {
  expect(await awaitsFirstRun()).toBe(true)
  expect(await setUpInstallation(asNobody(), input({ code: 'WRONG' }))).toMatchObject(refusal('people.code_wrong'))
  const guessable = input({ password: '1234567890' })
  expect(await setUpInstallation(asNobody(), guessable)).toMatchObject(refusal('people.password_too_common'))
  const short = input({ password: twelveLetters })
  expect(await setUpInstallation(asNobody(), short)).toMatchObject(refusal('people.password_short_for_office'))
  expect(await db().organisation.count()).toBe(0)
})

it('does not exist in a demonstration', async () => {
  await db().installation.update({ where: { id: 1 }, data: { demonstration: true } })
  expect(await awaitsFirstRun()).toBe(false)
  expect(await setUpInstallation(asNobody(), input())).toMatchObject(refusal('common.not_found'))
})

it('enters the Academy and its first administrator, once, also when two hold the code', async () => {
  const both = ['a', 'b'].map((who) => setUpInstallation(asNobody(), input({ email: `${who}@example.test` })))
  const answers = await Promise.all(both)
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual(['common.not_found', 'ok'])
  const people = await db().person.findMany()
  expect(people).toHaveLength(1)
  const { actor } = await readStanding(db(), people[0]!.id)
  expect(isAdministrator(actor)).toBe(true)
  expect(await db().organisation.findMany()).toMatchObject([{ kind: 'academy' }])
  expect(await db().installation.findUnique({ where: { id: 1 } })).toMatchObject({ firstRunCodeHash: null })
  expect(await db().auditEntry.count({ where: { event: 'people.installation_set_up' } })).toBe(1)
  expect(await db().session.count({ where: { personId: people[0]!.id } })).toBe(1)
})
