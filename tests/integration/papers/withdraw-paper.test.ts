import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { accepted, auditOf, code, days, openSeminar, submitted, releaseProgramme } from '../../support/seminars'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await setClock(noon)
  seminarId = await openSeminar(world, { alongside: true })
})

const withdraw = (who: string, paperId: string) => withdrawPaper(asPerson(who), { paperId, reason: 'Đổi đề tài' })
const place = async (paperId: string): Promise<void> => {
  const { version } = await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })
  const items = [{ kind: 'paper' as const, title: '', speaker: '', paperId, minutes: 8 }]
  expect(code(await saveProgramme(asPerson(world.a.people.principal), { seminarId, version, items }))).toBe('ok')
}

describe('withdrawing a paper', () => {
  it('remembers where it stood, leaves a programme that is not published, and is recorded', async () => {
    const paperId = await accepted(world, seminarId, world.c)
    await place(paperId)
    expect(code(await withdraw(world.c.people.lecturer, paperId))).toBe('ok')
    const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId }, include: { programme: true } })
    expect(paper).toMatchObject({ state: 'withdrawn', stateBeforeWithdrawal: 'accepted_spoken', programme: [] })
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.paper_withdrawn',
      after: { reason: 'Đổi đề tài', state: 'withdrawn' },
    })
  })

  it('is refused once it stands in a published programme, once papers are closed, and twice', async () => {
    const placed = await accepted(world, seminarId, world.c)
    await place(placed)
    await releaseProgramme(world.a.people.principal, seminarId)
    expect(code(await withdraw(world.c.people.lecturer, placed))).toBe('papers.in_programme')
    const other = await submitted(seminarId, world.d)
    expect(code(await withdraw(world.d.people.lecturer, other))).toBe('ok')
    expect(code(await withdraw(world.d.people.lecturer, other))).toBe('papers.is_withdrawn')
    const third = await submitted(seminarId, world.d)
    await setClock(days.papersClosed)
    expect(code(await withdraw(world.d.people.lecturer, third))).toBe('papers.withdrawal_past_deadline')
  })

  it('is for its authors and its school', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await withdraw(world.a.people.principal, paperId))).toBe('papers.not_author')
    expect(code(await withdraw(world.d.people.lecturer, paperId))).toBe('common.not_found')
    expect(code(await withdraw(world.c.people.principal, paperId))).toBe('ok')
  })
})
