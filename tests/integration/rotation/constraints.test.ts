import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { november } from '../../support/ratification'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const elect = (data: object) =>
  db().election.create({
    data: { yearId: world.yearId, forYear: 2023, role: 'head', electedAt: november, ...data },
  })

const breaks = async (act: () => Promise<unknown>, name: string): Promise<void> => {
  const error: unknown = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(`${String(error)} ${JSON.stringify((error as { meta?: unknown } | null)?.meta ?? '')}`).toContain(name)
}

describe('the database', () => {
  it('knows no election without a school or a reason for none, and not both', async () => {
    await breaks(() => elect({}), 'election_school_or_reason')
    await breaks(() => elect({ organisationId: world.c.id, noneReason: 'x' }), 'election_school_or_reason')
  })

  it('elects one head a year, and a school to one office', async () => {
    await elect({ organisationId: world.c.id })
    await breaks(() => elect({ organisationId: world.b.id }), 'one_elected_head')
    await breaks(() => elect({ organisationId: world.c.id, role: 'deputy' }), 'one_elected_office_a_school')
  })

  it('knows one open vacancy of a year, filled after it began by whom a by-election put in place', async () => {
    await db().$executeRaw`truncate head_vacancies`
    const vacancy = {
      yearId: world.yearId,
      ground: 'merged',
      reason: 'x',
      formerId: world.a.id,
      since: november,
    } as const
    const open = { ...vacancy, actingId: world.b.id, declaredById: world.academy.approver }
    await breaks(() => db().headVacancy.create({ data: { ...open, actingId: world.a.id } }), 'nobody_acts_for_itself')
    const { id } = await db().headVacancy.create({ data: open })
    await breaks(() => db().headVacancy.create({ data: open }), 'one_open_vacancy_a_year')
    const fill = (data: object) => db().headVacancy.update({ where: { id }, data })
    const filled = { successorId: world.c.id, byElection: 'x', filledAt: new Date(november.getTime() + 1) }
    await breaks(() => fill({ ...filled, byElection: '' }), 'filled_by_election')
    await breaks(() => fill({ ...filled, filledAt: november }), 'filled_by_election')
    await breaks(() => fill({ successorId: world.c.id }), 'filled_by_election')
    await breaks(() => fill({ electedId: world.d.id, electedAt: november }), 'elected_by_a_poll')
    await breaks(() => fill({ reopenedAt: november }), 'reopened_with_reason')
    const { id: pollId } = await db().poll.create({
      data: {
        ...{ yearId: world.yearId, kind: 'open', purpose: 'by_election', subject: 'head', title: 'x', preparation: {} },
        ...{ preparedById: world.b.people.principal, preparedBySchoolId: world.b.id, createdAt: november },
      },
    })
    await breaks(() => fill({ pollId, electedId: world.a.id, electedAt: november }), 'elected_by_a_poll')
    await fill({ pollId, electedId: world.d.id, electedAt: november })
    await breaks(() => fill(filled), 'elected_is_confirmed')
    await fill({ pollId: null, electedId: null, electedAt: null })
    await fill(filled)
  })

  it('lets a head act, never a deputy, and never a second head beside the one that acts', async () => {
    const term = { clusterId: world.clusterId, forYear: 2022, startsAt: november, acting: true }
    const create = (data: Parameters<ReturnType<typeof db>['term']['create']>[0]['data']) => db().term.create({ data })
    await breaks(() => create({ ...term, organisationId: world.c.id, role: 'deputy' }), 'acting_is_head')
    await breaks(() => create({ ...term, organisationId: world.c.id, role: 'head' }), 'one_head_at_a_time')
  })

  it('records "none" once for an office', async () => {
    await elect({ role: 'deputy', noneReason: 'x' })
    await breaks(() => elect({ role: 'deputy', noneReason: 'y' }), 'one_recorded_none')
  })

  it('lets nobody be refused or decline without a reason', async () => {
    const all = { where: { organisationId: world.c.id } }
    await breaks(() => db().election.updateMany({ ...all, data: { state: 'refused' } }), 'ended_election_has_reason')
    await breaks(() => db().election.updateMany({ ...all, data: { state: 'declined' } }), 'ended_election_has_reason')
  })
})
