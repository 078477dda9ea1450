import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { agreeAll, beforeVacancy, electC, keepBy, prepareBy, vacate } from '../../support/vacancy'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await beforeVacancy(world)
  const vacated = await vacate(world)
  if (!vacated.ok) throw new Error(vacated.refusal.code)
})

describe('preparing a by-election', () => {
  it('puts every member of the day on the poll, the school that could not go on with its reason', async () => {
    expect(await prepareBy(world)).toMatchObject({ ok: true })
    expect(await db().poll.findFirstOrThrow()).toMatchObject({
      ...{ purpose: 'by_election', subject: 'head', state: 'draft', preparedBySchoolId: world.b.id },
      ...{ title: 'Bầu bổ sung Cụm trưởng năm 2022', titleEn: 'By-election of the head for 2022' },
    })
    const lines = await db().pollOption.findMany({ orderBy: { position: 'asc' } })
    expect(lines.map((line) => [line.organisationId, line.eligible])).toEqual([
      [world.a.id, false],
      [world.b.id, true],
      [world.c.id, true],
      [world.d.id, true],
    ])
    expect(lines[0]?.reasonVi).toBe('Trường này đã thôi làm Cụm trưởng, không thay cho chính mình được.')
    expect(lines[0]?.reasonEn).not.toBe('')
    expect(await db().pollSeat.count()).toBe(4)
  })

  it('asks a school that has left neither to stand nor to vote', async () => {
    await db().clusterMembership.updateMany({
      where: { organisationId: world.d.id },
      data: { validTo: new Date('2022-06-01') },
    })
    await prepareBy(world)
    expect(await db().pollOption.count({ where: { organisationId: world.d.id } })).toBe(0)
    expect(await db().pollSeat.count({ where: { organisationId: world.d.id } })).toBe(0)
    await db().clusterMembership.updateMany({ where: { organisationId: world.d.id }, data: { validTo: null } })
  })

  it('is held in the forms that every poll knows; paper asks for two tellers', async () => {
    const paper = { kind: 'paper' } as const
    expect(await prepareBy(world, undefined, paper)).toMatchObject({ refusal: { code: 'polls.two_tellers_needed' } })
    expect(await prepareBy(world, undefined, { ...paper, tellers: [world.c, world.d] })).toMatchObject({ ok: true })
    await db().$executeRaw`truncate polls cascade`
    await db().$executeRaw`truncate head_vacancies`
    await beforeVacancy(world)
    await vacate(world)
    expect(await prepareBy(world, undefined, { kind: 'open' })).toMatchObject({ ok: true })
  })

  it('is the acting head’s, and does not exist for strangers', async () => {
    for (const person of [world.a.people.principal, world.c.people.principal, world.academy.approver])
      expect(await prepareBy(world, asPerson(person))).toMatchObject({ refusal: { code: 'rotation.not_head' } })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await prepareBy(world, caller)).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('waits for no gate, and ends with the year', async () => {
    await setGate(world.yearId, 'preparation')
    expect(await prepareBy(world)).toMatchObject({ ok: true })
    await setGate(world.yearId, 'closed')
    expect(await prepareBy(world)).toMatchObject({ refusal: { code: 'common.year_closed' } })
    await db().$executeRaw`alter table cluster_years disable trigger closed_year_is_read_only`
    await setGate(world.yearId, 'activity')
    await db().$executeRaw`alter table cluster_years enable trigger closed_year_is_read_only`
  })

  it('is refused without a vacancy, and once somebody is elected', async () => {
    await beforeVacancy(world)
    expect(await prepareBy(world, asPerson(world.a.people.principal))).toMatchObject({
      refusal: { code: 'rotation.no_vacancy' },
    })
    await vacate(world)
    const pollId = await electC(world)
    await keepBy(world, pollId)
    expect(await prepareBy(world)).toMatchObject({ refusal: { code: 'rotation.nothing_vacant' } })
  })

  it('is under way once, whoever presses', async () => {
    const answers = await Promise.all([prepareBy(world), prepareBy(world, asPerson(world.b.people.emulation_officer))])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'polls.already_under_way' } })
    const { id } = await db().poll.findFirstOrThrow()
    await agreeAll(world, id)
    expect(await db().poll.findFirstOrThrow()).toMatchObject({ state: 'counted' })
  })
})
