import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { reviewed } from '../../support/reviews'
import { openSeminar, submitted } from '../../support/seminars'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
let paperId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
  paperId = await submitted(seminarId, world.c)
})

const create = (data: object) =>
  db().review.create({
    data: { paperId, reviewerId: world.b.people.principal, assignedAt: noon, dueAt: noon, ...data },
  })

describe('the database holds', () => {
  it('that marks go from 1 to 5', async () => {
    await expect(create({ content: 0 })).rejects.toThrow('review_marks_from_1_to_5')
    await expect(create({ form: 6 })).rejects.toThrow('review_marks_from_1_to_5')
  })

  it('that what is submitted is whole', async () => {
    const whole = {
      relevance: 1,
      content: 2,
      practice: 3,
      form: 4,
      recommendation: 'spoken',
      number: 1,
      toAuthors: 'Lời',
    }
    for (const missing of ['relevance', 'form', 'recommendation', 'number', 'toAuthors'])
      await expect(
        create({ ...whole, submittedAt: noon, [missing]: missing === 'toAuthors' ? '' : null }),
      ).rejects.toThrow('submitted_review_is_whole')
  })

  it('that a person has one open review of a paper', async () => {
    await create({ reviewerId: world.d.people.principal })
    await expect(create({ reviewerId: world.d.people.principal })).rejects.toThrow()
  })

  it('that a submitted review is final', async () => {
    const id = await reviewed(world.a.people.principal, paperId, world.b.people.lecturer)
    await expect(db().review.update({ where: { id }, data: { toAuthors: 'Khác' } })).rejects.toThrow(
      'a submitted review is final',
    )
    await expect(db().review.delete({ where: { id } })).rejects.toThrow('a submitted review is final')
  })

  it('that a wish is of one paper or of one theme, said once', async () => {
    const wish = { seminarId, personId: world.b.people.lecturer, kind: 'want' as const }
    await expect(db().reviewWish.create({ data: wish })).rejects.toThrow('wish_of_paper_or_theme')
    await expect(db().reviewWish.create({ data: { ...wish, paperId, theme: 'Một' } })).rejects.toThrow(
      'wish_of_paper_or_theme',
    )
    await db().reviewWish.create({ data: { ...wish, theme: 'Một' } })
    await expect(db().reviewWish.create({ data: { ...wish, theme: 'Một' } })).rejects.toThrow()
    await db().reviewWish.create({ data: { ...wish, paperId } })
    await expect(db().reviewWish.create({ data: { ...wish, paperId } })).rejects.toThrow()
  })
})
