import { beforeAll, describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { mayEditProceedings, mayGiveCertificates, maySeeCertificates, mayTakeBook } from '@/lib/proceedings/policy'
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
  const officerIds = act.includes('secretary') ? [world.c.people.vice_principal] : []
  const seminar = { hostId: act.includes('deputy') ? world.b.id : world.a.id, officerIds }
  if (act.startsWith('make')) return asCell(mayEditProceedings(actor, at, seminar))
  if (act.startsWith('give')) return asCell(mayGiveCertificates(actor, at, seminar))
  if (act.startsWith('see')) return asCell(maySeeCertificates(actor, at, seminar))
  return asCell(mayTakeBook(actor, at, seminar, act.includes('published')))
}

describe('permissions of proceedings and certificates', () => {
  it.each(readMatrix('tests/integration/proceedings/permissions.md'))('$act, $phase: $subject $expected', (cell) => {
    expect(answer(cell)).toBe(cell.expected)
  })
})
