import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reportEffect } from '@/lib/practices/commands/report-effect'
import { getPractice, getSpread, listPractices, listPracticesDuties } from '@/lib/practices/queries'
import { listYearDuties } from '@/lib/cycles/queries/duties'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { contextOf, makeWorld, noon, setClock, setGate, type World } from '../../support/world'
import { adopted, published, written } from './practices'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  await setClock(noon)
  await db().$executeRaw`truncate practices cascade`
})

const as = async (id: string) => (await contextOf(world, id)).ctx
const ids = async (id: string, filter = {}) => (await listPractices(await as(id), filter)).lines.map((one) => one.id)

describe('the list of practices', () => {
  it('shows what is published to the cluster and the Academy, drafts to the school, nothing to strangers', async () => {
    const draft = await written(world)
    const out = await published(world)
    expect((await ids(world.c.people.lecturer)).sort()).toEqual([draft, out].sort())
    for (const id of [world.d.people.lecturer, world.a.people.principal, world.academy.reviewer])
      expect(await ids(id)).toEqual([out])
    expect(await ids(world.elsewhere.head.people.principal)).toEqual([])
    expect(await getPractice(await as(world.d.people.principal), draft)).toBeNull()
    expect(await getPractice(await as(world.elsewhere.head.people.principal), out)).toBeNull()
  })

  it('finds words without accents, and filters by school, year, own and taken over', async () => {
    const one = await published(world, { title: 'Đổi mới sinh hoạt chuyên đề' })
    const other = await published(world)
    await adopted(world, other)
    const reader = world.d.people.principal
    for (const q of ['doi moi', 'ĐỔI MỚI', 'chuyên đề'.normalize('NFD')])
      expect(await ids(reader, { q })).toEqual([one])
    for (const q of ['%', '_']) expect(await ids(reader, { q })).toEqual([])
    expect(await ids(reader, { school: 'C' })).toHaveLength(2)
    expect(await ids(reader, { school: 'D' })).toEqual([])
    expect(await ids(reader, { year: 2022 })).toHaveLength(2)
    expect(await ids(reader, { year: 2021 })).toEqual([])
    expect(await ids(reader, { mine: 'adopted' })).toEqual([other])
    expect(await ids(reader, { mine: 'own' })).toEqual([])
    expect(await ids(world.c.people.lecturer, { mine: 'own' })).toHaveLength(2)
  })

  it('needs as many queries for three as for one', async () => {
    const ctx = await as(world.d.people.principal)
    await adopted(world, await published(world))
    const measure = () => countQueries(() => listPractices(ctx))
    const one = await measure()
    await adopted(world, await published(world))
    await published(world)
    expect(await measure()).toEqual(one)
  })
})

describe('the credit of the owner', () => {
  it('counts who took over and of whom the effect is known, on the card and in the picture', async () => {
    const practiceId = await published(world)
    const adoptionId = await adopted(world, practiceId)
    await published(world)
    const reader = world.a.people.lecturer
    expect((await listPractices(await as(reader))).lines.find((one) => one.id === practiceId)).toMatchObject({
      adopted: 1,
      effects: 0,
    })
    const arrow = { from: world.c.id, to: world.d.id, count: 1 }
    expect((await getSpread(await as(reader)))?.arrows).toEqual([{ ...arrow, effects: 0 }])
    await reportEffect(asPerson(world.d.people.principal), { adoptionId, effect: 'Tốt', figures: [] })
    const spread = await getSpread(await as(reader))
    expect(spread?.arrows).toEqual([{ ...arrow, effects: 1 }])
    expect(spread?.schools.map((one) => one.code)).toEqual(['A', 'B', 'C', 'D'])
    expect(spread?.rows).toHaveLength(2)
    expect((await getSpread(await as(world.elsewhere.head.people.principal), 'BTB'))?.cluster).toBe('XA')
    expect((await getSpread(await as(world.academy.reviewer), 'XA'))?.clusters).toEqual(['BTB', 'XA'])
  })
})

describe('what practices ask', () => {
  it('is the effect, of the school that took it over, once six months have gone, until it is told', async () => {
    const practiceId = await published(world)
    const adoptionId = await adopted(world, practiceId)
    const asked = async () => {
      const { ctx, year } = await contextOf(world, world.d.people.principal)
      return listPracticesDuties(ctx, year)
    }
    await setClock(new Date('2022-12-14T23:00:00Z'))
    expect(await asked()).toEqual([])
    await setClock(new Date('2022-12-15T02:00:00Z'))
    expect(await asked()).toMatchObject([
      { title: 'practices.duties.report_effect', organisationId: world.d.id, href: `/practices/${practiceId}` },
    ])
    const { ctx, year } = await contextOf(world, world.d.people.principal)
    expect((await listYearDuties(ctx, year)).map((duty) => duty.key)).toContain(`practices.report_effect.${adoptionId}`)
    await reportEffect(asPerson(world.d.people.principal), { adoptionId, effect: 'Tốt', figures: [] })
    expect(await asked()).toEqual([])
  })

  it('is carried by the oldest open year', async () => {
    await adopted(world, await published(world))
    await setClock(new Date('2022-12-15T02:00:00Z'))
    const next = await db().clusterYear.create({
      data: { clusterId: world.clusterId, year: 2023, headSchoolId: world.b.id },
    })
    const carried = async () => {
      const { ctx, year } = await contextOf({ ...world, yearId: next.id }, world.d.people.principal)
      return listPracticesDuties(ctx, year)
    }
    expect(await carried()).toEqual([])
    await setGate(world.yearId, 'closed')
    expect(await carried()).toHaveLength(1)
  })
})
