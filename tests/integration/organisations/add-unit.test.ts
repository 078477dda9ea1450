import { beforeAll, expect, it } from 'vitest'
import { addUnit } from '@/lib/organisations/commands/add-unit'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const input = { code: 'VTCT', vi: 'Vụ minh họa', en: 'Department', shortVi: 'Vụ', shortEn: 'Dept.' }

it('the administrator adds a unit under the Academy, and it is recorded', async () => {
  const answer = await addUnit(asPerson(world.academy.administrator), input)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const unit = await db().organisation.findUniqueOrThrow({ where: { id: answer.value.unitId } })
  expect(unit).toMatchObject({ kind: 'academy_unit', code: 'VTCT', parentId: world.academyId })
  expect(await db().auditEntry.count({ where: { event: 'organisations.unit_added', subjectId: unit.id } })).toBe(1)
})

it('a code is taken once, by schools too', async () => {
  const answer = await addUnit(asPerson(world.academy.administrator), { ...input, code: 'C' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'organisations.code_taken' } })
})

it('the approver, who decides, keeps no register', async () => {
  const answer = await addUnit(asPerson(world.academy.approver), { ...input, code: 'BTD2' })
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'organisations.not_administrator' } })
})
