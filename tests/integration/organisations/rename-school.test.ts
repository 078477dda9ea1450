import { beforeAll, expect, it } from 'vitest'
import { listYearSchools, findYear } from '@/lib/calendar/queries'
import { renameSchool } from '@/lib/organisations/commands/rename-school'
import { nameOf } from '@/lib/organisations/names'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = (from: string) => ({
  schoolId: world.c.id,
  vi: 'Trường Chính trị mới',
  en: 'New School',
  shortVi: 'Mới',
  shortEn: 'New',
  province: 'Tỉnh mới',
  from: new Date(from),
  decision: '07-QĐ/TU',
})

it('a school has its new name from the day on, its old one until the day before, and the change is recorded', async () => {
  expect(await renameSchool(asPerson(world.academy.administrator), input('2022-07-01'))).toMatchObject({ ok: true })
  expect((await nameOf(db(), world.c.id, new Date('2022-06-30'))).vi).toBe('Trường Chính trị C')
  expect((await nameOf(db(), world.c.id, new Date('2022-07-01'))).vi).toBe('Trường Chính trị mới')
  expect(await db().auditEntry.findMany({ where: { event: 'organisations.school_renamed' } })).toMatchObject([
    { organisationId: world.c.id, before: { vi: 'Trường Chính trị C' }, after: { vi: 'Trường Chính trị mới' } },
  ])
})

it('a closed year keeps the names that it was closed with', async () => {
  const closed = { closedVi: 'Tên cũ', closedEn: 'Old name', closedShortVi: 'Cũ', closedShortEn: 'Old' }
  await db().yearSchool.update({
    where: { yearId_organisationId: { yearId: world.yearId, organisationId: world.c.id } },
    data: closed,
  })
  const year = await findYear(db(), world.yearId)
  const schools = await listYearSchools(db(), year!, new Date('2030-01-01'))
  expect(schools.find((school) => school.id === world.c.id)?.name.vi).toBe('Tên cũ')
})

it.each([
  ['a day that has passed', '2022-06-14', 'organisations.in_the_past'],
  ['the day on which the newest name began', '2022-07-01', 'organisations.name_already_dated'],
])('%s is refused', async (_, from, code) => {
  const answer = await renameSchool(asPerson(world.academy.administrator), input(from))
  expect(answer).toMatchObject({ ok: false, refusal: { code } })
})

it('two new names for one day: one is taken', async () => {
  const twice = [1, 2].map(() => renameSchool(asPerson(world.academy.administrator), input('2022-12-01')))
  const answers = await Promise.all(twice)
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
    'ok',
    'organisations.name_already_dated',
  ])
})

it('the school itself does not rename itself, and what is no school is not found', async () => {
  const own = await renameSchool(asPerson(world.c.people.principal), input('2023-01-01'))
  expect(own).toMatchObject({ ok: false, refusal: { code: 'organisations.not_administrator' } })
  const academy = { ...input('2023-01-01'), schoolId: world.academyId }
  const answer = await renameSchool(asPerson(world.academy.administrator), academy)
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
})
