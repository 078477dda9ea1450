import { beforeEach, describe, expect, it } from 'vitest'
import { setGateDeadlines } from '@/lib/cycles/commands/set-gate-deadlines'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readLeadership } from '@/lib/rotation/queries/leadership'
import { getVacancy } from '@/lib/rotation/queries/vacancy-page'
import { testDatabase } from '../../support/database'
import { beforeVacancy, headsAt, vacate } from '../../support/vacancy'
import { contextOf, makeWorld, noon, setGate, type World } from '../../support/world'

testDatabase()

let world: World
beforeEach(async () => {
  world = await makeWorld()
  await beforeVacancy(world)
})

const terms = () =>
  db().term.findMany({
    where: { clusterId: world.clusterId, forYear: 2022 },
    orderBy: [{ startsAt: 'asc' }, { role: 'asc' }],
  })
const run = (person: string) =>
  setGateDeadlines(asPerson(person), { yearId: world.yearId, deadlines: { launch: noon } })

describe('a head school that cannot go on', () => {
  it('is followed at that instant by the deputy that acts: its terms meet, powers and year pass, and all are told', async () => {
    expect(await run(world.b.people.principal)).toMatchObject({ refusal: { code: 'cycles.not_running' } })
    expect(await vacate(world)).toMatchObject({ ok: true })
    const [a, b, acting] = await terms()
    const since = acting!.startsAt
    expect(a).toMatchObject({ organisationId: world.a.id, role: 'head', endsAt: since })
    expect(b).toMatchObject({ organisationId: world.b.id, role: 'deputy', endsAt: since })
    expect(acting).toMatchObject({ organisationId: world.b.id, role: 'head', acting: true, endsAt: null })
    for (const step of [-1, 0, 1]) expect(await headsAt(world, new Date(since.getTime() + step))).toBe(1)
    expect(await run(world.a.people.principal)).toMatchObject({ refusal: { code: 'cycles.not_running' } })
    expect(await run(world.b.people.principal)).toMatchObject({ ok: true })
    expect(await db().auditEntry.count({ where: { event: 'rotation.head_vacant' } })).toBe(1)
    expect(
      await db().notice.count({ where: { kind: 'rotation.head_vacant', personId: world.c.people.principal } }),
    ).toBe(1)
  })

  it('acting is no turn: the deputy may be elected head for the next year', async () => {
    await vacate(world)
    const { year, ctx } = await contextOf(world, world.b.people.principal)
    const { turns } = await readLeadership(db(), year, ctx.now)
    expect(turns.filter((turn) => turn.organisationId === world.b.id && turn.role === 'head')).toEqual([])
  })

  it('keeps the end of a term that the next head already waits for', async () => {
    const end = new Date('2023-02-01T00:00:00Z')
    await db().$transaction(async (tx) => {
      const head = { clusterId: world.clusterId, role: 'head' } as const
      await tx.term.updateMany({ where: { ...head, endsAt: null }, data: { endsAt: end } })
      await tx.term.create({ data: { ...head, organisationId: world.c.id, forYear: 2023, startsAt: end } })
    })
    expect(await vacate(world)).toMatchObject({ ok: true })
    expect(await db().term.findFirst({ where: { acting: true } })).toMatchObject({ endsAt: end })
  })

  it('falls vacant once, also when two press at one moment', async () => {
    const codes = (await Promise.all([vacate(world), vacate(world)])).map((answer) =>
      answer.ok ? 'ok' : answer.refusal.code,
    )
    expect(codes.sort()).toEqual(['ok', 'rotation.vacancy_open'])
    expect(await db().headVacancy.count()).toBe(1)
  })

  it('is not replaced by nobody: without a deputy in office the vacancy is refused', async () => {
    await db().term.deleteMany({ where: { clusterId: world.clusterId, role: 'deputy' } })
    expect(await vacate(world)).toMatchObject({ refusal: { code: 'rotation.no_deputy_acts' } })
  })

  it('is declared in an open year alone, and while its head is in office', async () => {
    await setGate(world.yearId, 'closed')
    expect(await vacate(world)).toMatchObject({ refusal: { code: 'common.year_closed' } })
    await db().$executeRaw`alter table cluster_years disable trigger closed_year_is_read_only`
    await db().clusterYear.update({
      where: { id: world.yearId },
      data: { gate: 'activity', closedAt: null, headSchoolId: world.c.id },
    })
    await db().$executeRaw`alter table cluster_years enable trigger closed_year_is_read_only`
    expect(await vacate(world)).toMatchObject({ refusal: { code: 'rotation.not_in_office' } })
  })

  it('may withdraw by the word of its own principal, and of no other; strangers find nothing', async () => {
    const own = asPerson(world.a.people.principal)
    expect(await vacate(world, own, 'merged')).toMatchObject({ refusal: { code: 'rotation.not_vacating' } })
    for (const person of [world.b.people.principal, world.a.people.emulation_officer, world.academy.reviewer])
      expect(await vacate(world, asPerson(person), 'withdrawn')).toMatchObject({
        refusal: { code: 'rotation.not_vacating' },
      })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await vacate(world, caller)).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await vacate(world, own, 'withdrawn')).toMatchObject({ ok: true })
  })

  it('is shown with who would act, and afterwards with who acts and why', async () => {
    const seen = async (person: string) => {
      const { ctx, year } = await contextOf(world, person)
      return getVacancy(ctx, year)
    }
    expect(await seen(world.a.people.principal)).toMatchObject({
      ...{ grounds: ['withdrawn'], confirm: false, history: [] },
      wouldAct: { vi: 'Trường Chính trị B' },
    })
    await vacate(world)
    expect(await seen(world.c.people.lecturer)).toMatchObject({
      ...{ grounds: [], confirm: false },
      history: [{ ground: 'merged', former: { vi: 'Trường Chính trị A' }, acting: { vi: 'Trường Chính trị B' } }],
    })
    expect(await seen(world.academy.approver)).toMatchObject({ confirm: true })
  })
})
