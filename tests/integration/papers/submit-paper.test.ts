import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { changeSeminar } from '@/lib/seminars/commands/change-seminar'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { upload, wordFile } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import {
  auditOf,
  code,
  days,
  decided,
  openSeminar,
  registered,
  seminarDetails,
  submitted,
  written,
} from '../../support/seminars'
import { makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})
beforeEach(() => setClock(noon))

const submit = async (who: string, paperId: string, changes: object = {}, key?: string) =>
  submitPaper(asPerson(who, key), { ...(await written(paperId)), ...changes })
const lecturer = (): string => world.c.people.lecturer

describe('submitting a paper', () => {
  it('keeps a version with its file, who, when, size and SHA-256, and records it', async () => {
    const paperId = await registered(seminarId, world.c)
    const bytes = wordFile(['Tham luận minh họa'], { pages: 7 })
    expect(code(await submit(lecturer(), paperId, { text: '', file: upload('Bài.docx', bytes) }))).toBe('ok')
    const paper = await db().paper.findUniqueOrThrow({
      where: { id: paperId },
      include: { versions: { include: { file: true } }, steps: { orderBy: { at: 'asc' } } },
    })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(paper).toMatchObject({ state: 'submitted', late: false, abstract: 'Một hai ba bốn năm' })
    expect(paper.versions).toMatchObject([
      { number: 1, sha256, size: bytes.length, submittedById: lecturer(), file: { name: 'Bài.docx', pages: 7 } },
    ])
    expect(paper.steps.map((step) => step.toState)).toEqual(['registered', 'submitted'])
    const [entry] = await auditOf(paperId)
    expect(entry).toMatchObject({ event: 'papers.paper_submitted', before: { state: 'registered' } })
    expect(entry!.after).toMatchObject({ state: 'submitted', number: 1, sha256, size: bytes.length })
    const told = await db().notice.findMany({ where: { kind: 'papers.paper_submitted' }, select: { personId: true } })
    expect(told.map((row) => row.personId).sort()).toEqual(
      [world.a.people.principal, world.a.people.emulation_officer].sort(),
    )
  })

  it('refuses what the host made a condition, in words and with its place, and nothing else of the form', async () => {
    const demanding = await openSeminar(world, { alongside: true, demandedFindings: ['title_missing', 'comments'] })
    const paperId = await registered(demanding, world.c)
    const { title } = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
    const bare = upload('bài.docx', wordFile(['Một bài không có tên bài ở đầu tệp, cũng không có từ khóa nào cả.']))
    const refused = await submit(lecturer(), paperId, { text: '', file: bare })
    expect(refused).toMatchObject({
      ok: false,
      refusal: {
        code: 'papers.form_not_kept',
        at: 'file',
        facts: {
          count: 1,
          points: {
            vi: `Không thấy tên bài “${title}” ở đầu tệp. (Toàn bài)`,
            en: `The title “${title}” was not found at the head of the file. (The whole paper)`,
          },
        },
      },
    })
    expect(await db().paperVersion.count({ where: { paperId } })).toBe(0)
    const named = upload('bài.docx', wordFile([title, 'Một bài có tên, và không có từ khóa nào cả.']))
    expect(code(await submit(lecturer(), paperId, { text: '', file: named }))).toBe('ok')
    // a text written here is laid out by the product itself
    expect(code(await submit(lecturer(), paperId, { text: 'Viết tại đây' }))).toBe('ok')
  })

  it('takes a text that was written here, and a new version until the deadline', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await submit(lecturer(), paperId, { text: 'Bản hai' }))).toBe('ok')
    const versions = await db().paperVersion.findMany({ where: { paperId }, orderBy: { number: 'asc' } })
    expect(versions.map((one) => [one.number, one.text, one.size])).toEqual([
      [1, 'Nội dung minh họa', Buffer.byteLength('Nội dung minh họa')],
      [2, 'Bản hai', Buffer.byteLength('Bản hai')],
    ])
  })

  it('says all that is against the rules at its fields', async () => {
    const paperId = await registered(seminarId, world.c)
    const answer = await submit(lecturer(), paperId, { abstract: 'Một', keywords: [], text: '', presenter: 'x' })
    const said = answer.ok ? [] : [answer.refusal, ...(answer.refusal.also ?? [])].map((one) => `${one.at} ${one.code}`)
    expect(said).toEqual([
      'presenter papers.presenter_missing',
      'abstract papers.abstract_too_short',
      'keywords papers.keywords_too_few',
      'file papers.nothing_to_submit',
    ])
  })

  it('keeps nothing of a submission whose file is refused', async () => {
    const paperId = await registered(seminarId, world.c)
    const file = upload('Bài.docx', Buffer.from('không phải Word'))
    expect(code(await submit(lecturer(), paperId, { file }))).toBe('files.unknown_kind')
    const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId }, include: { versions: true } })
    expect(paper).toMatchObject({ state: 'registered', abstract: '', versions: [] })
  })

  it('is for its authors and its school; another school learns nothing', async () => {
    const paperId = await registered(seminarId, world.c)
    expect(code(await submit(world.c.people.vice_principal, paperId))).toBe('papers.not_author')
    expect(code(await submit(world.a.people.principal, paperId))).toBe('papers.not_author')
    expect(code(await submit(world.d.people.principal, paperId))).toBe('common.not_found')
    expect(code(await submit(world.elsewhere.head.people.principal, paperId))).toBe('common.not_found')
    expect(code(await submit(world.c.people.emulation_officer, paperId))).toBe('ok')
  })

  it('pressed twice has one effect and one answer', async () => {
    const paperId = await registered(seminarId, world.c)
    const key = crypto.randomUUID()
    const answers = await Promise.all([submit(lecturer(), paperId, {}, key), submit(lecturer(), paperId, {}, key)])
    expect(answers[0]).toEqual(answers[1])
    expect(await db().paperVersion.count({ where: { paperId } })).toBe(1)
  })

  it('by two authors at one moment makes two versions, one after the other', async () => {
    const paperId = await registered(seminarId, world.c)
    const answers = await Promise.all([submit(lecturer(), paperId), submit(world.c.people.principal, paperId)])
    expect(answers.map(code)).toEqual(['ok', 'ok'])
    const versions = await db().paperVersion.findMany({ where: { paperId }, orderBy: { number: 'asc' } })
    expect(versions.map((one) => one.number)).toEqual([1, 2])
  })

  it('after the deadline is refused, and marked late where the host takes late papers', async () => {
    const paperId = await registered(seminarId, world.c)
    const lateSeminar = await openSeminar(world, { alongside: true, lateAllowed: true })
    const latePaper = await registered(lateSeminar, world.c)
    await setClock(days.papersClosed)
    expect(code(await submit(lecturer(), paperId))).toBe('papers.past_deadline')
    expect(code(await submit(lecturer(), latePaper))).toBe('ok')
    expect(await db().paper.findUniqueOrThrow({ where: { id: latePaper } })).toMatchObject({ late: true })
    await setClock(days.over)
    expect(code(await submit(lecturer(), latePaper))).toBe('seminars.over')
  })

  it('as a revision waits until each point is answered, and has its own deadline', async () => {
    const paperId = await submitted(seminarId, world.c)
    const reviseBy = new Date(days.papersClosed.getTime() + 86_400_000)
    await decided(world.a.people.principal, paperId, { kind: 'revise', points: ['Một', 'Hai'], reviseBy })
    await setClock(days.papersClosed)
    expect(code(await submit(lecturer(), paperId))).toBe('papers.points_open')
    await db().demandedChange.updateMany({ where: { paperId }, data: { answer: 'Không cần' } })
    expect(code(await submit(lecturer(), paperId))).toBe('ok')
    await setClock(noon)
  })

  it('meets the closing of its window: it is wholly in or wholly out', async () => {
    const own = await openSeminar(world, { alongside: true })
    const paperIds = await Promise.all([registered(own, world.c), registered(own, world.d)])
    const { version } = await db().seminar.findUniqueOrThrow({ where: { id: own } })
    const soon = new Date(noon.getTime() + 60_000)
    const details = seminarDetails(world, { alongside: true, titlesCloseAt: soon, papersCloseAt: soon })
    const [, ...answers] = await Promise.all([
      changeSeminar(asPerson(world.a.people.principal), { seminarId: own, version, ...details }),
      submit(lecturer(), paperIds[0]),
      submit(world.d.people.lecturer, paperIds[1]),
    ])
    for (const [at, answer] of answers.entries()) {
      const count = await db().paperVersion.count({ where: { paperId: paperIds[at]! } })
      expect(count).toBe(answer.ok ? 1 : 0)
    }
    await setClock(new Date(soon.getTime() + 1000))
    expect(code(await submit(lecturer(), paperIds[0]))).toBe('papers.past_deadline')
  })

  it('ends with the year, and begins with its launch', async () => {
    const paperId = await registered(seminarId, world.c)
    await setGate(world.yearId, 'preparation')
    expect(code(await submit(lecturer(), paperId))).toBe('seminars.before_launch')
    await setGate(world.yearId, 'closed')
    expect(code(await submit(lecturer(), paperId))).toBe('common.year_closed')
  })
})
