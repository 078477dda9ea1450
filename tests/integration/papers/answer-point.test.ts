import { beforeAll, describe, expect, it } from 'vitest'
import { answerPoint } from '@/lib/papers/commands/answer-point'
import { submitPaper } from '@/lib/papers/commands/submit-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, days, decided, openSeminar, submitted, written } from '../../support/seminars'
import { makeWorld, type World } from '../../support/world'

testDatabase()
let world: World
let paperId: string
let pointId: string
beforeAll(async () => {
  world = await makeWorld()
  paperId = await submitted(await openSeminar(world), world.c)
  await decided(world.a.people.principal, paperId, {
    kind: 'revise',
    points: ['Ghi nguồn'],
    reviseBy: days.titlesClosed,
  })
  pointId = (await db().demandedChange.findFirstOrThrow({ where: { paperId } })).id
})

type Mark = 'done' | 'answered' | 'open'
const answer = (who: string, mark: Mark, text = '', id = pointId) =>
  answerPoint(asPerson(who), { pointId: id, mark, answer: text })
const point = () => db().demandedChange.findUniqueOrThrow({ where: { id: pointId } })

describe('answering a point', () => {
  it('ticks it off, says why not, or opens it again, and is recorded', async () => {
    expect(code(await answer(world.c.people.lecturer, 'done'))).toBe('ok')
    expect((await point()).tickedAt).not.toBeNull()
    expect(code(await answer(world.c.people.lecturer, 'answered', 'Đã có ở phần II'))).toBe('ok')
    expect(await point()).toMatchObject({ tickedAt: null, answer: 'Đã có ở phần II' })
    expect((await auditOf(paperId))[0]).toMatchObject({
      event: 'papers.point_answered',
      before: { done: true, answer: '' },
      after: { done: false, answer: 'Đã có ở phần II' },
    })
    expect(code(await answer(world.c.people.lecturer, 'open'))).toBe('ok')
    expect(await point()).toMatchObject({ tickedAt: null, answer: '' })
  })

  it('refuses silence, strangers and what is no point', async () => {
    expect(code(await answer(world.c.people.lecturer, 'answered'))).toBe('papers.answer_missing')
    expect(code(await answer(world.a.people.principal, 'done'))).toBe('papers.not_author')
    expect(code(await answer(world.d.people.principal, 'done'))).toBe('common.not_found')
    expect(code(await answer(world.c.people.lecturer, 'done', '', crypto.randomUUID()))).toBe('common.not_found')
  })

  it('is of the latest round, while the paper is being revised', async () => {
    await answer(world.c.people.lecturer, 'done')
    await submitPaper(asPerson(world.c.people.lecturer), await written(paperId))
    expect(code(await answer(world.c.people.lecturer, 'open'))).toBe('papers.not_under_revision')
    await decided(world.a.people.principal, paperId, { kind: 'revise', points: ['Nữa'], reviseBy: days.titlesClosed })
    expect(code(await answer(world.c.people.lecturer, 'open'))).toBe('papers.point_of_earlier_round')
  })
})
