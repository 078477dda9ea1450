import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { accepted, openSeminar, submitted } from '../../support/seminars'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const change = (data: object) => db().seminar.update({ where: { id: seminarId }, data })
let position = 0
const line = (changes: object) =>
  db().programmeItem.create({
    data: { seminarId, position: ++position, kind: 'opening', title: 'Khai mạc', minutes: 5, ...changes },
  })

describe('the database holds of seminars', () => {
  it('that windows and paper rules are in order', async () => {
    await expect(change({ titlesCloseAt: new Date(0) })).rejects.toThrow('seminar_windows_in_order')
    await expect(change({ papersCloseAt: noon })).rejects.toThrow('seminar_windows_in_order')
    await expect(change({ pagesMin: 11 })).rejects.toThrow('paper_rules_in_order')
    await expect(change({ keywordsMin: 6 })).rejects.toThrow('paper_rules_in_order')
  })

  it('that lines of a programme take time, and only a paper’s line has a paper', async () => {
    const paperId = await accepted(world, seminarId, world.c)
    await expect(line({ minutes: 0 })).rejects.toThrow('programme_item_takes_time')
    await expect(line({ kind: 'paper' })).rejects.toThrow('programme_item_has_its_paper')
    await expect(line({ paperId })).rejects.toThrow('programme_item_has_its_paper')
  })

  it('that only an accepted paper of the seminar is spoken, once, and stays accepted', async () => {
    const waiting = await submitted(seminarId, world.c)
    await expect(line({ kind: 'paper', paperId: waiting })).rejects.toThrow('only an accepted paper is spoken')
    const other = await openSeminar(world, { alongside: true })
    const elsewhere = await accepted(world, other, world.d)
    await expect(line({ kind: 'paper', paperId: elsewhere })).rejects.toThrow('only an accepted paper is spoken')
    const paperId = await accepted(world, seminarId, world.d)
    await line({ kind: 'paper', paperId })
    await expect(line({ kind: 'paper', paperId })).rejects.toThrow()
    const leaving = db().paper.update({ where: { id: paperId }, data: { state: 'accepted_proceedings' } })
    await expect(leaving).rejects.toThrow('a paper of the programme stays accepted')
  })

  it('that each theme has its suggestions, if empty ones', async () => {
    await expect(change({ themes: ['Một', 'Hai'], suggestions: [''] })).rejects.toThrow('suggestions_belong_to_themes')
  })

  it('that a search for a day ends in one of its own days with a seminar, or is withdrawn with a reason', async () => {
    const search = async (): Promise<{ id: string; optionId: string }> => {
      const { id } = await db().dateSearch.create({
        data: {
          ...{ yearId: world.yearId, hostId: world.a.id, topic: 'Chủ đề', answerBy: noon },
          ...{ createdById: world.a.people.principal, createdAt: noon },
        },
      })
      const option = await db().dateOption.create({ data: { searchId: id, day: noon, part: 'morning' } })
      return { id, optionId: option.id }
    }
    const [own, other] = [await search(), await search()]
    const end = (data: object) => db().dateSearch.update({ where: { id: own.id }, data })
    await expect(end({ chosenId: own.optionId })).rejects.toThrow('chosen_makes_the_seminar')
    await expect(end({ chosenId: other.optionId, seminarId })).rejects.toThrow('chosen_was_proposed')
    await expect(end({ withdrawnAt: noon })).rejects.toThrow('withdrawing_says_why')
    await end({ chosenId: own.optionId, seminarId })
    await expect(end({ withdrawnAt: noon, withdrawReason: 'x' })).rejects.toThrow('chosen_is_not_withdrawn')
    const again = db().dateOption.create({ data: { searchId: own.id, day: noon, part: 'morning' } })
    await expect(again).rejects.toThrow()
  })

  it('that headings of parts take no time', async () => {
    await expect(line({ kind: 'part', minutes: 5 })).rejects.toThrow('programme_item_takes_time')
    await line({ kind: 'part', minutes: 0 })
  })

  it('that a released programme is numbered without a gap, in force alone, and never changed', async () => {
    const release = (number: number) => db().programmeRelease.create({ data: { seminarId, number, at: noon } })
    await expect(release(2)).rejects.toThrow('numbered without a gap')
    const { id } = await release(1)
    const kept = {
      releaseId: id,
      lineId: crypto.randomUUID(),
      position: 1,
      kind: 'opening',
      title: 'A',
      minutes: 5,
    } as const
    const frozen = await db().programmeReleaseLine.create({ data: kept })
    await expect(release(2)).rejects.toThrow()
    const changing = db().programmeReleaseLine.update({ where: { id: frozen.id }, data: { title: 'B' } })
    await expect(changing).rejects.toThrow('a released programme is not changed')
    await expect(db().programmeReleaseLine.delete({ where: { id: frozen.id } })).rejects.toThrow('is not changed')
    await expect(db().programmeRelease.update({ where: { id }, data: { at: new Date() } })).rejects.toThrow(
      'is not changed',
    )
    await db().programmeRelease.update({ where: { id }, data: { supersededAt: noon } })
    await expect(db().programmeRelease.update({ where: { id }, data: { supersededAt: null } })).rejects.toThrow(
      'not changed',
    )
    await release(2)
  })
})
