import { beforeAll, describe, expect, it } from 'vitest'
import { makeBook } from '@/lib/proceedings/commands/make-book'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readDocument, readWordFlow } from '@/lib/platform/storage/inspect'
import { saidBy } from '@/lib/proceedings/rules/reading'
import { upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { longPaper } from '../../support/forty-papers'
import { pdfOfLines } from '../../support/pdf-of-lines'
import { equation, para, richPaper, run } from '../../support/rich-paper'
import { auditOf, decided, openSeminar, registered, written } from '../../support/seminars'
import { saveProceedings } from '@/lib/proceedings/commands/save-proceedings'
import { makeWorld, noon, setClock, type School, type World } from '../../support/world'
import { bookFor, runOf, settingsOf, started } from './book'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  await setClock(noon)
  seminarId = await openSeminar(world)
  const paper = async (school: School, title: string, name: string, bytes: Uint8Array): Promise<void> => {
    const paperId = await registered(seminarId, school, title)
    const form = { ...(await written(paperId)), text: '', file: upload(name, bytes) }
    const sent = await submitPaper(asPerson(school.people.lecturer), form)
    const taken = await decided(world.a.people.emulation_officer, paperId, { kind: 'proceedings' })
    if (!sent.ok || !taken.ok) throw new Error(JSON.stringify([sent, taken]))
  }
  await paper(world.b, 'Bài có bảng và ảnh', 'a.docx', longPaper(1))
  await paper(world.c, 'Bài có công thức', 'b.docx', richPaper({ body: para(run('Lời dẫn.')) + equation }))
  await paper(world.d, 'Bài chỉ có PDF', 'c.pdf', await pdfOfLines(['Trang quét một', 'Trang quét hai']))
  await saveProceedings(asPerson(world.a.people.principal), settingsOf(seminarId))
})

const bytesOf = async (fileId: string | null): Promise<Uint8Array> =>
  (await db().fileContent.findUniqueOrThrow({ where: { fileId: fileId ?? '' } })).bytes

describe('the job that makes the proceedings', () => {
  it('keeps both files with what every paper says, tells what was lost, and tells who asked', async () => {
    const runId = await started(world, seminarId)
    await makeBook(runId)
    const made = await runOf(runId)
    expect(made).toMatchObject({ state: 'done', papersRead: 3, papers: 3, problem: '', workerKey: null, attempts: 1 })
    const word = await readWordFlow(await bytesOf(made.wordFileId))
    if ('problem' in word) throw new Error(word.problem)
    const said = word.flow.blocks.map((block) => ('runs' in block ? saidBy(block.runs) : block.kind))
    for (const text of [
      'Bài có bảng và ảnh',
      'Bài có công thức',
      'Bài chỉ có PDF',
      'Lời dẫn.',
      'E=mc',
      'table',
      'picture',
    ])
      expect(said).toContain(text)
    expect(said).toContain('Tham luận này được in nguyên trang từ tệp PDF của tác giả.')
    const pdf = await readDocument(await bytesOf(made.pdfFileId))
    if ('problem' in pdf) throw new Error(pdf.problem)
    expect(pdf.model.pages).toBe(made.pages)
    expect(pdf.model.paragraphs.some(({ text }) => text.includes('Trang quét hai'))).toBe(true)
    const losses = made.losses as { title: string; losses: { kind: string }[] }[]
    expect(losses.map(({ title, losses: own }) => [title, ...own.map(({ kind }) => kind)]).sort()).toEqual([
      ['Bài chỉ có PDF', 'scanned_only'],
      ['Bài có công thức', 'equation'],
    ])
    expect(await db().notice.count({ where: { kind: 'proceedings.made' } })).toBe(1)
    expect((await auditOf(seminarId))[0]).toMatchObject({ event: 'proceedings.made', actorKind: 'system' })
  })

  it('does nothing for a making that is done, or that another has in hand', async () => {
    const runId = await started(world, seminarId)
    await Promise.all([makeBook(runId), makeBook(runId)])
    const first = await runOf(runId)
    expect(first).toMatchObject({ state: 'done', attempts: 1 })
    await makeBook(runId)
    expect(await runOf(runId)).toEqual(first)
  })

  it('fails in words when no paper is left, and shows it to the host alone', async () => {
    const runId = await started(world, seminarId)
    await db()
      .$executeRaw`update papers set state = 'withdrawn', state_before_withdrawal = 'accepted_proceedings' where seminar_id = ${seminarId}::uuid`
    await makeBook(runId)
    expect(await runOf(runId)).toMatchObject({ state: 'failed', problem: 'no_papers', wordFileId: null })
    expect((await bookFor(world, world.a.people.principal, seminarId))?.latest?.problem).toBe('no_papers')
    expect((await bookFor(world, world.d.people.principal, seminarId))?.latest).toBeNull()
    expect(await db().notice.count({ where: { kind: 'proceedings.making_failed' } })).toBe(1)
  })
})
