import { beforeAll, describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { mayFollowDay, mayKeepDay } from '@/lib/stage/policy'
import type { Actor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { accountOf, subjects } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let year: Year
const actors = new Map<string, Actor>()
beforeAll(async () => {
  world = await makeWorld()
  year = (await findYear(db(), world.yearId))!
  for (const subject of subjects) actors.set(subject, (await readStanding(db(), accountOf(world, subject))).actor)
})

function answer({ act, phase, subject }: Cell): string {
  const actor = actors.get(subject)!
  const at = { ...year, gate: phase as Gate }
  const hostId = act.includes('deputy') ? world.b.id : world.a.id
  if (act.startsWith('follow')) return asCell(mayFollowDay(actor, at))
  const officerIds = act.includes('secretary') ? [world.c.people.vice_principal] : []
  return asCell(mayKeepDay(actor, at, { hostId, officerIds }))
}

describe('permissions on the day of a seminar', () => {
  it.each(readMatrix('tests/integration/stage/permissions.md'))('$act, $phase: $subject $expected', (cell) => {
    expect(answer(cell)).toBe(cell.expected)
  })
})
