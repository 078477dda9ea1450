import { beforeAll, describe, expect, it } from 'vitest'
import { publishProgramme } from '@/lib/seminars/commands/publish-programme'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { getProgramme } from '@/lib/seminars/queries/programme'
import { findYear } from '@/lib/calendar/queries'
import { asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { accepted, auditOf, code, openSeminar } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let paperId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  paperId = await accepted(world, seminarId, world.c)
})

const programmeFor = async (who: string) => {
  const { actor, now } = await readStanding(db(), who)
  const year = await findYear(db(), world.yearId)
  return getProgramme(makeContext(actor, now, 'test'), year!, seminarId)
}
const publish = (who: string) => publishProgramme(asPerson(who), { seminarId })

describe('publishing the programme', () => {
  it('waits for lines, and for every paper that is to be spoken', async () => {
    const who = world.a.people.principal
    expect(code(await publish(who))).toBe('seminars.programme_empty')
    const { version } = await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })
    const opening = { kind: 'opening' as const, title: 'Khai mạc', speaker: '', paperId: null, minutes: 10 }
    await saveProgramme(asPerson(who), { seminarId, version, items: [opening] })
    expect(code(await publish(who))).toBe('seminars.spoken_papers_missing')
    const paper = { kind: 'paper' as const, title: '', speaker: '', paperId, minutes: 8 }
    await saveProgramme(asPerson(who), { seminarId, version: version + 1, items: [opening, paper] })
  })

  it('is for the host alone', async () => {
    expect(code(await publish(world.c.people.principal))).toBe('seminars.not_of_host')
    expect(code(await publish(world.elsewhere.head.people.principal))).toBe('common.not_found')
  })

  it('shows it to everybody, tells all schools, once, and is recorded', async () => {
    expect(await programmeFor(world.d.people.lecturer)).toBeNull()
    const who = world.a.people.emulation_officer
    const answers = await Promise.all([publish(who), publish(who)])
    expect(answers.map(code).sort()).toEqual(['ok', 'seminars.programme_published'])
    const seen = await programmeFor(world.d.people.lecturer)
    expect(seen?.items.map((item) => [item.kind, item.startsAt.toISOString()])).toEqual([
      ['opening', '2022-07-15T05:00:00.000Z'],
      ['paper', '2022-07-15T05:10:00.000Z'],
    ])
    expect(seen?.spoken).toEqual([])
    expect(
      await db().notice.count({ where: { kind: 'seminars.programme_published', personId: world.d.people.lecturer } }),
    ).toBe(1)
    expect((await auditOf(seminarId))[0]).toMatchObject({ event: 'seminars.programme_published' })
    expect(await programmeFor(world.elsewhere.head.people.principal)).toBeNull()
  })
})
