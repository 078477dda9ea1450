import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const day = (text: string): Date => new Date(`${text}T00:00:00Z`)
const term = (organisationId: string, role: 'head' | 'deputy', startsAt: string, endsAt?: string) => ({
  clusterId: world.clusterId,
  organisationId,
  role,
  forYear: 2022,
  startsAt: day(startsAt),
  endsAt: endsAt ? day(endsAt) : null,
})

it('an organisation has one name on each day', async () => {
  const name = {
    organisationId: world.c.id,
    vi: 'x',
    en: 'x',
    shortVi: 'x',
    shortEn: 'x',
    validFrom: day('2022-01-01'),
  }
  await expect(db().organisationName.create({ data: name })).rejects.toThrow('organisation_one_name_a_day')
})

it('a cluster has one name on each day', async () => {
  const name = {
    clusterId: world.clusterId,
    vi: 'x',
    en: 'x',
    shortVi: 'x',
    shortEn: 'x',
    validFrom: day('2022-01-01'),
  }
  await expect(db().clusterName.create({ data: name })).rejects.toThrow('cluster_one_name_a_day')
})

it('a school belongs to one cluster on each day', async () => {
  const second = {
    clusterId: world.elsewhere.clusterId,
    organisationId: world.c.id,
    position: 9,
    validFrom: day('2022-01-01'),
  }
  await expect(db().clusterMembership.create({ data: second })).rejects.toThrow('school_in_one_cluster_a_day')
})

it('only a dissolved school was merged into another, and none into itself', async () => {
  const merge = (data: { mergedIntoId: string; dissolvedOn?: Date }) =>
    db().organisation.update({ where: { id: world.c.id }, data })
  await expect(merge({ mergedIntoId: world.d.id })).rejects.toThrow('merged_is_dissolved')
  await expect(merge({ mergedIntoId: world.c.id, dissolvedOn: day('2022-07-01') })).rejects.toThrow(
    'merged_is_dissolved',
  )
})

it('there are never two heads of one cluster at one moment', async () => {
  await expect(db().term.create({ data: term(world.c.id, 'head', '2022-05-01', '2022-06-01') })).rejects.toThrow(
    'one_head_at_a_time',
  )
})

it('a school holds one office of a cluster at a time', async () => {
  await expect(db().term.create({ data: term(world.a.id, 'deputy', '2022-05-01') })).rejects.toThrow(
    'one_office_a_school',
  )
})

it('a term does not end before it begins', async () => {
  await expect(db().term.create({ data: term(world.c.id, 'deputy', '2022-05-01', '2022-04-01') })).rejects.toThrow()
})

it('after the first head there is never a moment without one: no gap, no end, no deletion', async () => {
  const { id } = await db().term.findFirstOrThrow({
    where: { clusterId: world.clusterId, role: 'head', endsAt: null },
  })
  await expect(db().term.update({ where: { id }, data: { endsAt: day('2023-01-01') } })).rejects.toThrow(
    'a cluster is never without a head',
  )
  await expect(
    db().$transaction(async (tx) => {
      await tx.term.update({ where: { id }, data: { endsAt: day('2023-01-01') } })
      await tx.term.create({ data: term(world.c.id, 'head', '2023-01-02') })
    }),
  ).rejects.toThrow('a cluster is never without a head')
  const elsewhere = { clusterId: world.elsewhere.clusterId, role: 'head' as const }
  await expect(db().term.deleteMany({ where: elsewhere })).rejects.toThrow('a cluster is never without a head')
})
