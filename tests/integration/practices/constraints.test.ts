import { beforeAll, describe, expect, it } from 'vitest'
import { reportEffect } from '@/lib/practices/commands/report-effect'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'
import { adopted, published, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('the database refuses', () => {
  it.each([
    ['a published practice without its hour', { publishedAt: null }, /published_practice_is_whole/],
    ['a published practice without its year', { yearId: null }, /published_practice_is_whole/],
    ['a published practice that does not say how', { how: ' ' }, /published_practice_is_whole/],
    [
      'a withdrawn practice without its reason',
      { state: 'withdrawn', withdrawnAt: noon },
      /withdrawn_practice_says_why/,
    ],
    ['a reason for what stands', { withdrawReason: 'x' }, /withdrawn_practice_says_why/],
  ] as const)('%s', async (_, data, constraint) => {
    const id = await published(world)
    await expect(db().practice.update({ where: { id }, data })).rejects.toThrow(constraint)
  })

  it('taking over one’s own practice, or one that is not published', async () => {
    const take = (practiceId: string, schoolId: string) =>
      db().practiceAdoption.create({
        data: {
          ...{ practiceId, schoolId, startsOn: noon, how: 'x', adoptedById: world.c.people.principal },
          ...{ adoptedAt: noon, effectFrom: noon, effectDue: noon },
        },
      })
    await expect(take(await published(world), world.c.id)).rejects.toThrow(/taken over by another school/)
    await expect(take(await written(world), world.d.id)).rejects.toThrow(/taken over by another school/)
  })

  it('an effect without words, and any change of one that was reported', async () => {
    const id = await adopted(world, await published(world))
    const change = (data: object) => db().practiceAdoption.update({ where: { id }, data })
    await expect(change({ effectAt: noon })).rejects.toThrow(/effect_is_whole/)
    await expect(change({ effect: 'x' })).rejects.toThrow(/effect_is_whole/)
    await reportEffect(asPerson(world.d.people.principal), { adoptionId: id, effect: 'x', figures: [] })
    await expect(change({ effect: 'y' })).rejects.toThrow(/the effect was reported/)
    await expect(db().practiceAdoption.delete({ where: { id } })).rejects.toThrow(/the effect was reported/)
  })
})
