import { beforeAll, describe, expect, it } from 'vitest'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { withdrawPaper } from '@/lib/papers/commands/withdraw-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { testDatabase } from '../../support/database'
import {
  auditOf,
  code,
  days,
  openSeminar,
  registered,
  submitted,
  written,
  type DecisionOn,
} from '../../support/seminars'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let head: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  head = world.a.people.emulation_officer
})

const decide = (who: string, input: DecisionOn): Promise<Result<unknown>> => decidePaper(asPerson(who), input)
const waiting = (paperId: string) => db().paperDecision.findUnique({ where: { paperId } })

describe('deciding on a paper', () => {
  it('keeps the decision and leaves the paper where it stands; said again, the new one takes its place', async () => {
    const paperId = await submitted(seminarId, world.c)
    const before = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
    expect(code(await decide(head, { paperId, kind: 'spoken' }))).toBe('ok')
    expect(await waiting(paperId)).toMatchObject({ kind: 'spoken', decidedById: head, version: 1 })
    const points = ['Rút tóm tắt', 'Ghi nguồn']
    const revise = { paperId, kind: 'revise' as const, points, reviseBy: days.titlesClosed }
    expect(code(await decide(world.a.people.principal, revise))).toBe('ok')
    expect(await waiting(paperId)).toMatchObject({ kind: 'revise', points, reviseBy: days.titlesClosed, version: 2 })
    expect(await db().paper.findUniqueOrThrow({ where: { id: paperId } })).toEqual(before)
    expect(await db().demandedChange.count({ where: { paperId } })).toBe(0)
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.decision_prepared',
      before: { decision: 'spoken' },
      after: { decision: 'revise', points },
      clusterId: null,
      yearId: null,
      organisationId: null,
    })
  })

  it('is of papers that were handed in, a revision by a day ahead and before the seminar', async () => {
    const untouched = await registered(seminarId, world.c)
    expect(code(await decide(head, { paperId: untouched, kind: 'spoken' }))).toBe('papers.not_submitted')
    const paperId = await submitted(seminarId, world.c)
    const revise = { paperId, kind: 'revise' as const, points: ['Ghi nguồn'] }
    expect(code(await decide(head, { ...revise, reviseBy: new Date('2022-01-01') }))).toBe('papers.revise_by_passed')
    expect(code(await decide(head, { ...revise, reviseBy: days.over }))).toBe('papers.revise_by_after_start')
    await setClock(days.over)
    expect(code(await decide(head, { paperId, kind: 'decline', reason: 'Trùng' }))).toBe('seminars.over')
    await setClock(noon)
  })

  it('is for the host, never for the author himself', async () => {
    const paperId = await submitted(seminarId, world.c)
    expect(code(await decide(world.c.people.principal, { paperId, kind: 'spoken' }))).toBe('seminars.not_of_host')
    for (const stranger of [world.d.people.principal, world.b.people.principal, world.academy.approver])
      expect(code(await decide(stranger, { paperId, kind: 'spoken' }))).toBe('common.not_found')
    const principal = world.a.people.principal
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: principal } })
    expect(code(await decide(principal, { paperId: own, kind: 'spoken' }))).toBe('papers.own_paper')
    expect(code(await decide(head, { paperId: own, kind: 'spoken' }))).toBe('ok')
  })

  it('goes with a paper that is withdrawn, and stays while a newer version is handed in', async () => {
    const paperId = await submitted(seminarId, world.c)
    await decide(head, { paperId, kind: 'decline', reason: 'Trùng nội dung' })
    expect(code(await submitPaper(asPerson(world.c.people.lecturer), await written(paperId)))).toBe('ok')
    expect(await waiting(paperId)).not.toBeNull()
    expect(code(await withdrawPaper(asPerson(world.c.people.lecturer), { paperId, reason: '' }))).toBe('ok')
    expect(await waiting(paperId)).toBeNull()
  })

  it('by two at one moment leaves one whole decision', async () => {
    const paperId = await submitted(seminarId, world.c)
    const answers = await Promise.all([
      decide(head, { paperId, kind: 'spoken' }),
      decide(world.a.people.principal, { paperId, kind: 'decline', reason: 'Trùng nội dung' }),
    ])
    expect(answers.map(code)).toEqual(['ok', 'ok'])
    const kept = await waiting(paperId)
    expect(kept?.version).toBe(2)
    expect(kept?.reason).toBe(kept?.kind === 'decline' ? 'Trùng nội dung' : '')
  })
})
