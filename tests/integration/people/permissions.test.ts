import { beforeAll, expect, it } from 'vitest'
import { correctPerson } from '@/lib/people/commands/correct-person'
import { disableAccount } from '@/lib/people/commands/disable-account'
import { enableAccount } from '@/lib/people/commands/enable-account'
import { endAppointment } from '@/lib/people/commands/end-appointment'
import { invitePerson } from '@/lib/people/commands/invite-person'
import { removeFactor } from '@/lib/people/commands/remove-factor'
import { resetFactor } from '@/lib/people/commands/reset-factor'
import { revokeInvitation } from '@/lib/people/commands/revoke-invitation'
import { listPeople, listStaff } from '@/lib/people/queries/register'
import { asNobody, asPerson, makeContext, type Caller, type Context, type Office } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'
import { signedIn, withFactor } from './factors'
import { openInvitation } from './invitations'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** A school like C, with the same people in the offices that act, and the office acted upon in other hands. */
async function holder(office: Office): Promise<{ personId: string; appointmentId: string }> {
  const person = await db().person.create({
    data: {
      email: `${crypto.randomUUID()}@example.test`,
      name: 'Người khác',
      givenName: 'khác',
      appointments: { create: { organisationId: world.c.id, office, startsAt: new Date('2020-01-01') } },
    },
    include: { appointments: true },
  })
  return { personId: person.id, appointmentId: person.appointments[0]!.id }
}

async function contextOf(personId: string | null): Promise<Context> {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'test')
}

const visible = async <T>(answer: Promise<T | null>): Promise<Result<T>> => {
  const value = await answer
  return value === null ? notFound : ok(value)
}

async function act({ act: name, phase }: Cell, caller: Caller, account: string | null): Promise<Result<unknown>> {
  const office = phase === "principal's" ? ('principal' as const) : ('lecturer' as const)
  switch (name) {
    case 'invite person': {
      // nobody holds the principal's office in the way of another while the subject is asked
      const organisationId =
        phase === "principal's" && account !== world.c.people.principal ? await vacant() : world.c.id
      const email = `${crypto.randomUUID()}@example.test`
      return invitePerson(caller, { organisationId, office, name: 'Người mới', email })
    }
    case 'revoke invitation':
      return revokeInvitation(caller, { invitationId: (await openInvitation(world.c.id, { office })).invitation.id })
    case 'end appointment':
      return endAppointment(caller, { appointmentId: (await holder(office)).appointmentId })
    case 'reset second factor': {
      const personId = await accountIn(phase, account)
      return withFactorFor(personId, async () =>
        resetFactor(phase === 'own' && account ? await signedIn(account) : caller, { personId }),
      )
    }
    case 'switch second factor off':
      return account
        ? withFactorFor(account, async () => removeFactor(await signedIn(account), {}))
        : removeFactor(caller, {})
    case 'disable account':
      return disableAccount(caller, { personId: await accountIn(phase, account) })
    case 'correct person': {
      const email = `${crypto.randomUUID()}@example.test`
      return correctPerson(caller, { personId: await accountIn(phase, account), name: 'Tên đúng', email })
    }
    case 'enable account':
      return enableAccount(caller, { personId: await accountIn(phase, account) })
    case 'list people':
      return visible(listPeople(await contextOf(account), { page: 1 }))
    default:
      return visible(listStaff(await contextOf(account), world.c.id))
  }
}

/** An account with a second factor; whoever had no password has none afterwards, so that later lines ask for no proof. */
async function withFactorFor<T>(personId: string, act: () => Promise<T>): Promise<T> {
  await withFactor(personId)
  try {
    return await act()
  } finally {
    await db().secondFactor.deleteMany({ where: { personId } })
    await db().backupCode.deleteMany({ where: { personId } })
    await db().person.update({ where: { id: personId }, data: { passwordHash: null } })
  }
}

const vacant = async (): Promise<string> =>
  (await db().organisation.create({ data: { kind: 'school', code: crypto.randomUUID().slice(0, 12) } })).id

const accountIn = async (phase: string, account: string | null): Promise<string> =>
  phase === 'own' && account ? account : (await holder('lecturer')).personId

it.each(readMatrix('tests/integration/people/permissions.md'))('$act ($phase) by $subject: $expected', async (cell) => {
  const account = accountOf(world, cell.subject)
  const answer = await act(cell, account ? asPerson(account) : asNobody(), account)
  expect(asCell(answer)).toBe(cell.expected)
})
