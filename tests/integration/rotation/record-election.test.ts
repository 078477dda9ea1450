import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { recordElection } from '@/lib/rotation/commands/record-election'
import { testDatabase } from '../../support/database'
import { agreeTo, judgeAll, prepareByAgreement } from '../../support/elections'
import { november } from '../../support/ratification'
import { makeWorld, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let pollId: string

beforeEach(async () => {
  world ??= await makeWorld()
  await setClock(november)
  await setGate(world.yearId, 'conference')
  await judgeAll(world)
  await db().$executeRaw`truncate elections, polls cascade`
  await db().$executeRaw`delete from gate_deadlines using cluster_years y where y.id = year_id and y.year = 2023`
  await db().yearSchool.deleteMany({ where: { year: { year: 2023 } } })
  await db().clusterYear.deleteMany({ where: { year: 2023 } })
  const prepared = await prepareByAgreement(world, 'head', [world.c])
  if (!prepared.ok) throw new Error(JSON.stringify(prepared))
  pollId = prepared.value.pollId
})

const keep = (person: string | null) =>
  recordElection(person ? asPerson(person) : asNobody(), { yearId: world.yearId, pollId })

describe('recording an election', () => {
  it('elects the head, opens the next year in preparation, and records both', async () => {
    await agreeTo(world, pollId)
    expect(await keep(world.a.people.emulation_officer)).toMatchObject({ ok: true })
    expect(await db().election.findMany()).toMatchObject([
      { role: 'head', organisationId: world.c.id, forYear: 2023, state: 'elected', pollId },
    ])
    expect(await db().clusterYear.findFirstOrThrow({ where: { year: 2023 } })).toMatchObject({
      gate: 'preparation',
      headSchoolId: world.c.id,
    })
    expect(await db().auditEntry.count({ where: { event: 'rotation.school_elected' } })).toBe(1)
    const heads = await db().term.findMany({ where: { clusterId: world.clusterId, role: 'head', endsAt: null } })
    expect(heads.map((one) => one.organisationId)).toEqual([world.a.id])
  })

  it('is done once by two at the same moment', async () => {
    await agreeTo(world, pollId)
    const answers = await Promise.all([keep(world.a.people.principal), keep(world.a.people.emulation_officer)])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'rotation.recorded_already' } })
  })

  it('is refused before the poll is counted, and where the school may no longer stand', async () => {
    expect(await keep(world.a.people.principal)).toMatchObject({ refusal: { code: 'rotation.poll_undecided' } })
    await agreeTo(world, pollId)
    await db().yearReport.deleteMany({ where: { organisationId: world.c.id } })
    expect(await keep(world.a.people.principal)).toMatchObject({ refusal: { code: 'rotation.may_not_stand' } })
  })

  it('is the head’s, at the conference', async () => {
    await agreeTo(world, pollId)
    for (const person of [world.c.people.principal, world.b.people.principal, world.academy.approver])
      expect(await keep(person)).toMatchObject({ refusal: { code: 'rotation.not_head' } })
    for (const person of [null, world.elsewhere.head.people.principal])
      expect(await keep(person)).toMatchObject({ refusal: { code: 'common.not_found' } })
    await setGate(world.yearId, 'verification')
    expect(await keep(world.a.people.principal)).toMatchObject({ refusal: { code: 'rotation.not_at_conference' } })
  })
})
