import { beforeAll, describe, expect, it } from 'vitest'
import { startFromPaper } from '@/lib/practices/commands/start-from-paper'
import { getPractice, getPracticeOfPaper } from '@/lib/practices/queries'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { openSeminar, submitted } from '../../support/seminars'
import { contextOf, makeWorld, type World } from '../../support/world'
import { kept, refused } from './practices'

testDatabase()

let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const lecturer = () => asPerson(world.c.people.lecturer)
const paper = () => submitted(seminarId, world.c)

describe('a practice born from a paper', () => {
  it('begins with its title and abstract, is recorded, and leads back to it', async () => {
    const paperId = await paper()
    const practiceId = crypto.randomUUID()
    expect(await startFromPaper(lecturer(), { practiceId, paperId })).toEqual({ ok: true, value: { practiceId } })
    const { title } = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
    expect(await kept(practiceId)).toMatchObject({
      ...{ title, what: 'Một hai ba bốn năm', state: 'draft', schoolId: world.c.id, clusterId: world.clusterId },
    })
    expect(await db().auditEntry.findMany({ where: { subjectId: practiceId } })).toMatchObject([
      { event: 'practices.practice_started', after: { paperId } },
    ])
    const { ctx } = await contextOf(world, world.c.people.principal)
    expect((await getPractice(ctx, practiceId))?.paper).toMatchObject({ href: `/work/BTB/2022/papers/${paperId}` })
    const row = { id: paperId, schoolId: world.c.id, state: 'submitted' }
    expect(await getPracticeOfPaper(ctx, row)).toEqual({ practiceId, mayStart: false })
    expect(await getPracticeOfPaper((await contextOf(world, world.d.people.principal)).ctx, row)).toEqual({
      practiceId: null,
      mayStart: false,
    })
  })

  it('is one for a paper, also when two press at once', async () => {
    const paperId = await paper()
    const answers = await Promise.all(
      [lecturer(), asPerson(world.c.people.principal)].map((caller) =>
        startFromPaper(caller, { practiceId: crypto.randomUUID(), paperId }),
      ),
    )
    expect(new Set(answers.map((one) => (one.ok ? one.value.practiceId : one.refusal.code))).size).toBe(1)
    expect(await db().practice.count({ where: { paperId } })).toBe(1)
  })

  it('is refused to other schools, of a withdrawn paper, and to who may not read it', async () => {
    const paperId = await paper()
    const practiceId = crypto.randomUUID()
    expect(await startFromPaper(asPerson(world.a.people.principal), { practiceId, paperId })).toMatchObject(
      refused('practices.not_own_school'),
    )
    for (const caller of [
      asNobody(),
      asPerson(world.d.people.lecturer),
      asPerson(world.elsewhere.head.people.principal),
    ])
      expect(await startFromPaper(caller, { practiceId, paperId })).toMatchObject(refused('common.not_found'))
    const gone = await paper()
    await withdrawPaper(lecturer(), { paperId: gone, reason: 'x' })
    expect(await startFromPaper(lecturer(), { practiceId, paperId: gone })).toMatchObject(
      refused('practices.paper_withdrawn'),
    )
  })
})
