import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { clearReports, makeReport } from '../../support/reports'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
let id: string

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  await clearReports()
  id = await makeReport(world, world.c, 'draft')
})

const breaks = (data: object, invariant: RegExp) =>
  expect(db().yearReport.update({ where: { id }, data })).rejects.toThrow(invariant)
const handedIn = { submittedAt: noon }

describe('the database keeps', () => {
  it('a report from being handed in without its hour', () =>
    breaks({ state: 'submitted' }, /submitted_report_has_its_hour/))

  it('a report from being received by nobody, or never', async () => {
    await breaks({ ...handedIn, state: 'received', receivedAt: noon }, /received_report_says_by_whom/)
    await breaks({ ...handedIn, state: 'received', receivedBySchoolId: world.a.id }, /received_report_says_by_whom/)
  })

  it('a school from receiving its own report', () =>
    breaks(
      { ...handedIn, state: 'received', receivedAt: noon, receivedBySchoolId: world.c.id },
      /nobody_receives_his_own_report/,
    ))

  it('a report from being returned without a reason', () =>
    breaks({ ...handedIn, state: 'returned', returnReason: '' }, /returned_report_has_its_reason/))

  it('a school from assessing itself, and an assessment from being blank', async () => {
    const assess = (organisationId: string, text: string) =>
      db().assessment.create({
        data: { reportId: id, organisationId, text, personId: world.a.people.principal, at: noon },
      })
    await expect(assess(world.c.id, 'tốt')).rejects.toThrow(/nobody assesses his own school/)
    await expect(assess(world.a.id, '')).rejects.toThrow(/assessment_has_words/)
  })
})
