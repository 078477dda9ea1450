import { beforeAll, describe, expect, it } from 'vitest'
import { getComparedRules, type ComparedRules } from '@/lib/insight/queries/compared-rules'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { draftRule } from '@/lib/rulebook/commands/draft-rule'
import { dropRule } from '@/lib/rulebook/commands/drop-rule'
import type { RuleCode } from '@/lib/rulebook/schema'
import { awardId } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { opened, vote } from '../../support/polls'
import { countQueries } from '../../support/queries'
import { contextOf, freshYear, makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let last: World
let world: World
let actId: string
let queriesForOne = 0
beforeAll(async () => {
  last = await freshYear(await makeWorld())
  await setGate(last.yearId, 'conference')
  const schools = [last.a, last.b, last.c, last.d].map(({ id }, position) => ({ organisationId: id, position }))
  const next = { clusterId: last.clusterId, year: last.year + 1, headSchoolId: last.a.id }
  const { id: yearId } = await db().clusterYear.create({ data: { ...next, schools: { create: schools } } })
  world = { ...last, year: next.year, yearId }
})

async function draft(code: RuleCode, value: unknown, of = world): Promise<void> {
  const line = { clusterId: of.clusterId, year: of.year, code, value: value as never }
  const answer = await draftRule(asPerson(of.a.people.principal), line)
  if (!answer.ok) throw new Error(answer.refusal.code)
  actId = answer.value.actId
}

const drop = (code: RuleCode) => dropRule(asPerson(world.a.people.principal), { actId, code })

async function compared(of = world, personId = world.c.people.lecturer): Promise<ComparedRules | null> {
  const { ctx, year } = await contextOf(of, personId)
  return getComparedRules(ctx, year)
}

async function countCompared(): Promise<number> {
  const { ctx, year } = await contextOf(world, world.c.people.lecturer)
  return countQueries(() => getComparedRules(ctx, year))
}

/** Last year's vote on the flag, 2/3 of all four: by school, a letter for each of A, B, C and D. */
async function hold(letters: [string, string, string, string], title: string): Promise<void> {
  const poll = await opened(last, { subject: await awardId(), title })
  const schools = [last.a, last.b, last.c, last.d]
  for (const [place, school] of schools.entries()) await vote(poll, school, letters[place] ?? '')
}

describe('the comparison of a draft', () => {
  it('is there only with a draft, and does not exist for strangers; a first year has none before it', async () => {
    expect(await compared()).toBeNull()
    await draft('papers.file_mb', 10)
    expect(await compared()).toMatchObject({
      lastYear: last.year,
      polls: [],
      standings: null,
      untold: ['papers.file_mb'],
    })
    expect(await compared(world, world.elsewhere.head.people.principal)).toBeNull()
    await drop('papers.file_mb')
    await draft('papers.file_mb', 10, last)
    expect(await compared(last)).toMatchObject({ lastYear: last.year - 1, polls: null })
    await drop('papers.file_mb')
  })

  it('counts last year’s ballots anew by another threshold', async () => {
    await hold(['ynnn', 'ynnn', 'ynnn', 'nynn'], 'Bình xét một')
    await draft('awards.threshold', { n: 1, d: 1, of: 'members', over: false })
    const view = await compared()
    expect(view?.polls).toEqual([
      {
        ...{ id: expect.any(String) as string, title: { vi: 'Bình xét một', en: 'Bình xét một' }, changed: true },
        before: {
          elected: [expect.objectContaining({ vi: expect.any(String) as string }) as unknown],
          tied: [],
          calls: null,
        },
        after: { elected: [], tied: [], calls: null },
      },
    ])
    expect(view?.untold).toEqual([])
    queriesForOne = await countCompared()
    await drop('awards.threshold')
  })

  it('asks another quota of the rule, but not where the year’s guidance gave it; two polls need no more queries than one', async () => {
    await hold(['yynn', 'yynn', 'yynn', 'ynnn'], 'Bình xét hai')
    await draft('awards.flag_quota', 2)
    const view = await compared()
    expect(
      view?.polls?.map(({ changed, after }) => [changed, typeof after === 'string' ? after : after.elected.length]),
    ).toEqual([
      [false, 1],
      [true, 2],
    ])
    expect(await countCompared()).toBe(queriesForOne)
    const quota = { yearId: last.yearId, awardId: await awardId(), quota: 1, basis: 'Hướng dẫn' }
    await db().awardQuota.create({ data: quota })
    expect((await compared())?.polls?.map(({ changed }) => changed)).toEqual([false, false])
  })

  it('says whom it would let stand for the next year', async () => {
    await draft('rotation.rest', 'none')
    const view = await compared()
    expect(view).toMatchObject({ forYear: last.year + 2 })
    expect(view?.standings).toMatchObject([
      { schoolId: world.a.id, role: 'head', after: null },
      { schoolId: world.d.id, role: 'head', after: null },
    ])
    expect(view?.standings?.map(({ before }) => before?.vi.match(/\d{4}/)?.[0])).toEqual(['2022', '2021'])
  })
})
