import { beforeAll, describe, expect, it } from 'vitest'
import { openYear } from '@/lib/calendar/commands/open-year'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ at: new Date('2022-11-08T03:00:00Z') })
})

const open = (headSchoolId: string | null, year = 2023) =>
  command('test.open_year', (tx, ctx, input: Parameters<typeof openYear>[2]) => openYear(tx, ctx, input))(
    asPerson(world.a.people.principal),
    { clusterId: world.clusterId, year, headSchoolId },
  )

describe('opening a year', () => {
  it('gives it its members in their order, the customary deadlines and its head', async () => {
    const answer = await open(world.c.id)
    if (!answer.ok) throw new Error(answer.refusal.code)
    const year = await db().clusterYear.findUniqueOrThrow({
      where: { id: answer.value.yearId },
      include: { schools: { orderBy: { position: 'asc' } }, deadlines: { where: { gate: 'ratification' } } },
    })
    expect(year).toMatchObject({ year: 2023, gate: 'preparation', headSchoolId: world.c.id })
    expect(year.schools.map((one) => one.organisationId)).toEqual([world.a.id, world.b.id, world.c.id, world.d.id])
    expect(year.deadlines[0]?.deadline.toISOString()).toBe('2024-02-15T10:00:00.000Z')
    expect(await db().auditEntry.count({ where: { event: 'calendar.year_opened', yearId: year.id } })).toBe(1)
  })

  it('said again with another head changes the head alone; the same head changes nothing', async () => {
    await open(world.c.id)
    expect(await open(world.b.id)).toMatchObject({ ok: true })
    expect(await open(world.b.id)).toMatchObject({ ok: true })
    const years = await db().clusterYear.findMany({ where: { clusterId: world.clusterId, year: 2023 } })
    expect(years).toMatchObject([{ headSchoolId: world.b.id }])
  })

  it('leaves out a school that leaves before the year begins', async () => {
    await db().clusterMembership.updateMany({
      where: { organisationId: world.d.id },
      data: { validTo: new Date('2023-12-31T00:00:00Z') },
    })
    const answer = await open(world.b.id, 2024)
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(await db().yearSchool.count({ where: { yearId: answer.value.yearId } })).toBe(3)
  })

  it('is refused once the year has begun', async () => {
    await db().clusterYear.updateMany({ where: { year: 2023 }, data: { gate: 'launch' } })
    expect(await open(world.a.id)).toMatchObject({ refusal: { code: 'calendar.year_has_begun' } })
  })
})
