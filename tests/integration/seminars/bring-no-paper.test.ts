import { beforeEach, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { listPapersDuties } from '@/lib/papers/queries/duties'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { bringNoPaper } from '@/lib/seminars/commands/bring-no-paper'
import { getSeminar } from '@/lib/seminars/queries/seminars'
import { auditOf } from '../../support/meetings'
import { testDatabase } from '../../support/database'
import { code, days, openSeminar, registered } from '../../support/seminars'
import { freshYear, layTerms, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let base: Promise<World> | undefined
let world: World
let seminarId: string

beforeEach(async () => {
  world = await freshYear(await (base ??= makeWorld()))
  await layTerms(world)
  await setClock(noon)
  seminarId = await openSeminar(world, { alongside: true })
})

const say = async (personId: string | null, reason = 'Giảng viên đi học tập trung'): Promise<string> =>
  code(await bringNoPaper(personId ? asPerson(personId) : asNobody(), { seminarId, reason }))

const owing = async (): Promise<string[]> => {
  const { actor } = await readStanding(db(), world.a.people.principal)
  const year = (await findYear(db(), world.yearId))!
  const duties = await listPapersDuties(makeContext(actor, days.during, 'test'), year)
  return duties.filter((one) => one.key === `papers.title.${seminarId}`).map((one) => one.organisationId)
}

describe('bringing no paper', () => {
  it('is said by who acts for the school: the host is told, and asks it for none any more', async () => {
    expect(await owing()).toContain(world.c.id)
    expect(await say(world.c.people.principal)).toBe('ok')
    expect(await owing()).not.toContain(world.c.id)
    expect(await owing()).toContain(world.d.id)
    const told = await db().notice.findMany({ where: { kind: 'seminars.no_paper_brought' } })
    expect(told.map((one) => one.personId)).toContain(world.a.people.emulation_officer)
    expect(await auditOf(seminarId)).toMatchObject([{}, {}, { event: 'seminars.no_paper_brought' }])
  })

  it('is refused to a lecturer, a stranger and nobody, twice, and with a paper of the school there', async () => {
    expect(await say(world.c.people.lecturer)).toBe('seminars.not_for_school')
    expect(await say(world.elsewhere.head.people.principal)).toBe('common.not_found')
    expect(await say(null)).toBe('common.not_found')
    expect(await say(world.c.people.principal)).toBe('ok')
    expect(await say(world.c.people.emulation_officer)).toBe('seminars.abstained')
    await registered(seminarId, world.d)
    expect(await say(world.d.people.principal)).toBe('seminars.has_paper')
  })

  it('of two presses at once counts one', async () => {
    const { principal, emulation_officer } = world.c.people
    const answers = await Promise.all([say(principal), say(emulation_officer), say(principal)])
    expect(answers.filter((one) => one === 'ok')).toHaveLength(1)
  })

  it('is over with the seminar, and in a closed year', async () => {
    await setClock(days.over)
    expect(await say(world.c.people.principal)).toBe('seminars.over')
    await setClock(noon)
    await setGate(world.yearId, 'closed')
    expect(await say(world.c.people.principal)).toBe('common.year_closed')
  })

  it('is taken back by registering a title', async () => {
    await say(world.c.people.principal)
    await registered(seminarId, world.c)
    expect(await db().seminarAbstention.count({ where: { seminarId } })).toBe(0)
    const { actor } = await readStanding(db(), world.c.people.principal)
    const view = await getSeminar(
      makeContext(actor, days.during, 'test'),
      (await findYear(db(), world.yearId))!,
      seminarId,
    )
    expect([view?.abstentions, view?.acts.bringNone.ok]).toEqual([[], false])
  })
})
