import { beforeAll, describe, expect, it } from 'vitest'
import { acceptPaper } from '@/lib/papers/commands/accept-paper'
import { declinePaper } from '@/lib/papers/commands/decline-paper'
import { publishProgramme } from '@/lib/seminars/commands/publish-programme'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, openSeminar, registered, submitted } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const accept = (who: string, paperId: string, as: 'spoken' | 'proceedings' = 'spoken') =>
  acceptPaper(asPerson(who), { paperId, as })

describe('accepting a paper', () => {
  it('tells its authors, may turn to the other kind, and is recorded', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await accept(world.a.people.emulation_officer, paperId))).toBe('ok')
    expect(code(await accept(world.a.people.emulation_officer, paperId))).toBe('papers.already_accepted')
    expect(code(await accept(world.a.people.emulation_officer, paperId, 'proceedings'))).toBe('ok')
    const paper = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
    expect(paper.state).toBe('accepted_proceedings')
    expect(paper.decidedAt).not.toBeNull()
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.paper_accepted',
      before: { state: 'accepted_spoken' },
      after: { state: 'accepted_proceedings' },
    })
    expect(
      await db().notice.count({ where: { personId: world.c.people.lecturer, kind: 'papers.paper_accepted_spoken' } }),
    ).toBe(1)
  })

  it('is of papers that were handed in, by the host alone', async () => {
    expect(code(await accept(world.a.people.principal, await registered(seminarId, world.c)))).toBe(
      'papers.not_submitted',
    )
    const paperId = await submitted(seminarId, world.c)
    expect(code(await accept(world.c.people.principal, paperId))).toBe('seminars.not_of_host')
    expect(code(await accept(world.d.people.principal, paperId))).toBe('common.not_found')
    expect(code(await accept(world.academy.approver, paperId))).toBe('common.not_found')
  })

  it('and declining at one moment: one of the two stands', async () => {
    const paperId = await submitted(seminarId, world.c)
    const answers = await Promise.all([
      accept(world.a.people.principal, paperId),
      declinePaper(asPerson(world.a.people.emulation_officer), { paperId, reason: 'Trùng nội dung' }),
    ])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
  })

  it('for the proceedings only takes it out of a programme, but not out of a published one', async () => {
    const [first, second] = [await submitted(seminarId, world.c), await submitted(seminarId, world.d)]
    const who = asPerson(world.a.people.principal)
    for (const paperId of [first, second]) await acceptPaper(who, { paperId, as: 'spoken' })
    const rest = await db().paper.findMany({ where: { seminarId, state: 'accepted_spoken' } })
    const { version } = await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })
    const items = rest.map((paper) => ({
      kind: 'paper' as const,
      title: '',
      speaker: '',
      paperId: paper.id,
      minutes: 8,
    }))
    await saveProgramme(who, { seminarId, version, items })
    expect(code(await accept(world.a.people.principal, first, 'proceedings'))).toBe('ok')
    expect(await db().programmeItem.count({ where: { paperId: first } })).toBe(0)
    expect(code(await publishProgramme(who, { seminarId }))).toBe('ok')
    expect(code(await accept(world.a.people.principal, second, 'proceedings'))).toBe('papers.in_programme')
  })
})
