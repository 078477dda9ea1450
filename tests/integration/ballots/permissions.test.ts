import { beforeAll, describe, expect, it, vi } from 'vitest'
import { openCollecting } from '@/lib/ballots/commands/open-collecting'
import { prepareBox } from '@/lib/ballots/commands/prepare-box'
import { sealBox } from '@/lib/ballots/commands/seal-box'
import * as policy from '@/lib/ballots/policy'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { asNobody, asPerson, type Actor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Verdict } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { sealedBox, trusteesOf } from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix } from '../../support/matrix'
import { headOf, makeMeeting } from '../../support/polls'
import { accountOf, type Subject } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()
// keys of 3072 bits take seconds to make, and more beside other work
vi.setConfig({ testTimeout: 120_000 })

const matrix = readMatrix('tests/integration/ballots/permissions.md')
let world: World
let year: Year

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  year = (await findYear(db(), world.yearId))!
})

function judge(act: string, actor: Actor): Verdict {
  const members = [world.a.id, world.b.id, world.c.id, world.d.id]
  const seats = [world.a, world.b, world.c, world.d].map((school) => ({ personId: school.people.principal }))
  if (act === 'prepare') return policy.mayPrepareBox(actor, year)
  if (act === 'card')
    return policy.mayKeepCard(
      actor,
      trusteesOf(world).map((personId) => ({ personId })),
    )
  if (act === 'seal')
    return policy.maySealBox(actor, year, members, { preparedById: headOf(world), preparedBySchoolId: world.a.id })
  if (act === 'run') return policy.mayRunBox(actor, year, [])
  if (act === 'receive') return policy.mayReceive(actor, year, seats)
  throw new Error(`no act ${act}`)
}

describe('the permission matrix of ballot boxes', () => {
  it.each(matrix)('$act, $phase: $subject → $expected', async ({ act, subject, expected }) => {
    const { actor } = await readStanding(db(), accountOf(world, subject))
    expect(asCell(judge(act, actor))).toBe(expected)
  })

  const caller = (subject: Subject) => {
    const account = accountOf(world, subject)
    return account ? asPerson(account) : asNobody()
  }
  const refusedCells = (act: string) => matrix.filter((cell) => cell.act === act && cell.expected !== '✓')

  it('holds for the commands themselves', async () => {
    const meetingId = await makeMeeting(world)
    const trustees = trusteesOf(world) as [string, string, string]
    for (const { subject, expected } of refusedCells('prepare')) {
      const answer = await prepareBox(caller(subject), { meetingId, slots: 1, trustees })
      expect([subject, asCell(answer)]).toEqual([subject, expected])
    }
    const { boxId, sha256 } = await sealedBox(world, 1)
    for (const { subject, expected } of refusedCells('seal'))
      expect([subject, asCell(await sealBox(caller(subject), { boxId, sha256 }))]).toEqual([subject, expected])
    for (const { subject, expected } of refusedCells('run'))
      expect([subject, asCell(await openCollecting(caller(subject), { boxId }))]).toEqual([subject, expected])
  }, 60_000)
})
