import { beforeAll, expect, it } from 'vitest'
import { dissolveSchool } from '@/lib/organisations/commands/dissolve-school'
import { getSchool } from '@/lib/organisations/queries/schools'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readLeadership } from '@/lib/rotation/queries/leadership'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, setClock, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const end = (schoolId: string, intoId: string | null, more: { from?: string; who?: string } = {}) =>
  dissolveSchool(asPerson(more.who ?? world.academy.administrator), {
    ...{ schoolId, intoId, decision: '12-QĐ/TU ngày 30/6/2022' },
    from: new Date(more.from ?? '2022-07-01'),
  })

it.each([
  ['the head', () => end(world.a.id, world.c.id), 'organisations.leads_its_cluster'],
  ['a deputy', () => end(world.b.id, world.c.id), 'organisations.leads_its_cluster'],
  ['a day that has passed', () => end(world.d.id, null, { from: '2022-06-14' }), 'organisations.in_the_past'],
  ['a school into itself', () => end(world.d.id, world.d.id), 'organisations.merged_into_itself'],
  ['the Academy', () => end(world.academyId, null), 'common.not_found'],
  ['a merger into the Academy', () => end(world.d.id, world.academyId), 'common.not_found'],
  ['a principal', () => end(world.d.id, null, { who: world.d.people.principal }), 'organisations.not_administrator'],
  [
    'a stranger',
    () => end(world.d.id, null, { who: world.elsewhere.head.people.principal }),
    'organisations.not_administrator',
  ],
])('%s is refused', async (_, act, code) => {
  expect(await act()).toMatchObject({ ok: false, refusal: { code } })
})

it('two schools are never merged into each other at one moment', async () => {
  const codes = (await Promise.all([end(world.c.id, world.d.id), end(world.d.id, world.c.id)])).map((answer) =>
    answer.ok ? 'ok' : answer.refusal.code,
  )
  expect(codes.sort()).toEqual(['ok', 'organisations.heir_dissolved'])
  await db().organisation.updateMany({ data: { dissolvedOn: null, mergedIntoId: null, dissolvedBy: null } })
  await db().clusterMembership.updateMany({ data: { validTo: null } })
})

it('a merged school leaves its cluster the day before, its heir takes over its turns, and a second end is refused', async () => {
  expect(await end(world.d.id, world.c.id)).toMatchObject({ ok: true })
  const [membership] = await db().clusterMembership.findMany({ where: { organisationId: world.d.id } })
  expect(membership?.validTo).toEqual(new Date('2022-06-30'))
  expect(
    await db().auditEntry.findFirst({ where: { event: 'organisations.school_dissolved' }, orderBy: { id: 'desc' } }),
  ).toMatchObject({
    organisationId: world.d.id,
    after: { mergedIntoId: world.c.id },
  })
  expect(await end(world.d.id, null)).toMatchObject({ ok: false, refusal: { code: 'organisations.dissolved' } })

  await setClock(new Date('2022-11-20T02:00:00Z'))
  const { year, ctx } = await contextOf(world, world.academy.administrator)
  const { candidates, standing } = await readLeadership(db(), year, ctx.now)
  // D headed in 2021; its turn counts for C now
  expect(candidates.find((one) => one.organisationId === world.c.id)?.parents).toEqual([world.d.id])
  expect(standing.head.get(world.c.id)).toMatchObject({
    may: false,
    code: 'waits_for_members',
    facts: { year: '2021' },
  })
  expect(standing.head.get(world.d.id)).toMatchObject({ may: false, code: 'leaves' })
  expect(await getSchool(ctx, 'C')).toMatchObject({
    tookIn: [{ school: { vi: 'Trường Chính trị D' } }],
    dissolved: null,
  })
  expect(await getSchool(ctx, 'D')).toMatchObject({ dissolved: { into: { vi: 'Trường Chính trị C' } } })
})
