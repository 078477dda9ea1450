import { beforeAll, describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import { adoptPledge } from '@/lib/movements/commands/adopt-pledge'
import { announceMovement } from '@/lib/movements/commands/announce-movement'
import { consentToLateness } from '@/lib/movements/commands/consent-to-lateness'
import { launchAcademyMovement } from '@/lib/movements/commands/launch-academy-movement'
import { launchMovement } from '@/lib/movements/commands/launch-movement'
import { receiveRegistration } from '@/lib/movements/commands/receive-registration'
import { returnRegistration } from '@/lib/movements/commands/return-registration'
import { saveMovement } from '@/lib/movements/commands/save-movement'
import { savePledge } from '@/lib/movements/commands/save-pledge'
import { saveRegistration } from '@/lib/movements/commands/save-registration'
import { signPledge } from '@/lib/movements/commands/sign-pledge'
import { submitRegistration } from '@/lib/movements/commands/submit-registration'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { commitments, launchYear, movementText, pledgeOf, registrationOf, rows } from './launches'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

/** A fresh year for each cell, with what the act needs; the gate is set when all is laid. */
async function ground({ act, phase }: Cell): Promise<{ yearId: string; id: string; textSha256: string }> {
  const elected = phase === 'term to come'
  const yearId = await launchYear(world, elected ? world.c.id : world.a.id)
  let id = ''
  let textSha256 = ''
  const cluster = () =>
    db().movement.create({
      data: { yearId, level: 'cluster', ...movementText, announcedAt: act.includes('school') ? noon : null },
    })
  if (/^(announce movement|launch cluster|save school|launch school)/.test(act)) {
    const above = await cluster()
    id = above.id
    if (act === 'launch school movement') {
      const own = { level: 'school' as const, organisationId: world.c.id, parentId: above.id }
      id = (await db().movement.create({ data: { yearId, ...own, ...movementText } })).id
    }
  }
  if (act === 'receive registration' || act === 'return registration') id = await registrationOf(world.c, yearId)
  if (act === 'adopt pledge') id = (await pledgeOf(world, yearId, false)).pledgeId
  if (act === 'sign pledge') ({ pledgeId: id, textSha256 } = await pledgeOf(world, yearId))
  await setGate(yearId, elected ? 'preparation' : (phase as Gate))
  return { yearId, id, textSha256 }
}

type Ground = { yearId: string; id: string; textSha256: string }
type Acts = Record<string, (caller: Caller, ground: Ground) => Promise<Result<unknown>>>
const stamp = () => ({ version: 0, edit: crypto.randomUUID() })
const consent =
  (schoolId: string) =>
  (caller: Caller, { yearId }: { yearId: string }) =>
    consentToLateness(caller, { yearId, schoolId, matter: 'registration', reason: 'x' })

const acts: Acts = {
  'launch academy movement': (caller, { yearId }) =>
    launchAcademyMovement(caller, { yearId, scope: 'one', ...movementText }),
  'save cluster movement': (caller, { yearId }) =>
    saveMovement(caller, { yearId, level: 'cluster', version: 0, ...movementText }),
  'save school movement': (caller, { yearId }) =>
    saveMovement(caller, { yearId, level: 'school', version: 0, ...movementText }),
  'announce movement': (caller, { id }) => announceMovement(caller, { movementId: id }),
  'launch cluster movement': (caller, { id }) => launchMovement(caller, { movementId: id }),
  'launch school movement': (caller, { id }) => launchMovement(caller, { movementId: id }),
  'save registration': (caller, { yearId }) => saveRegistration(caller, { yearId, ...stamp(), ...rows }),
  'submit registration': (caller, { yearId }) => submitRegistration(caller, { yearId, ...stamp(), ...rows }),
  'receive registration': (caller, { id }) => receiveRegistration(caller, { registrationId: id }),
  'return registration': (caller, { id }) => returnRegistration(caller, { registrationId: id, reason: 'x' }),
  'consent to lateness': (caller, place) => consent(world.c.id)(caller, place),
  "consent to head's own lateness": (caller, place) => consent(world.a.id)(caller, place),
  'save pledge': (caller, { yearId }) =>
    savePledge(caller, { yearId, ...stamp(), preamble: 'x', commitments: commitments(4) }),
  'adopt pledge': (caller, { id }) => adoptPledge(caller, { pledgeId: id, version: 1 }),
  'sign pledge': (caller, { id, textSha256 }) => signPledge(caller, { pledgeId: id, textSha256 }),
}

const cells = readMatrix(`${import.meta.dirname}/permissions.md`)
const lines = [...new Set(cells.map((cell) => `${cell.act}, ${cell.phase}`))]

describe('the permission matrix of movements', () => {
  it.each(lines)('%s', async (line) => {
    const found: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const cell of cells.filter((one) => `${one.act}, ${one.phase}` === line)) {
      const account = accountOf(world, cell.subject)
      const answer = await acts[cell.act]!(account ? asPerson(account) : asNobody(), await ground(cell))
      found[cell.subject] = asCell(answer)
      expected[cell.subject] = cell.expected
    }
    expect(found).toEqual(expected)
  })
})
