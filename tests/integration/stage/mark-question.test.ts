import { beforeAll, describe, expect, it } from 'vitest'
import { markQuestion } from '@/lib/stage/commands/mark-question'
import { writeQuestion } from '@/lib/stage/commands/write-question'
import { asPerson } from '@/lib/platform/context'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { dayAfter, dayFor, seminarDay, type Day } from '../../support/stage'
import { makeWorld, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
let questionId: string
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
  const question = { seminarId: day.seminarId, asker: 'A', schoolId: null, lineId: null, text: 'Câu hỏi?' }
  const answer = await writeQuestion(asPerson(day.secretary), question)
  if (!answer.ok) throw new Error(answer.refusal.code)
  questionId = answer.value.questionId
})

const mark = (who: string, answered: 'yes' | 'no', id = questionId) =>
  markQuestion(asPerson(who), { questionId: id, answered })
const answeredAt = async () =>
  (await dayFor(world, day.secretary, day.seminarId))?.record?.questions[0]?.answeredAt ?? null

describe('marking a question', () => {
  it('is for the host’s people, and exists for nobody else', async () => {
    expect(code(await mark(world.d.people.principal, 'yes'))).toBe('seminars.not_of_host')
    expect(code(await mark(world.elsewhere.head.people.principal, 'yes'))).toBe('common.not_found')
    expect(code(await mark(day.secretary, 'yes', crypto.randomUUID()))).toBe('common.not_found')
    expect(await answeredAt()).toBeNull()
  })

  it('answers it, keeps the hour when marked again, opens it anew, also after the day, and is recorded', async () => {
    expect(code(await mark(day.secretary, 'yes'))).toBe('ok')
    const first = await answeredAt()
    expect(first).toBeInstanceOf(Date)
    await setClock(dayAfter)
    expect(code(await mark(world.a.people.principal, 'yes'))).toBe('ok')
    expect(await answeredAt()).toEqual(first)
    expect(code(await mark(day.secretary, 'no'))).toBe('ok')
    expect(await answeredAt()).toBeNull()
    expect((await auditOf(day.seminarId))[0]).toMatchObject({
      event: 'stage.question_marked',
      after: { answeredAt: null },
    })
  })
})
