import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { castVote } from '@/lib/polls/commands/cast-vote'
import { confirmManifest } from '@/lib/polls/commands/confirm-manifest'
import { openPoll } from '@/lib/polls/commands/open-poll'
import * as policy from '@/lib/polls/policy'
import { asNobody, asPerson, type Actor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Verdict } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix } from '../../support/matrix'
import { drafted, frozen, headOf, opened } from '../../support/polls'
import { accountOf, type Subject } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()

const matrix = readMatrix('tests/integration/polls/permissions.md')
let world: World
let year: Year

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  year = (await findYear(db(), world.yearId))!
})

function judge(act: string, actor: Actor): Verdict {
  const members = [world.a.id, world.b.id, world.c.id, world.d.id]
  const prepared = { preparedById: headOf(world), preparedBySchoolId: world.a.id }
  const seats = [world.a, world.b, world.c, world.d].map((school) => school.people.principal)
  if (act === 'prepare') return policy.mayPreparePoll(actor, year)
  if (act === 'confirm' || act === 'confirm cancelling')
    return policy.mayConfirmManifest(actor, year, members, prepared)
  if (act === 'open') return policy.mayOpenPoll(actor, year, [])
  if (act === 'ask to cancel') return policy.mayAskCancelling(actor, year, [])
  if (act === 'vote') return policy.mayCastVote(actor, year, seats)
  if (act === 'count') return policy.mayCount(actor, year, [world.c.id, world.d.id])
  if (act === 'settle') return policy.maySettle(actor, year)
  throw new Error(`no act ${act}`)
}

describe('the permission matrix of polls', () => {
  it.each(matrix)('$act, $phase: $subject → $expected', async ({ act, subject, expected }) => {
    const { actor } = await readStanding(db(), accountOf(world, subject))
    expect(asCell(judge(act, actor))).toBe(expected)
  })

  const caller = (subject: Subject) => {
    const account = accountOf(world, subject)
    return account ? asPerson(account) : asNobody()
  }
  const cells = (act: string) => matrix.filter((cell) => cell.act === act)

  it('holds for the commands themselves', async () => {
    for (const { subject, expected } of cells('confirm'))
      expect([subject, asCell(await confirmManifest(caller(subject), await drafted(world)))]).toEqual([
        subject,
        expected,
      ])
    for (const { subject, expected } of cells('open'))
      expect([subject, asCell(await openPoll(caller(subject), await frozen(world)))]).toEqual([subject, expected])
    for (const { subject, expected } of cells('vote')) {
      const lines = { p1: 'agree', p2: 'blank', p3: 'blank', p4: 'blank' } as const
      const cast = await castVote(caller(subject), { ...(await opened(world)), lines, word: '' })
      expect([subject, asCell(cast)]).toEqual([subject, expected])
    }
  }, 120_000)
})
