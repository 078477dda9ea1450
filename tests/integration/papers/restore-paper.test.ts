import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { restorePaper } from '@/lib/papers/commands/restore-paper'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, days, openSeminar, registered, submitted } from '../../support/seminars'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})
beforeEach(() => setClock(noon))

const restore = (who: string, paperId: string) => restorePaper(asPerson(who), { paperId })
const withdrawn = async (title: string): Promise<string> => {
  const paperId = await submitted(seminarId, world.c, title)
  await withdrawPaper(asPerson(world.c.people.lecturer), { paperId, reason: '' })
  return paperId
}

describe('restoring a paper', () => {
  it('brings it back to where it stood, and is recorded', async () => {
    const paperId = await withdrawn('Bài khôi phục')
    expect(code(await restore(world.c.people.lecturer, paperId))).toBe('ok')
    const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
    expect(paper).toMatchObject({ state: 'submitted', stateBeforeWithdrawal: null })
    expect((await auditOf(paperId))[0]).toMatchObject({ event: 'papers.paper_restored', after: { state: 'submitted' } })
    expect(code(await restore(world.c.people.lecturer, paperId))).toBe('papers.not_withdrawn')
  })

  it('is refused where its title has been taken, and once papers are closed', async () => {
    const paperId = await withdrawn('Tên được nhường')
    await registered(seminarId, world.d, 'Tên được nhường')
    expect(code(await restore(world.c.people.lecturer, paperId))).toBe('papers.title_taken')
    await setClock(days.papersClosed)
    expect(code(await restore(world.c.people.lecturer, paperId))).toBe('papers.withdrawal_past_deadline')
  })

  it('is for its authors and its school', async () => {
    const paperId = await withdrawn('Bài của trường C')
    expect(code(await restore(world.a.people.principal, paperId))).toBe('papers.not_author')
    expect(code(await restore(world.d.people.lecturer, paperId))).toBe('common.not_found')
  })
})
