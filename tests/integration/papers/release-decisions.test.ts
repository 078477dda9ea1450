import { beforeAll, describe, expect, it } from 'vitest'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { releaseDecisions } from '@/lib/papers/commands/release-decisions'
import { listDecisions } from '@/lib/papers/queries/decisions'
import { saveProgramme } from '@/lib/seminars/commands/save-programme'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import {
  accepted,
  auditOf,
  code,
  days,
  decided,
  openSeminar,
  release,
  submitted,
  releaseProgramme,
} from '../../support/seminars'
import { contextOf, makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let head: string
beforeAll(async () => {
  world = await makeWorld()
  head = world.a.people.emulation_officer
})

const stateOf = async (id: string): Promise<string> => (await db().paper.findUniqueOrThrow({ where: { id } })).state
const lettersAbout = (word: string) =>
  db().mailMessage.findMany({ where: { kind: 'paper_decision', body: { contains: word } } })

describe('releasing decisions', () => {
  it('moves every paper, tells each author once by notice and letter, and is recorded', async () => {
    const seminarId = await openSeminar(world, { alongside: true })
    const [spoken, revise, decline] = [
      await submitted(seminarId, world.c, 'Bài thứ nhất'),
      await submitted(seminarId, world.d, 'Bài thứ hai'),
      await submitted(seminarId, world.b, 'Bài thứ ba'),
    ]
    await decidePaper(asPerson(head), { paperId: spoken, kind: 'spoken' })
    const points = ['Rút tóm tắt', 'Ghi nguồn']
    await decidePaper(asPerson(head), { paperId: revise, kind: 'revise', points, reviseBy: days.titlesClosed })
    await decidePaper(asPerson(head), { paperId: decline, kind: 'decline', reason: 'Ngoài chủ đề' })
    expect(code(await release(head, [spoken, revise, decline]))).toBe('ok')
    expect([await stateOf(spoken), await stateOf(revise), await stateOf(decline)]).toEqual([
      'accepted_spoken',
      'revision_asked',
      'declined',
    ])
    const demands = await db().demandedChange.findMany({ where: { paperId: revise }, orderBy: { position: 'asc' } })
    expect(demands.map((one) => [one.round, one.text])).toEqual([
      [1, 'Rút tóm tắt'],
      [1, 'Ghi nguồn'],
    ])
    expect(await db().notice.findMany({ where: { kind: 'papers.paper_declined' } })).toMatchObject([
      { personId: world.b.people.lecturer, facts: { reason: 'Ngoài chủ đề' } },
    ])
    for (const [title, word] of [
      ['Bài thứ nhất', 'được trình bày'],
      ['Bài thứ hai', '1. Rút tóm tắt\n2. Ghi nguồn'],
      ['Bài thứ ba', 'Ngoài chủ đề'],
    ] as const) {
      const letters = await lettersAbout(title)
      expect(letters).toHaveLength(1)
      expect(letters[0]?.body).toContain(word)
    }
    expect(await db().paperDecision.count()).toBe(0)
    expect((await auditOf(decline))[0]).toMatchObject({
      event: 'papers.paper_declined',
      before: { state: 'submitted' },
      after: { state: 'declined', reason: 'Ngoài chủ đề' },
      organisationId: world.b.id,
    })
    expect((await auditOf(seminarId))[0]).toMatchObject({ event: 'papers.decisions_released', facts: { count: 3 } })
  })

  it('is all or nothing: one that was changed since, or is not lawful any more, keeps all of them', async () => {
    const seminarId = await openSeminar(world, { alongside: true })
    const [first, second] = [await submitted(seminarId, world.c), await submitted(seminarId, world.d)]
    for (const paperId of [first, second]) await decidePaper(asPerson(head), { paperId, kind: 'proceedings' })
    const seen = [first, second].map((paperId) => ({ paperId, version: 1 }))
    await decidePaper(asPerson(head), { paperId: second, kind: 'spoken' })
    expect(code(await releaseDecisions(asPerson(head), { seminarId, seen }))).toBe('papers.decisions_changed')
    const reviseBy = new Date(noon.getTime() + 3_600_000)
    await decidePaper(asPerson(head), { paperId: second, kind: 'revise', points: ['Ghi nguồn'], reviseBy })
    await setClock(days.during)
    expect(code(await release(head, [first, second]))).toBe('papers.revise_by_passed')
    await setClock(noon)
    expect([await stateOf(first), await stateOf(second)]).toEqual(['submitted', 'submitted'])
    expect(await db().paperDecision.count({ where: { paper: { seminarId } } })).toBe(2)
    expect(await db().notice.count({ where: { href: { contains: first } } })).toBe(
      await db().notice.count({ where: { href: { contains: first }, kind: 'papers.paper_submitted' } }),
    )
  })

  it('is for the host; an author among the host’s people neither sees nor releases the own', async () => {
    const seminarId = await openSeminar(world, { alongside: true })
    const principal = world.a.people.principal
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: principal } })
    const other = await submitted(seminarId, world.c)
    for (const paperId of [own, other]) await decidePaper(asPerson(head), { paperId, kind: 'spoken' })
    for (const stranger of [world.c.people.principal, world.b.people.principal, world.academy.reviewer])
      expect(code(await release(stranger, [other]))).toBe('seminars.not_of_host')
    expect(code(await releaseDecisions(asPerson(head), { seminarId, seen: [] }))).toBe('papers.nothing_to_release')
    const { ctx, year } = await contextOf(world, principal)
    const listed = await listDecisions(ctx, year, seminarId)
    expect(listed?.pending.map((one) => one.paperId)).toEqual([other])
    expect(listed?.undecided).toEqual([])
    expect(code(await release(principal, [own]))).toBe('papers.own_paper')
    expect(code(await release(principal, [other]))).toBe('ok')
    const elsewhere = await openSeminar(world, { alongside: true })
    const seen = [{ paperId: own, version: 1 }]
    expect(code(await releaseDecisions(asPerson(head), { seminarId: elsewhere, seen }))).toBe('common.not_found')
    expect(code(await release(head, [own]))).toBe('ok')
  })

  it('by two at one moment happens once', async () => {
    const paperId = await submitted(await openSeminar(world, { alongside: true }), world.c, 'Bài công bố một lần')
    await decidePaper(asPerson(head), { paperId, kind: 'spoken' })
    const answers = await Promise.all([release(head, [paperId]), release(world.a.people.principal, [paperId])])
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await lettersAbout('Bài công bố một lần')).toHaveLength(1)
  })

  it('turns what is to be spoken to the proceedings, out of an unpublished programme only', async () => {
    const seminarId = await openSeminar(world, { alongside: true })
    const [first, second] = [await accepted(world, seminarId, world.c), await accepted(world, seminarId, world.d)]
    const items = [first, second].map((paperId) => ({
      ...{ kind: 'paper' as const, title: '', speaker: '', paperId, minutes: 8 },
    }))
    const { version } = await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })
    await saveProgramme(asPerson(head), { seminarId, version, items })
    expect(code(await decided(head, first, { kind: 'spoken' }))).toBe('papers.already_accepted')
    expect(code(await decided(head, first, { kind: 'proceedings' }))).toBe('ok')
    expect(await db().programmeItem.count({ where: { paperId: first } })).toBe(0)
    expect(code(await releaseProgramme(head, seminarId))).toBe('ok')
    expect(code(await decided(head, second, { kind: 'proceedings' }))).toBe('papers.in_programme')
  })

  it('is prepared in a list whose queries do not grow with its rows', async () => {
    const seminarId = await openSeminar(world, { alongside: true })
    const paperIds = [await submitted(seminarId, world.c)]
    await decidePaper(asPerson(head), { paperId: paperIds[0]!, kind: 'spoken' })
    const { ctx, year } = await contextOf(world, head)
    const one = await countQueries(() => listDecisions(ctx, year, seminarId))
    for (const school of [world.b, world.c, world.d]) {
      const paperId = await submitted(seminarId, school)
      await decidePaper(asPerson(head), { paperId, kind: 'spoken' })
    }
    expect(await countQueries(() => listDecisions(ctx, year, seminarId))).toBe(one)
  })
})
