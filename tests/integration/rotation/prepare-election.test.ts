import { beforeEach, describe, expect, it } from 'vitest'
import { asNobody } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import { testDatabase } from '../../support/database'
import { judgeAll, prepareByAgreement } from '../../support/elections'
import { november } from '../../support/ratification'
import { makeWorld, setClock, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeEach(async () => {
  world ??= await makeWorld()
  await setClock(november)
  await setGate(world.yearId, 'conference')
  await judgeAll(world)
  await db().$executeRaw`truncate elections, polls cascade`
})

const elected = (role: 'head' | 'deputy', organisationId: string) =>
  db().election.create({ data: { yearId: world.yearId, forYear: 2023, role, organisationId, electedAt: november } })

describe('preparing an election', () => {
  it('puts every school on the poll: who may not stand with reason, article and the year from which it may', async () => {
    const answer = await prepareByAgreement(world, 'head', [world.c])
    expect(answer).toMatchObject({ ok: true })
    const lines = await db().pollOption.findMany({ orderBy: { position: 'asc' } })
    expect(lines.map((line) => [line.organisationId, line.eligible])).toEqual([
      [world.a.id, false],
      [world.b.id, true],
      [world.c.id, true],
      [world.d.id, false],
    ])
    expect(lines[0]?.reasonVi).toBe('Đã làm Cụm trưởng năm 2022; còn 2 trường chưa đến lượt. Sớm nhất là năm 2025.')
    expect(lines[0]?.reasonEn).toBe('Headed in 2022; 2 schools have not had their turn. From 2025 at the earliest.')
    expect(lines[0]?.articleVi).not.toBe('')
    expect(await db().poll.findFirstOrThrow()).toMatchObject({ purpose: 'leadership', subject: 'head', state: 'draft' })
    expect(await db().auditEntry.count({ where: { event: 'polls.poll_prepared' } })).toBeGreaterThan(0)
  })

  it('is refused for deputies before the head, and where nothing is vacant', async () => {
    expect(await prepareByAgreement(world, 'deputy', [world.b])).toMatchObject({
      refusal: { code: 'rotation.head_first' },
    })
    await elected('head', world.c.id)
    expect(await prepareByAgreement(world, 'head', [world.b])).toMatchObject({
      refusal: { code: 'rotation.nothing_vacant' },
    })
  })

  it('never lets the elected head stand as its own deputy', async () => {
    await elected('head', world.c.id)
    await prepareByAgreement(world, 'deputy', [world.b, world.d])
    const line = await db().pollOption.findFirstOrThrow({ where: { organisationId: world.c.id } })
    expect(line).toMatchObject({ eligible: false, reasonVi: 'Đã được bầu làm Cụm trưởng. Sớm nhất là năm 2024.' })
  })

  it('is the head’s, and does not exist for strangers', async () => {
    for (const person of [world.c.people.principal, world.academy.approver, world.a.people.lecturer])
      expect(await prepareByAgreement(world, 'head', [world.b], person)).toMatchObject({
        refusal: { code: 'rotation.not_head' },
      })
    const stranger = world.elsewhere.head.people.principal
    expect(await prepareByAgreement(world, 'head', [world.b], stranger)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    const input = { yearId: world.yearId, role: 'head', kind: 'open', meetingId: null, text: '', minutes: 9 } as const
    expect(await prepareElection(asNobody(), { ...input, schoolIds: [], tellers: [] })).toMatchObject({ ok: false })
  })

  it('is under way once, whoever presses', async () => {
    const answers = await Promise.all([
      prepareByAgreement(world, 'head', [world.b]),
      prepareByAgreement(world, 'head', [world.c], world.a.people.emulation_officer),
    ])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject({ refusal: { code: 'polls.already_under_way' } })
  })
})
