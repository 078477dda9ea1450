import { beforeAll, describe, expect, it } from 'vitest'
import { nameSubstitute } from '@/lib/stage/commands/name-substitute'
import { step } from '@/lib/stage/commands/step'
import { listSpeakers } from '@/lib/stage/queries/substitutes'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { accepted, auditOf, code } from '../../support/seminars'
import { dayAfter, dayBefore, dayFor, seminarDay, theDay, type Day } from '../../support/stage'
import { contextOf, makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()
let world: World
let day: Day
let paperId: string
let unplaced: string
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
  paperId = day.papers[0]!
  await setClock(noon)
  unplaced = await accepted(world, day.seminarId, world.c, 'proceedings')
  await setClock(dayBefore)
})

const name = (who: string, speaker: string, paper = paperId) =>
  nameSubstitute(asPerson(who), { paperId: paper, speaker })
const lineOfPaper = async () =>
  (await dayFor(world, day.secretary, day.seminarId))?.lines.find((line) => line.paperId === paperId)
const told = (personId: string) => db().notice.count({ where: { personId, kind: 'stage.substitute_named' } })

describe('naming who speaks instead', () => {
  it('is for the host’s people, of papers of the programme, and takes authors and the paper’s own school alone', async () => {
    const principal = `person:${world.c.people.principal}`
    expect(code(await name(world.c.people.principal, principal))).toBe('seminars.not_of_host')
    expect(code(await name(world.elsewhere.head.people.principal, principal))).toBe('common.not_found')
    expect(code(await name(day.secretary, principal, unplaced))).toBe('stage.not_spoken')
    expect(code(await name(day.secretary, `person:${world.d.people.principal}`))).toBe('stage.not_of_paper')
    expect(code(await name(day.secretary, `author:${crypto.randomUUID()}`))).toBe('stage.not_of_paper')
    await setClock(dayAfter)
    expect(code(await name(day.secretary, principal))).toBe('stage.day_over')
    await setClock(dayBefore)
  })

  it('shows the substitute with whom he speaks for, tells both, and is recorded', async () => {
    expect(code(await name(day.secretary, `person:${world.c.people.principal}`))).toBe('ok')
    expect(await lineOfPaper()).toMatchObject({ speaker: 'principal C', insteadOf: 'lecturer C' })
    expect([await told(world.c.people.principal), await told(world.c.people.lecturer)]).toEqual([1, 1])
    expect((await auditOf(day.seminarId))[0]).toMatchObject({
      event: 'stage.substitute_named',
      before: { name: 'lecturer C' },
      after: { name: 'principal C' },
    })
  })

  it('gives the turn to who speaks, and none to who does not', async () => {
    await setClock(theDay)
    await step(asPerson(day.secretary), { seminarId: day.seminarId, from: 0, ago: 0 })
    const turns = async (who: string) => (await dayFor(world, who, day.seminarId))?.own.map((one) => one.turn.kind)
    expect(await turns(world.c.people.principal)).toEqual(['next'])
    expect(await turns(world.c.people.lecturer)).toEqual([])
  })

  it('is taken back, and listed for the host’s people with who may speak', async () => {
    expect(code(await name(day.secretary, ''))).toBe('ok')
    expect(await lineOfPaper()).toMatchObject({ speaker: 'lecturer C', insteadOf: null })
    const { ctx, year } = await contextOf(world, day.secretary)
    const view = await dayFor(world, day.secretary, day.seminarId)
    const [first] = await listSpeakers(ctx, year, view!)
    expect(first?.choices.map((choice) => choice.name)).toEqual([
      'principal C',
      'vice_principal C',
      'emulation_officer C',
    ])
    const ofOne = { ...view!, lines: view!.lines.filter((line) => line.paperId !== day.papers[1]) }
    const queries = await countQueries(() => listSpeakers(ctx, year, ofOne))
    expect(await countQueries(() => listSpeakers(ctx, year, view!))).toBe(queries)
    const stranger = await contextOf(world, world.d.people.principal)
    const seen = await dayFor(world, world.d.people.principal, day.seminarId)
    expect(await listSpeakers(stranger.ctx, stranger.year, seen!)).toEqual([])
  })
})
