import { beforeAll, expect, it } from 'vitest'
import { openFirstYear } from '@/lib/calendar/commands/open-first-year'
import { nameLeadership } from '@/lib/rotation/commands/name-leadership'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let clusterId: string
let schoolId: string
beforeAll(async () => {
  world = await makeWorld()
  const cluster = await db().cluster.create({ data: { code: 'NEW', foundedOn: new Date('2022-01-01') } })
  const school = await db().organisation.create({ data: { kind: 'school', code: 'N1' } })
  clusterId = cluster.id
  schoolId = school.id
  const membership = { clusterId, organisationId: schoolId, position: 0, validFrom: new Date('2022-01-01') }
  await db().clusterMembership.create({ data: membership })
})

const open = (who: string, cluster = clusterId) => openFirstYear(asPerson(who), { clusterId: cluster, year: 2022 })
const refusal = (code: string) => ({ ok: false, refusal: { code } })

it('is refused before a head is named, and to all but the approver', async () => {
  expect(await open(world.academy.approver)).toMatchObject(refusal('calendar.no_head_named'))
  for (const who of [world.academy.administrator, world.academy.reviewer, world.a.people.principal])
    expect(await open(who)).toMatchObject(refusal('organisations.not_approver'))
  expect(await open(world.academy.approver, world.academyId)).toMatchObject(refusal('common.not_found'))
})

it('opens the first year under the named head, and no second one, also at one moment', async () => {
  const named = await nameLeadership(asPerson(world.academy.approver), {
    clusterId,
    headId: schoolId,
    deputyIds: [],
    forYear: 2022,
    number: '01',
    date: new Date('2022-01-05'),
    signer: 'Giám đốc',
    startsAt: null,
    illustrative: false,
  })
  expect(named).toMatchObject({ ok: true })
  const answers = await Promise.all([open(world.academy.approver), open(world.academy.approver)])
  expect(answers.map((answer) => (answer.ok ? 'ok' : answer.refusal.code)).sort()).toEqual([
    'calendar.not_the_first_year',
    'ok',
  ])
  const years = await db().clusterYear.findMany({ where: { clusterId }, include: { schools: true } })
  expect(years).toMatchObject([{ year: 2022, gate: 'preparation', headSchoolId: schoolId, schools: [{}] }])
})
