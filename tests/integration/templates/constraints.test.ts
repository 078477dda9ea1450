import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'
import { changedPlan, uploaded } from './templates'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('the database refuses', () => {
  it('a shelf of nobody, and one of a school and a cluster at once', async () => {
    const { id: organisationId } = world.a
    await expect(db().templateShelf.create({ data: {} })).rejects.toThrow(/shelf_has_one_owner/)
    await expect(db().templateShelf.create({ data: { organisationId, clusterId: world.clusterId } })).rejects.toThrow(
      /shelf_has_one_owner/,
    )
  })

  it('any change of a version, and its removal', async () => {
    await uploaded(world)
    await expect(db().documentTemplate.updateMany({ data: { number: 7 } })).rejects.toThrow(/never changed/)
    await expect(db().documentTemplate.deleteMany({})).rejects.toThrow(/never changed/)
  })

  it('a choice of a version of another shelf, of none, and of one whose tags are at fault', async () => {
    const faulty = await uploaded(
      world,
      changedPlan((xml) => xml.replace('{kinh_phi}', '{gi}')),
    )
    const other = await db().templateShelf.create({ data: { organisationId: world.b.id } })
    const own = await db().templateShelf.findUniqueOrThrow({ where: { organisationId: world.c.id } })
    const choose = (shelfId: string, number: number) =>
      db().templateChoice.create({
        data: {
          ...{ shelfId, kind: 'plan', profile: 'decree30', number },
          ...{ chosenById: world.c.people.principal, chosenAt: noon },
        },
      })
    await expect(choose(other.id, 1)).rejects.toThrow(/foreign key|violates/i)
    await expect(choose(own.id, 99)).rejects.toThrow(/foreign key|violates/i)
    await expect(choose(own.id, faulty)).rejects.toThrow(/at fault/)
  })
})
