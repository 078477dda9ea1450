import { beforeAll, describe, expect, it } from 'vitest'
import { listPeople, listStaff } from '@/lib/people/queries/register'
import { givenName } from '@/lib/people/rules/entrance'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let ctx: Context
beforeAll(async () => {
  world = await makeWorld()
  const { actor, now } = await readStanding(db(), world.academy.administrator)
  ctx = makeContext(actor, now, 'test')
  for (const name of ['Nguyễn Văn Đức', 'Trần Hoà', 'Lê Thị Ánh', 'Phạm An', 'Võ Đạt'])
    await db().person.create({
      data: {
        email: `${crypto.randomUUID()}@mau.test`,
        name,
        givenName: givenName(name),
        appointments: { create: { organisationId: world.c.id, office: 'lecturer', startsAt: new Date('2021-01-01') } },
      },
    })
})

const names = async (search: string): Promise<string[]> =>
  ((await listPeople(ctx, { search, page: 1 }))?.people ?? []).map((person) => person.name)

describe('the register of people', () => {
  it('stands in the order of given names, in Vietnamese', async () => {
    expect(await names('mau.test')).toEqual(['Phạm An', 'Lê Thị Ánh', 'Võ Đạt', 'Nguyễn Văn Đức', 'Trần Hoà'])
  })

  it.each([
    ['duc', ['Nguyễn Văn Đức']],
    ['ĐỨC'.normalize('NFD'), ['Nguyễn Văn Đức']],
    ['tran hoa', ['Trần Hoà']],
    ['trần hòa', ['Trần Hoà']],
    ['%', []],
  ])('finds %s without accents, in any form', async (search, found) => {
    expect(await names(search)).toEqual(found)
  })

  it('needs as many queries for many rows as for one', async () => {
    const one = await countQueries(() => listPeople(ctx, { search: 'duc', page: 1 }))
    expect(await countQueries(() => listPeople(ctx, { page: 1 }))).toBe(one)
    const staff = await countQueries(() => listStaff(ctx, world.d.id))
    expect(await countQueries(() => listStaff(ctx, world.c.id))).toBe(staff)
  })

  it('shows closed accounts, and those without an office, when asked', async () => {
    await db().person.update({ where: { id: world.d.people.lecturer }, data: { disabledAt: new Date() } })
    const closed = await listPeople(ctx, { state: 'closed', page: 1 })
    expect(closed?.people.map((person) => person.id)).toEqual([world.d.people.lecturer])
    expect((await listPeople(ctx, { state: 'none', page: 1 }))?.total).toBe(0)
    expect((await listPeople(ctx, { office: 'academy_approver', page: 1 }))?.total).toBe(1)
  })
})
