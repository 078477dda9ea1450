import { beforeEach, expect, it } from 'vitest'
import { openFirstYear } from '@/lib/calendar/commands/open-first-year'
import { addSchool } from '@/lib/organisations/commands/add-school'
import { addUnit } from '@/lib/organisations/commands/add-unit'
import { dissolveSchool } from '@/lib/organisations/commands/dissolve-school'
import { foundCluster } from '@/lib/organisations/commands/found-cluster'
import { joinCluster } from '@/lib/organisations/commands/join-cluster'
import { leaveCluster } from '@/lib/organisations/commands/leave-cluster'
import { nameLeadership } from '@/lib/rotation/commands/name-leadership'
import { placeMember } from '@/lib/organisations/commands/place-member'
import { renameSchool } from '@/lib/organisations/commands/rename-school'
import { listClusters } from '@/lib/organisations/queries/clusters'
import { asNobody, asPerson, makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World | undefined
let ground: { clusterId: string; schoolId: string }

const fresh = (): string => crypto.randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()
const names = { vi: 'Tên', en: 'Name', shortVi: 'Tên', shortEn: 'Name' }
const future = new Date('2030-01-01')

// a cluster of one school in which each act is possible
beforeEach(async () => {
  world ??= await makeWorld()
  const cluster = await db().cluster.create({ data: { code: fresh(), foundedOn: new Date('2022-01-01') } })
  const school = await db().organisation.create({ data: { kind: 'school', code: fresh() } })
  const membership = {
    clusterId: cluster.id,
    organisationId: school.id,
    position: 0,
    validFrom: new Date('2022-01-01'),
  }
  await db().clusterMembership.create({ data: membership })
  ground = { clusterId: cluster.id, schoolId: school.id }
})

async function act(name: string, caller: Caller): Promise<Result<unknown>> {
  const { clusterId, schoolId } = ground
  const head = { clusterId, organisationId: schoolId, role: 'head' as const, forYear: 2022 }
  switch (name) {
    case 'found cluster':
      return foundCluster(caller, { code: fresh(), ...names, foundedOn: future })
    case 'add unit':
      return addUnit(caller, { code: fresh(), ...names })
    case 'add school':
      return addSchool(caller, { code: fresh(), ...names, province: 'Tỉnh', since: future, clusterId })
    case 'rename school':
      return renameSchool(caller, { schoolId, ...names, province: 'Tỉnh', from: future, decision: '' })
    case 'join cluster':
      return joinCluster(caller, { schoolId, clusterId: world!.clusterId, from: future })
    case 'dissolve school':
      return dissolveSchool(caller, { schoolId, intoId: null, from: future, decision: '1-QĐ' })
    case 'leave cluster':
      return leaveCluster(caller, { schoolId, clusterId, lastDay: future })
    case 'place member':
      return placeMember(caller, { schoolId, clusterId, move: 'up' })
    case 'name leadership': {
      const decision = { number: '01', date: new Date('2022-01-05'), signer: 'Giám đốc', illustrative: false }
      return nameLeadership(caller, {
        clusterId,
        headId: schoolId,
        deputyIds: [],
        forYear: 2022,
        startsAt: null,
        ...decision,
      })
    }
    case 'open first year':
      await db().term.create({ data: { ...head, startsAt: new Date('2022-01-01') } })
      return openFirstYear(caller, { clusterId, year: 2022 })
    default: {
      const { actor, now } = await readStanding(db(), caller.personId)
      return (await listClusters(makeContext(actor, now, 'test'))) === null ? notFound : ok(null)
    }
  }
}

it.each(readMatrix('tests/integration/organisations/permissions.md'))('$act by $subject: $expected', async (cell) => {
  const account = accountOf(world!, cell.subject)
  expect(asCell(await act(cell.act, account ? asPerson(account) : asNobody()))).toBe(cell.expected)
})
