import { beforeAll, describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { mayJudgePaper, mayReadPaper, mayRegister, mayWritePaper, type PaperFacts } from '@/lib/papers/policy'
import { acts } from '@/lib/papers/rules/acts'
import { checkExplain, seesShared } from '@/lib/papers/rules/sharing'
import type { Actor } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { allowed, notFound, type Verdict } from '@/lib/platform/result'
import { factColumns, factsOf } from '@/lib/seminars/queries/find'
import type { SeminarFacts } from '@/lib/seminars/rules/windows'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { days, openSeminar } from '../../support/seminars'
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

const gates: readonly string[] = ['preparation', 'closed']

function answer({ act, phase, subject }: Cell): Verdict {
  const actor = actors.get(subject)!
  const at: Year = { ...year, gate: gates.includes(phase) ? (phase as Gate) : 'activity' }
  const own = act === 'judge the own paper'
  const author = own ? world.a.people.emulation_officer : world.c.people.lecturer
  const schoolId = own ? world.a.id : world.c.id
  const facts: PaperFacts = {
    id: seminar.id,
    schoolId,
    state: act.includes('accepted') ? 'accepted_spoken' : phase === 'registered' ? 'registered' : 'submitted',
    createdById: author,
    authorIds: [author],
    authorSchoolIds: [schoolId],
  }
  const it = {
    actor,
    year: at,
    seminar: { ...seminar, programmePublishedAt: phase === 'published' ? days.during : null },
    paper: { ...facts, reviseBy: null, inProgramme: false, consentsMissing: 0 },
    now: phase === 'papers closed' ? days.papersClosed : days.during,
  }
  if (act === 'register a title') return mayRegister(actor, at, world.c.id)
  if (act.startsWith('read')) return mayReadPaper(it)
  if (act === 'write') return mayWritePaper(it)
  if (act === 'submit') return acts.submit(it)
  if (act === 'withdraw') return acts.withdraw(it)
  if (act === 'see shared passages') return seesShared(it) ? allowed : notFound
  if (act === 'explain shared passages') return checkExplain(it, true)
  return mayJudgePaper(it)
}

describe('permissions with papers', () => {
  it.each(readMatrix('tests/integration/papers/permissions.md'))('$act, $phase: $subject $expected', (cell) => {
    expect(asCell(answer(cell))).toBe(cell.expected)
  })
})
