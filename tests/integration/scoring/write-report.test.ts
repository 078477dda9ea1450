import { beforeAll, describe, expect, it } from 'vitest'
import { writeReport } from '@/lib/scoring/commands/write-report'
import { command } from '@/lib/platform/command'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'self_scoring' })
})

const officer = () => asPerson(world.c.people.emulation_officer)
const input = (more: object = {}) => ({
  yearId: world.yearId,
  version: 0,
  edit: 'form-1',
  strengths: 'Ưu điểm minh họa',
  weaknesses: '',
  directions: '',
  results: [] as { targetId: string; achieved: string | null; note: string }[],
  ...more,
})

// as saving and handing in do it, inside their own transaction
const write = command('tests.write', writeReport)

describe('writing inside another command', () => {
  it('makes the report of the own school', async () => {
    expect(await write(officer(), input())).toMatchObject({ ok: true, value: { version: 1 } })
    expect(await db().yearReport.count({ where: { organisationId: world.c.id } })).toBe(1)
  })

  it('two forms at once make one report', async () => {
    const caller = () => asPerson(world.d.people.principal)
    const answers = await Promise.all(['x', 'y'].map((edit) => write(caller(), input({ edit }))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().yearReport.count({ where: { organisationId: world.d.id } })).toBe(1)
  })

  it('is refused to a stranger', async () => {
    expect(await write(asPerson(world.elsewhere.head.people.principal), input())).toMatchObject(
      refused('common.not_found'),
    )
  })
})
