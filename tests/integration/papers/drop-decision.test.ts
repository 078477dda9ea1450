import { beforeAll, describe, expect, it } from 'vitest'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { dropDecision } from '@/lib/papers/commands/drop-decision'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, openSeminar, release, submitted } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const drop = async (who: string, paperId: string): Promise<string> =>
  code(await dropDecision(asPerson(who), { paperId }))

describe('taking back a decision', () => {
  it('leaves nothing of it but the record', async () => {
    const paperId = await submitted(seminarId, world.c)
    await decidePaper(asPerson(world.a.people.principal), { paperId, kind: 'spoken' })
    expect(await drop(world.a.people.emulation_officer, paperId)).toBe('ok')
    expect(await db().paperDecision.count({ where: { paperId } })).toBe(0)
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.decision_dropped',
      before: { decision: 'spoken' },
      organisationId: null,
    })
    expect(await drop(world.a.people.emulation_officer, paperId)).toBe('papers.not_decided')
  })

  it('is for the host before the release, never for the author', async () => {
    const principal = world.a.people.principal
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: principal } })
    // the answer is the same whether there is a decision or not
    expect(await drop(principal, own)).toBe('papers.own_paper')
    await decidePaper(asPerson(world.a.people.emulation_officer), { paperId: own, kind: 'spoken' })
    expect(await drop(principal, own)).toBe('papers.own_paper')
    expect(await drop(world.c.people.principal, own)).toBe('common.not_found')
    expect(code(await release(world.a.people.emulation_officer, [own]))).toBe('ok')
    expect(await drop(world.a.people.emulation_officer, own)).toBe('papers.not_decided')
  })
})
