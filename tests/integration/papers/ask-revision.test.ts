import { beforeAll, describe, expect, it } from 'vitest'
import { askRevision } from '@/lib/papers/commands/ask-revision'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, days, openSeminar, registered, submitted } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const ask = (who: string, paperId: string, reviseBy = days.titlesClosed) =>
  askRevision(asPerson(who), { paperId, points: ['Rút tóm tắt', 'Ghi nguồn'], reviseBy })

describe('asking for a revision', () => {
  it('lists the points for the authors, by a day, and is recorded', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await ask(world.a.people.emulation_officer, paperId))).toBe('ok')
    const paper = await db().paper.findUniqueOrThrow({
      where: { id: paperId },
      include: { demands: { orderBy: { position: 'asc' } } },
    })
    expect(paper).toMatchObject({ state: 'revision_asked', reviseBy: days.titlesClosed })
    expect(paper.demands.map((one) => [one.round, one.text])).toEqual([
      [1, 'Rút tóm tắt'],
      [1, 'Ghi nguồn'],
    ])
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.revision_asked',
      before: { state: 'submitted' },
    })
    expect(
      await db().notice.findMany({ where: { kind: 'papers.revision_asked' }, select: { personId: true } }),
    ).toEqual([{ personId: world.c.people.lecturer }])
    expect(code(await ask(world.a.people.emulation_officer, paperId))).toBe('papers.revision_pending')
  })

  it('is of papers that were handed in, by a day ahead and before the seminar', async () => {
    expect(code(await ask(world.a.people.principal, await registered(seminarId, world.c)))).toBe('papers.not_submitted')
    const paperId = await submitted(seminarId, world.c)
    expect(code(await ask(world.a.people.principal, paperId, new Date('2022-01-01')))).toBe('papers.revise_by_passed')
    expect(code(await ask(world.a.people.principal, paperId, days.over))).toBe('papers.revise_by_after_start')
  })

  it('is for the host, never for the author himself', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await ask(world.c.people.principal, paperId))).toBe('seminars.not_of_host')
    expect(code(await ask(world.d.people.principal, paperId))).toBe('common.not_found')
    expect(code(await ask(world.b.people.principal, paperId))).toBe('common.not_found')
    const own = await submitted(seminarId, {
      ...world.a,
      people: { ...world.a.people, lecturer: world.a.people.principal },
    })
    expect(code(await ask(world.a.people.principal, own))).toBe('papers.own_paper')
    expect(code(await ask(world.a.people.emulation_officer, own))).toBe('ok')
  })
})
