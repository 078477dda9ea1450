import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Year } from '@/lib/calendar/rules'
import { findYear } from '@/lib/calendar/queries'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import {
  getDirective,
  getPlan,
  listDirectives,
  listPlanningConditions,
  listPlanningDuties,
} from '@/lib/planning/queries'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { electHead, later, planText } from './plans'

testDatabase()

let world: World
let year: Year
let number = 2030

async function as(personId: string): Promise<Context> {
  const { now, actor } = await readStanding(db(), personId)
  return makeContext(actor, now, 'test')
}

const directive = async (respondBy: Date | null = later): Promise<string> =>
  (
    await db().directive.create({
      data: {
        yearId: year.id,
        kind: 'guidance',
        number: crypto.randomUUID(),
        date: noon,
        subject: 'Hướng dẫn',
        issuedById: world.academyId,
        sentAt: noon,
        respondBy,
      },
    })
  ).id

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

beforeEach(async () => {
  year = (await findYear(db(), await electHead(world, world.a.id, number++)))!
})

describe('what preparation asks', () => {
  it('begins with the guidance of the Academy and the plan of the head', async () => {
    const duties = await listPlanningDuties(await as(world.c.people.principal), year)
    expect(duties.map(({ title, organisationId }) => [title, organisationId])).toEqual([
      ['planning.duties.issue_guidance', world.academyId],
      ['planning.duties.write_plan', world.a.id],
    ])
    expect(duties[0]!.personIds!.sort()).toEqual([world.academy.reviewer, world.academy.approver].sort())
    const conditions = await listPlanningConditions(db(), year, noon)
    expect(conditions.map(({ title, met }) => [title, met])).toEqual([
      ['planning.conditions.guidance', false],
      ['planning.conditions.plan_issued', false],
    ])
  })

  it('goes on with acknowledging and commenting, each school for itself', async () => {
    await directive()
    await db().plan.create({
      data: { yearId: year.id, ...planText, state: 'in_comments', commentsUntil: later, updatedAt: noon },
    })
    const duties = await listPlanningDuties(await as(world.c.people.principal), year)
    const of = (title: string) => duties.filter((duty) => duty.title === `planning.duties.${title}`)
    expect(of('acknowledge').map((duty) => duty.organisationId)).toHaveLength(4)
    expect(
      of('comment')
        .map((duty) => duty.organisationId)
        .sort(),
    ).toEqual([world.b.id, world.c.id, world.d.id].sort())
    expect(of('comment')[0]).toMatchObject({ due: later, holds: 'planning.holds.plan' })
    expect(duties).toHaveLength(7)
  })

  it('asks for nothing in a closed year', async () => {
    await setGate(year.id, 'closed')
    expect(await listPlanningDuties(await as(world.c.people.principal), { ...year, gate: 'closed' })).toEqual([])
  })

  it('holds no other gate', async () => {
    expect(await listPlanningConditions(db(), { ...year, gate: 'launch' }, noon)).toEqual([])
  })
})

describe('what is shown', () => {
  it('keeps a draft from everybody but the head', async () => {
    await db().plan.create({ data: { yearId: year.id, ...planText, updatedAt: noon } })
    expect((await getPlan(await as(world.c.people.principal), year)).plan).toBeNull()
    expect((await getPlan(await as(world.academy.reviewer), year)).plan).toBeNull()
    expect((await getPlan(await as(world.a.people.emulation_officer), year)).plan).toMatchObject({ state: 'draft' })
  })

  it('says the same reason beforehand as the command afterwards', async () => {
    const { may } = await getPlan(await as(world.c.people.lecturer), year)
    expect(may.write).toMatchObject({ refusal: { code: 'planning.only_head' } })
    expect(may.comment).toMatchObject({ refusal: { code: 'planning.not_acting_for_school' } })
    expect(may.directive).toMatchObject({ refusal: { code: 'planning.only_academy' } })
  })

  it('finds a directive only in its own year', async () => {
    const id = await directive()
    const ctx = await as(world.c.people.principal)
    expect(await getDirective(ctx, year, id)).toMatchObject({ id, own: { schoolId: world.c.id, actionTaken: null } })
    expect(await getDirective(ctx, { ...year, id: world.yearId }, id)).toBeNull()
  })

  it('asks as often for three directives as for one', async () => {
    const ctx = await as(world.c.people.principal)
    await directive()
    const one = await countQueries(() => listDirectives(ctx, year))
    const duties = await countQueries(() => listPlanningDuties(ctx, year))
    await directive()
    await directive()
    expect(await listDirectives(ctx, year)).toHaveLength(3)
    expect(await countQueries(() => listDirectives(ctx, year))).toBe(one)
    expect(await countQueries(() => listPlanningDuties(ctx, year))).toBe(duties)
  })
})
