import { beforeAll, expect, it } from 'vitest'
import { addSchool } from '@/lib/organisations/commands/add-school'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = (code: string, clusterId: string | null, since = '2021-02-03') => ({
  code,
  vi: `Trường Chính trị ${code}`,
  en: `School ${code}`,
  shortVi: code,
  shortEn: code,
  province: 'Tỉnh minh họa',
  since: new Date(since),
  clusterId,
})

it('a school enters the register and its cluster, at the end of the customary order', async () => {
  const answer = await addSchool(asPerson(world.academy.administrator), input('E', world.clusterId))
  if (!answer.ok) throw new Error(answer.refusal.code)
  const memberships = await db().clusterMembership.findMany({ where: { organisationId: answer.value.schoolId } })
  expect(memberships).toMatchObject([
    { clusterId: world.clusterId, position: 4, validFrom: new Date('2021-02-03'), validTo: null },
  ])
  const names = await db().organisationName.findMany({ where: { organisationId: answer.value.schoolId } })
  expect(names).toMatchObject([{ vi: 'Trường Chính trị E', province: 'Tỉnh minh họa' }])
  expect(await db().auditEntry.findMany({ where: { subjectId: answer.value.schoolId } })).toMatchObject([
    { event: 'organisations.school_added', clusterId: world.clusterId },
  ])
})

it('a school may stand in no cluster yet', async () => {
  const answer = await addSchool(asPerson(world.academy.administrator), input('F', null))
  if (!answer.ok) throw new Error(answer.refusal.code)
  expect(await db().clusterMembership.count({ where: { organisationId: answer.value.schoolId } })).toBe(0)
})

it.each([
  ['a code that is taken', () => input('A', null), 'organisations.code_taken'],
  ['a day before the founding', () => input('G', world.clusterId, '2021-02-02'), 'organisations.before_founding'],
  ['a cluster that is not there', () => input('H', world.academyId), 'common.not_found'],
])('%s is refused, and nothing is written', async (_, make, code) => {
  const before = await db().organisation.count()
  const answer = await addSchool(asPerson(world.academy.administrator), make())
  expect(answer).toMatchObject({ ok: false, refusal: { code } })
  expect(await db().organisation.count()).toBe(before)
})

it('a principal adds no school', async () => {
  const answer = await addSchool(asPerson(world.a.people.principal), input('K', world.clusterId))
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'organisations.not_administrator' } })
})
