import { beforeAll, describe, expect, it } from 'vitest'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import type { ProgrammeLine } from '@/lib/seminars/schema'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { accepted, auditOf, code, openSeminar, submitted } from '../../support/seminars'
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

const opening: ProgrammeLine = { kind: 'opening', title: 'Khai mạc', speaker: '', paperId: null, minutes: 10 }
const spoken = (id: string): ProgrammeLine => ({ kind: 'paper', title: '', speaker: '', paperId: id, minutes: 8 })
const versionNow = async (): Promise<number> =>
  (await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })).version
const save = async (who: string, items: ProgrammeLine[], version?: number) =>
  saveProgramme(asPerson(who), { seminarId, version: version ?? (await versionNow()), items })

describe('ordering the programme', () => {
  it('keeps the lines in their order, with the papers by their own titles and speakers, and records it', async () => {
    expect(code(await save(world.a.people.emulation_officer, [opening, spoken(paperId)]))).toBe('ok')
    expect(code(await save(world.a.people.emulation_officer, [spoken(paperId), opening]))).toBe('ok')
    const rows = await db().programmeItem.findMany({ where: { seminarId }, orderBy: { position: 'asc' } })
    const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
    expect(rows.map((row) => [row.position, row.title, row.speaker])).toEqual([
      [1, paper.title, 'lecturer C'],
      [2, 'Khai mạc', ''],
    ])
    expect((await auditOf(seminarId))[0]).toMatchObject({
      event: 'seminars.programme_saved',
      before: ["10' Khai mạc", `8' ${paper.title}`],
      after: [`8' ${paper.title}`, "10' Khai mạc"],
    })
  })

  it('refuses papers that were not accepted, twice the same, and lines without a title', async () => {
    const waiting = await submitted(seminarId, world.d)
    const who = world.a.people.principal
    expect(code(await save(who, [spoken(waiting)]))).toBe('seminars.paper_not_accepted')
    expect(code(await save(who, [spoken(paperId), spoken(paperId)]))).toBe('seminars.paper_twice')
    expect(code(await save(who, [{ ...opening, title: '' }]))).toBe('seminars.title_missing')
  })

  it('is for the host, and exists for nobody else', async () => {
    expect(code(await save(world.b.people.principal, [opening]))).toBe('seminars.not_of_host')
    expect(code(await save(world.c.people.lecturer, [opening]))).toBe('seminars.not_of_host')
    expect(code(await save(world.elsewhere.head.people.principal, [opening]))).toBe('common.not_found')
  })

  it('lets a line keep its id when it is moved, a paper also when it was out, and takes none of another programme', async () => {
    const who = world.a.people.principal
    const idsNow = async () =>
      (await db().programmeItem.findMany({ where: { seminarId }, orderBy: { position: 'asc' } })).map((row) => row.id)
    await save(who, [opening, spoken(paperId)])
    const [first, second] = await idsNow()
    await save(who, [spoken(paperId), { ...opening, id: first!, title: 'Khai mạc tọa đàm' }])
    expect(await idsNow()).toEqual([second, first])
    const foreign = crypto.randomUUID()
    await save(who, [
      { ...opening, id: foreign },
      { ...opening, id: first! },
      { ...opening, id: first! },
    ])
    const third = await idsNow()
    // a line that comes without its id is known by what it says
    await save(who, [{ ...opening, id: first!, title: 'Tên mới' }, opening, opening])
    expect((await idsNow())[0]).toBe(first)
    expect(third).toContain((await idsNow())[1])
    expect(third).not.toContain(foreign)
    expect(third.filter((id) => id === first)).toHaveLength(1)
  })

  it('takes headings of parts, which take no time, and refuses other lines without minutes', async () => {
    const who = world.a.people.principal
    const part: ProgrammeLine = { kind: 'part', title: 'Phần 1', speaker: '', paperId: null, minutes: 30 }
    expect(code(await save(who, [part, { ...opening, minutes: 0 }]))).toBe('seminars.minutes_missing')
    expect(code(await save(who, [part, opening]))).toBe('ok')
    expect(await db().programmeItem.findFirstOrThrow({ where: { seminarId, kind: 'part' } })).toMatchObject({
      minutes: 0,
    })
  })

  it('of two editors takes one, and the other is told', async () => {
    const version = await versionNow()
    const answers = await Promise.all([
      save(world.a.people.principal, [opening], version),
      save(world.a.people.emulation_officer, [spoken(paperId)], version),
    ])
    expect(answers.map(code).sort()).toEqual(['common.changed_meanwhile', 'ok'])
  })
})
