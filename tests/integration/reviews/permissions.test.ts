import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import type { Gate } from '@/lib/calendar/schema'
import type { PaperFacts } from '@/lib/papers/policy'
import type { Actor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import type { Verdict } from '@/lib/platform/result'
import { mayOpenReview, maySeeReviews, mayWish, mayWriteReview } from '@/lib/reviews/policy'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { openSeminar } from '../../support/seminars'
import { accountOf, subjects } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let year: Year
let seminar: SeminarFacts
const actors = new Map<string, Actor>()
beforeAll(async () => {
  world = await makeWorld()
  year = (await findYear(db(), world.yearId))!
  const id = await openSeminar(world)
  seminar = factsOf(await db().seminar.findUniqueOrThrow({ where: { id }, select: factColumns }))
  for (const subject of subjects) actors.set(subject, (await readStanding(db(), accountOf(world, subject))).actor)
})

function answer({ act, phase, subject }: Cell): Verdict {
  const actor = actors.get(subject)!
  const at: Year = { ...year, gate: phase as Gate }
  const school = act.includes('own paper') ? world.a : world.c
  const author = act.includes('own paper') ? school.people.emulation_officer : school.people.lecturer
  const paper: PaperFacts = {
    ...{ id: seminar.id, schoolId: school.id, state: 'submitted', createdById: author },
    ...{ authorIds: [author], authorSchoolIds: [school.id] },
  }
  const reviewerId = world.b.people.emulation_officer
  if (act.startsWith('see')) return maySeeReviews({ actor, year: at, seminar, paper })
  if (act === 'open the review') return mayOpenReview(actor, at, reviewerId)
  if (act === 'write the review') return mayWriteReview(actor, at, reviewerId)
  return mayWish(actor, at)
}

describe('permissions with reviews', () => {
  it.each(readMatrix('tests/integration/reviews/permissions.md'))('$act, $phase: $subject $expected', (cell) => {
    expect(asCell(answer(cell))).toBe(cell.expected)
  })
})
