import { beforeAll, describe, expect, it } from 'vitest'
import { publishProgramme } from '@/lib/seminars/commands/publish-programme'
import { getProgramme, type ProgrammeView } from '@/lib/seminars/queries/programme'
import { getPublicYear } from '@/lib/insight/queries/public-year'
import { listRecords } from '@/lib/audit/queries'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { accepted, auditOf, code, draftProgramme, lineOf, openSeminar, releaseProgramme } from '../../support/seminars'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let first: string
let second: string
let head: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  first = await accepted(world, seminarId, world.c)
  second = await accepted(world, seminarId, world.d)
  head = world.a.people.emulation_officer
})

const programmeFor = async (who: string): Promise<ProgrammeView | null> => {
  const { ctx, year } = await contextOf(world, who)
  return getProgramme(ctx, year, seminarId)
}
const told = (personId: string, kind: string) =>
  db().notice.findMany({ where: { personId, kind: `seminars.${kind}` }, orderBy: { id: 'asc' } })
const opening = lineOf.other('opening', 'Khai mạc')
const versionNow = async () => (await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })).version

describe('releasing the programme', () => {
  it('waits for lines, and for every paper that is to be spoken', async () => {
    expect(code(await releaseProgramme(head, seminarId))).toBe('seminars.programme_empty')
    await draftProgramme(head, seminarId, [opening, lineOf.paper(first)])
    expect(code(await releaseProgramme(head, seminarId))).toBe('seminars.spoken_papers_missing')
    await draftProgramme(head, seminarId, [opening, lineOf.paper(first), lineOf.paper(second)])
  })

  it('is for the host alone, who sees the draft alone', async () => {
    expect(code(await releaseProgramme(world.c.people.principal, seminarId))).toBe('seminars.not_of_host')
    expect(code(await releaseProgramme(world.elsewhere.head.people.principal, seminarId))).toBe('common.not_found')
    expect(await programmeFor(world.c.people.lecturer)).toBeNull()
    expect((await programmeFor(head))?.draft?.items).toHaveLength(3)
  })

  it('releases what was seen, and nothing that was saved meanwhile', async () => {
    const seen = (await versionNow()) - 1
    expect(code(await publishProgramme(asPerson(head), { seminarId, version: seen }))).toBe('common.changed_meanwhile')
  })

  it('shows the first version to everybody and tells all schools, once, and is recorded', async () => {
    const answers = await Promise.all([releaseProgramme(head, seminarId), releaseProgramme(head, seminarId)])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(code(await releaseProgramme(head, seminarId))).toBe('seminars.nothing_to_release')
    const seen = await programmeFor(world.d.people.lecturer)
    expect(seen?.draft).toBeNull()
    expect(seen?.released?.number).toBe(1)
    expect(seen?.released?.items.map((item) => [item.kind, item.startsAt.toISOString()])).toEqual([
      ['opening', '2022-07-15T05:00:00.000Z'],
      ['paper', '2022-07-15T05:10:00.000Z'],
      ['paper', '2022-07-15T05:18:00.000Z'],
    ])
    expect(await told(world.d.people.lecturer, 'programme_published')).toHaveLength(1)
    expect((await auditOf(seminarId))[0]).toMatchObject({ event: 'seminars.programme_published', after: { number: 1 } })
    expect(await programmeFor(world.elsewhere.head.people.principal)).toBeNull()
  })

  it('keeps a later draft from everybody but the host, who is told what is different', async () => {
    const items = [opening, lineOf.paper(second), lineOf.paper(first), lineOf.other('conclusion', 'Bế mạc bí mật')]
    const before = await db().notice.count()
    expect(code(await draftProgramme(head, seminarId, items))).toBe('ok')
    expect(await db().notice.count()).toBe(before)
    for (const who of [world.c.people.lecturer, world.c.people.principal, world.b.people.lecturer]) {
      const { ctx } = await contextOf(world, who)
      const read = [await programmeFor(who), await listRecords(ctx), await getPublicYear('BTB', 2022)]
      expect(JSON.stringify(read)).not.toContain('bí mật')
    }
    const draft = (await programmeFor(head))?.draft
    expect(draft?.changes).toMatchObject([
      { kind: 'moved', from: 2, to: 3 },
      { kind: 'added', title: 'Bế mạc bí mật' },
    ])
    expect((await getPublicYear('BTB', 2022))?.events[0]?.lines).toHaveLength(3)
  })

  it('tells of the next version only those whose line changed, with its hours', async () => {
    const published = await told(world.b.people.principal, 'programme_published')
    expect(code(await releaseProgramme(head, seminarId))).toBe('ok')
    const moved = await told(world.c.people.lecturer, 'line_changed')
    expect(moved.map((one) => one.facts)).toMatchObject([
      { when: { $date: '2022-07-15T05:18:00.000Z' }, was: { $date: '2022-07-15T05:10:00.000Z' }, minutes: 8 },
    ])
    expect(await told(world.d.people.lecturer, 'line_changed')).toHaveLength(1)
    expect(await told(world.b.people.principal, 'programme_published')).toEqual(published)
    expect((await programmeFor(world.b.people.principal))?.released).toMatchObject({ number: 2 })
    // a line at the end concerns no author
    await draftProgramme(head, seminarId, [opening, lineOf.paper(second), lineOf.paper(first)])
    expect(code(await releaseProgramme(head, seminarId))).toBe('ok')
    expect(await told(world.c.people.lecturer, 'line_changed')).toHaveLength(1)
  })

  it('tells the author whose paper is taken out, and keeps every version as it was', async () => {
    await draftProgramme(head, seminarId, [opening, lineOf.paper(second)])
    expect(code(await releaseProgramme(head, seminarId))).toBe('ok')
    expect(await told(world.c.people.lecturer, 'line_removed')).toHaveLength(1)
    expect(await told(world.d.people.lecturer, 'line_removed')).toHaveLength(0)
    const releases = await db().programmeRelease.findMany({
      where: { seminarId },
      orderBy: { number: 'asc' },
      select: { number: true, supersededAt: true, _count: { select: { lines: true } } },
    })
    expect(releases.map((one) => [one.number, one.supersededAt === null, one._count.lines])).toEqual([
      [1, false, 3],
      [2, false, 4],
      [3, false, 3],
      [4, true, 2],
    ])
  })
})
