import { describe, expect, it } from 'vitest'
import { moveClock } from '@/lib/calendar/commands/move-clock'
import { mayAnswerForYear, mayDeputise, mayPrepareYear, mayRunYear, maySeeYear } from '@/lib/calendar/policy'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { fieldNow } from '@/lib/platform/clock'
import type { Actor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { answersOf, asCell, matrixLines, type Cell } from '../../support/matrix'
import { arrangeElected, february, passPowers } from '../../support/ratification'
import { accountOf, callerOf } from '../../support/subjects'
import { freshYear, layTerms, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let base: Promise<World> | undefined
let world: World
let year: Year

async function ground({ phase }: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  await layTerms(world)
  await setClock(noon)
  const next = (await arrangeElected(world)).nextYearId
  await setClock(february)
  await setGate(world.yearId, phase === 'closed' ? 'closed' : 'activity')
  if (phase === 'powers passed') await passPowers(world, new Date(february.getTime() - 1))
  const found = await findYear(db(), phase === 'term to come' ? next : world.yearId)
  if (!found) throw new Error('no year')
  year = found
}

const powers: Record<string, (actor: Actor, year: Year) => boolean> = {
  'run the year': mayRunYear,
  'prepare the year': mayPrepareYear,
  deputise: mayDeputise,
  'answer for the year': mayAnswerForYear,
  'see the year': maySeeYear,
}

async function answer({ act, subject }: Cell): Promise<string> {
  const may = powers[act]
  if (may) return may((await readStanding(db(), accountOf(world, subject))).actor, year) ? '✓' : 'no'
  const later = new Date((await fieldNow(db())).getTime() + 60_000)
  return asCell(await moveClock(callerOf(world, subject), { to: later }))
}

describe('the permission matrix of the calendar', () => {
  it.each(matrixLines('tests/integration/calendar/permissions.md'))('%s', async (_, cells) => {
    await ground(cells[0]!)
    const { found, expected } = await answersOf(cells, answer)
    expect(found).toEqual(expected)
  })
})
