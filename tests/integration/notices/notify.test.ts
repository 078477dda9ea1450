import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { notify, type Recipients } from '@/lib/notices/notify'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await db().notice.deleteMany()
})

async function told(to: Recipients, by: string): Promise<Set<string>> {
  const { now, actor } = await readStanding(db(), by)
  await notify(db(), makeContext(actor, now, 'r'), to, { kind: 'planning.x', href: '/x' })
  return new Set((await db().notice.findMany()).map((row) => row.personId))
}

const acting = (school: World['a']): string[] => [school.people.principal, school.people.emulation_officer]

describe('who is told', () => {
  it('those who act for the school', async () => {
    const found = await told({ organisationIds: [world.c.id] }, world.a.people.principal)
    expect(found).toEqual(new Set(acting(world.c)))
  })
  it('all schools of the year, but not the one who did it', async () => {
    const found = await told({ yearId: world.yearId }, world.a.people.principal)
    const all = [world.a, world.b, world.c, world.d].flatMap(acting)
    expect(found).toEqual(new Set(all.filter((id) => id !== world.a.people.principal)))
  })
  it('the Academy’s officials by office', async () => {
    const found = await told({ academy: ['academy_approver'] }, world.a.people.principal)
    expect(found).toEqual(new Set([world.academy.approver]))
  })
  it('nobody whose appointment has ended', async () => {
    await db().appointment.updateMany({
      where: { personId: world.c.people.principal },
      data: { endsAt: new Date('2022-01-01T00:00:00Z') },
    })
    const found = await told({ organisationIds: [world.c.id] }, world.a.people.principal)
    expect(found).toEqual(new Set([world.c.people.emulation_officer]))
  })
})
