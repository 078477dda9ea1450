import { beforeAll, describe, expect, it } from 'vitest'
import { recordFact } from '@/lib/awards/commands/record-fact'
import { mayAnswerFact, mayJudgeFact, mayLeadAwards } from '@/lib/awards/policy'
import { findYear } from '@/lib/calendar/queries'
import type { Year } from '@/lib/calendar/rules'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()

const matrix = readMatrix('tests/integration/awards/permissions.md')
let world: World
let year: Year

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  year = (await findYear(db(), world.yearId))!
})

describe('the permission matrix of awards', () => {
  it.each(matrix)('$act: $subject → $expected', async ({ act, subject, expected }) => {
    const { actor } = await readStanding(db(), accountOf(world, subject))
    const judge = act.startsWith('answer') ? mayAnswerFact : act.includes('fact') ? mayJudgeFact : mayLeadAwards
    expect(asCell(judge(actor, year, world.c.id))).toBe(expected)
  })

  it('holds for the command itself', async () => {
    const code = 'inspection' as const
    const input = {
      yearId: world.yearId,
      schoolId: world.c.id,
      code,
      text: 'Việc minh họa đang xem xét',
      source: 'Thông báo số 12',
    }
    for (const { subject, expected } of matrix.filter((cell) => cell.act.includes('fact'))) {
      const account = accountOf(world, subject)
      const answer = await recordFact(account ? asPerson(account) : asNobody(), input)
      expect([subject, asCell(answer)]).toEqual([subject, expected])
    }
  })
})
