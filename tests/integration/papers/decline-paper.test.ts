import { beforeAll, describe, expect, it } from 'vitest'
import { declinePaper } from '@/lib/papers/commands/decline-paper'
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

const decline = (who: string, paperId: string) => declinePaper(asPerson(who), { paperId, reason: 'Trùng nội dung' })

describe('declining a paper', () => {
  it('tells its authors why, and is recorded', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await decline(world.a.people.principal, paperId))).toBe('ok')
    expect(await db().paper.findUniqueOrThrow({ where: { id: paperId } })).toMatchObject({ state: 'declined' })
    const notice = await db().notice.findFirstOrThrow({ where: { kind: 'papers.paper_declined' } })
    expect(notice).toMatchObject({ personId: world.c.people.lecturer, facts: { reason: 'Trùng nội dung' } })
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.paper_declined',
      after: { reason: 'Trùng nội dung', state: 'declined' },
    })
    expect(code(await decline(world.a.people.principal, paperId))).toBe('papers.already_declined')
  })

  it('is of papers that were handed in, by the host alone, before the seminar is over', async () => {
    expect(code(await decline(world.a.people.principal, await registered(seminarId, world.c)))).toBe(
      'papers.not_submitted',
    )
    const paperId = await submitted(seminarId, world.c)
    expect(code(await decline(world.c.people.lecturer, paperId))).toBe('seminars.not_of_host')
    expect(code(await decline(world.d.people.lecturer, paperId))).toBe('common.not_found')
    await setClock(days.over)
    expect(code(await decline(world.a.people.principal, paperId))).toBe('seminars.over')
    await setClock(noon)
  })
})
