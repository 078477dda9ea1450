import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { listPaperCounts, listPapers } from '@/lib/papers/queries/list'
import { listPapersDuties } from '@/lib/papers/queries/duties'
import { mayReadFile } from '@/lib/papers/queries/files'
import { getPaper } from '@/lib/papers/queries/paper'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { listSeminarsDuties } from '@/lib/seminars/queries/duties'
import { getProgramme } from '@/lib/seminars/queries/programme'
import { getSeminar, listSeminars } from '@/lib/seminars/queries/seminars'
import { asPerson, makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { accepted, authorOf, openSeminar, registered, submitted, written } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let first: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  first = await submitted(seminarId, world.c, 'Gắn nghiên cứu với thực tiễn')
})

const as = async (personId: string): Promise<Context> => {
  const { actor, now } = await readStanding(db(), personId)
  return makeContext(actor, now, 'test')
}
const theYear = async () => (await findYear(db(), world.yearId))!

describe('reading papers', () => {
  it('names the seminar, not its meeting', async () => {
    const view = await getSeminar(await as(world.c.people.lecturer), await theYear(), seminarId)
    const row = await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })
    expect(view).toMatchObject({ id: seminarId, version: row.version, meetingId: row.meetingId, topic: row.topic })
  })

  it('takes as many queries for three as for one', async () => {
    const [ctx, year] = [await as(world.a.people.principal), await theYear()]
    const lists: Record<string, () => Promise<unknown>> = {
      papers: () => listPapers(ctx, year, seminarId),
      counts: () => listPaperCounts(ctx, year, seminarId),
      duties: () => listPapersDuties(ctx, year),
      paper: () => getPaper(ctx, year, first),
      seminars: () => listSeminars(ctx, year),
      programme: () => getProgramme(ctx, year, seminarId),
      'duties of seminars': () => listSeminarsDuties(ctx, year),
    }
    const count = async (): Promise<Record<string, number>> => {
      const counts: Record<string, number> = {}
      for (const [name, list] of Object.entries(lists)) counts[name] = await countQueries(list)
      return counts
    }
    const one = await count()
    await submitted(seminarId, world.d)
    await accepted(world, seminarId, world.c)
    await registered(seminarId, world.b)
    expect(await count()).toEqual(one)
  })

  it('shows titles to all, and where a paper stands to its own schools and the host alone', async () => {
    const year = await theYear()
    const states = async (who: string): Promise<unknown> => {
      const list = await listPapers(await as(who), year, seminarId)
      return list?.lines.find(([id]) => id === first)
    }
    const title = 'Gắn nghiên cứu với thực tiễn'
    expect(await states(world.d.people.lecturer)).toEqual([first, title, 2, 'lecturer C', null, null, 0, 0])
    expect(await states(world.c.people.lecturer)).toEqual([
      first,
      title,
      2,
      'lecturer C',
      'submitted',
      expect.any(Number),
      0,
      1,
    ])
    expect(await states(world.a.people.principal)).toEqual([
      first,
      title,
      2,
      'lecturer C',
      'submitted',
      expect.any(Number),
      0,
      1,
    ])
    expect(await listPapers(await as(world.elsewhere.head.people.principal), year, seminarId)).toBeNull()
    expect(await getPaper(await as(world.d.people.lecturer), year, first)).toBeNull()
  })

  it('opens a paper to the schools of its co-authors', async () => {
    const paperId = await submitted(seminarId, world.c)
    const reader = await as(world.d.people.vice_principal)
    expect(await getPaper(reader, await theYear(), paperId)).toBeNull()
    const authors = [authorOf(world.c), authorOf(world.d, '1')]
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId, { authors }))
    expect((await getPaper(reader, await theYear(), paperId))?.inside).toBe(true)
  })

  it('gives the file of a version to those inside, and of the latest alone to all once it is published', async () => {
    const paperId = await registered(seminarId, world.c)
    const send = async (pages: number) =>
      submitPaper(asPerson(world.c.people.lecturer), {
        ...(await written(paperId)),
        file: upload('a.pdf', pdfFile(pages)),
      })
    await send(2)
    await send(3)
    const [one, two] = await db().paperVersion.findMany({ where: { paperId }, orderBy: { number: 'asc' } })
    const reads = async (who: string): Promise<boolean[]> => {
      const ctx = await as(who)
      return [await mayReadFile(ctx, one!.fileId!), await mayReadFile(ctx, two!.fileId!)]
    }
    expect(await reads(world.c.people.vice_principal)).toEqual([true, true])
    expect(await reads(world.a.people.emulation_officer)).toEqual([true, true])
    expect(await reads(world.d.people.principal)).toEqual([false, false])
    await db().paper.update({ where: { id: paperId }, data: { state: 'accepted_proceedings' } })
    await db().seminar.update({ where: { id: seminarId }, data: { programmePublishedAt: new Date() } })
    expect(await reads(world.d.people.principal)).toEqual([false, true])
    expect(await reads(world.elsewhere.head.people.principal)).toEqual([false, false])
    await db().seminar.update({ where: { id: seminarId }, data: { programmePublishedAt: null } })
  })

  it('tells what is due: titles of schools without one, the paper, the revision, and the host’s word', async () => {
    const own = await openSeminar(world, { alongside: true })
    const paperId = await registered(own, world.c)
    await submitted(own, world.d)
    const duties = await listPapersDuties(await as(world.a.people.principal), await theYear())
    const said = duties
      .filter((duty) => duty.key.includes(own) || duty.key.includes(paperId))
      .map((duty) => [duty.title, duty.organisationId, duty.personIds ?? null])
    expect(said).toEqual([
      ['papers.duties.register_title', world.a.id, null],
      ['papers.duties.register_title', world.b.id, null],
      ['papers.duties.submit', world.c.id, [world.c.people.lecturer]],
      ['papers.duties.review', world.a.id, null],
    ])
  })
})
