import { beforeAll, describe, expect, it } from 'vitest'
import { findYear } from '@/lib/calendar/queries'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { getForm, type FormView } from '@/lib/papers/queries/form'
import { getPaper } from '@/lib/papers/queries/paper'
import { asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { pdfFile, upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { paperForm, paperLines } from '../../support/paper-words'
import { countQueries } from '../../support/queries'
import { authorOf, code, openSeminar, registered, written } from '../../support/seminars'
import { wordPaper } from '../../support/word-papers'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

let count = 0
const titled = (): string => `${paperForm.title} ${++count}`
const authors = paperForm.authors

/** A title with the authors that the corpus names. */
async function begun(title: string): Promise<string> {
  return registered(seminarId, world.c, title)
}

async function send(paperId: string, name: string, bytes: Buffer): Promise<string> {
  const { abstract, keywords } = paperForm
  const own = authors.map((author, at) => authorOf(world.c, String(at), author))
  const input = await written(paperId, { abstract, keywords, authors: own, text: '' })
  return code(await submitPaper(asPerson(world.c.people.lecturer), { ...input, file: upload(name, bytes) }))
}

async function formFor(personId: string, paperId: string): Promise<FormView | null> {
  const { actor, now } = await readStanding(db(), personId)
  const paper = await getPaper(makeContext(actor, now, 'test'), (await findYear(db(), world.yearId))!, paperId)
  return paper && getForm(paper)
}

const codesFor = async (personId: string, paperId: string): Promise<string[] | undefined> =>
  (await formFor(personId, paperId))?.findings.map((finding) => finding.code).sort()

describe('what is read of a paper that is handed in', () => {
  it('finds nothing in a good paper, and its faults in a faulty one, for its school and the host', async () => {
    const [title, second] = [titled(), titled()]
    const [good, faulty] = [await begun(title), await begun(second)]
    expect(await send(good, 'a.docx', wordPaper({ lines: paperLines({ title }) }))).toBe('ok')
    const lines = paperLines({ title: second, keywords: [] })
    expect(await send(faulty, 'a.docx', wordPaper({ lines, font: 'Arial', size: 12 }))).toBe('ok')
    for (const reader of [world.c.people.lecturer, world.a.people.principal]) {
      expect(await formFor(reader, good)).toEqual({ number: 1, state: 'read', findings: [] })
      expect(await codesFor(reader, faulty)).toEqual(['font_other', 'font_size', 'keywords_missing'])
    }
    const one = await countQueries(() => formFor(world.c.people.lecturer, good))
    expect(await countQueries(() => formFor(world.c.people.lecturer, faulty))).toBe(one)
  })

  it('is told to no stranger, and to nobody else when the paper is published', async () => {
    const title = titled()
    const paperId = await begun(title)
    await send(paperId, 'a.docx', wordPaper({ lines: paperLines({ title }), font: 'Arial' }))
    expect(await formFor(world.d.people.lecturer, paperId)).toBeNull()
    expect(await formFor(world.elsewhere.head.people.principal, paperId)).toBeNull()
    await db().paper.update({ where: { id: paperId }, data: { state: 'accepted_proceedings' } })
    await db().seminar.update({ where: { id: seminarId }, data: { programmePublishedAt: new Date() } })
    expect(await formFor(world.d.people.lecturer, paperId)).toBeNull()
    expect(await codesFor(world.c.people.lecturer, paperId)).toEqual(['font_other'])
    await db().seminar.update({ where: { id: seminarId }, data: { programmePublishedAt: null } })
  })

  it('keeps the paragraphs of each version, and the shingles of the latest alone', async () => {
    const title = titled()
    const paperId = await begun(title)
    await send(paperId, 'a.docx', wordPaper({ lines: paperLines({ title }) }))
    await send(paperId, 'a.docx', wordPaper({ lines: paperLines({ title, abstract: 'Tóm tắt khác hẳn bản trước.' }) }))
    const versions = await db().paperVersion.findMany({
      where: { paperId },
      orderBy: { number: 'asc' },
      include: { reading: true, _count: { select: { shingles: true } } },
    })
    expect(versions.map(({ reading }) => reading?.text.find((text) => text.startsWith('Tóm tắt')))).toEqual([
      `Tóm tắt: ${paperForm.abstract}`,
      'Tóm tắt: Tóm tắt khác hẳn bản trước.',
    ])
    expect(versions[0]!._count.shingles).toBe(0)
    expect(versions[1]!._count.shingles).toBeGreaterThan(50)
  })

  it('reads a text written here, of which no form is asked', async () => {
    const paperId = await begun(titled())
    const input = await written(paperId, { text: 'Đoạn một.\n\nĐoạn hai.' })
    expect(code(await submitPaper(asPerson(world.c.people.lecturer), input))).toBe('ok')
    const reading = await db().paperReading.findFirstOrThrow({ where: { version: { paperId } } })
    expect(reading).toMatchObject({ text: ['Đoạn một.', 'Đoạn hai.'], problem: '' })
    expect(await formFor(world.c.people.lecturer, paperId)).toEqual({
      number: 1,
      state: 'written_here',
      findings: [],
    })
  })

  it('takes a paper of which nothing can be read, and says so', async () => {
    const paperId = await begun(titled())
    expect(await send(paperId, 'a.pdf', pdfFile(2))).toBe('ok')
    expect(await codesFor(world.c.people.lecturer, paperId)).toEqual(['text_none'])
    expect(await send(paperId, 'a.docx', wordFile(['']))).toBe('ok')
    const unread = { number: 2, state: 'unread', findings: [] }
    expect(await formFor(world.c.people.lecturer, paperId)).toEqual(unread)
    await db().$executeRaw`
      update paper_readings set model = null, problem = 'takes_too_long'
      where version_id in (select id from paper_versions where paper_id = ${paperId}::uuid)`
    expect(await formFor(world.c.people.lecturer, paperId)).toEqual(unread)
  })
})
