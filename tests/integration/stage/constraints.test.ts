import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { openSeminar } from '../../support/seminars'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

describe('the database holds of the stage', () => {
  it('that presses are numbered without a gap, and stay as they were made', async () => {
    const press = (number: number) =>
      db().stageStep.create({ data: { seminarId, number, at: noon, personId: world.a.people.principal } })
    await expect(press(2)).rejects.toThrow('numbered without a gap')
    const { id } = await press(1)
    await expect(press(1)).rejects.toThrow('numbered without a gap')
    const change = (data: object) => db().stageStep.update({ where: { id }, data })
    await expect(change({ at: new Date() })).rejects.toThrow('is not changed')
    await expect(db().stageStep.delete({ where: { id } })).rejects.toThrow('is not changed')
    await change({ undoneAt: noon })
    await expect(change({ undoneAt: null })).rejects.toThrow('is not changed')
  })

  it('that a question says who asked it and what', async () => {
    const question = {
      seminarId,
      number: 1,
      asker: 'A',
      text: 'Câu hỏi?',
      at: noon,
      writtenById: world.a.people.principal,
    }
    await expect(db().floorQuestion.create({ data: { ...question, asker: '' } })).rejects.toThrow('question_says_who')
    await expect(db().floorQuestion.create({ data: { ...question, text: '' } })).rejects.toThrow('question_says_who')
    await db().floorQuestion.create({ data: question })
    await expect(db().floorQuestion.create({ data: question })).rejects.toThrow()
  })
})
