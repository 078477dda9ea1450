import { beforeAll, expect, it } from 'vitest'
import { asNobody, asPerson, makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { setRule } from '@/lib/rulebook/commands/set-rule'
import { listRules } from '@/lib/rulebook/queries'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

async function act(name: string, account: string | null): Promise<Result<unknown>> {
  const { clusterId } = world
  if (name === 'list rules') {
    const { actor, now } = await readStanding(db(), account)
    return (await listRules(makeContext(actor, now, 'test'), { clusterId, year: 2022 })) === null ? notFound : ok(null)
  }
  return setRule(account ? asPerson(account) : asNobody(), {
    clusterId,
    year: 2022,
    code: 'polls.rounds',
    value: 3,
    articleVi: 'Căn cứ',
    articleEn: 'Article',
    basis: 'academy',
  })
}

it.each(readMatrix('tests/integration/rulebook/permissions.md'))('$act by $subject: $expected', async (cell) => {
  expect(asCell(await act(cell.act, accountOf(world, cell.subject)))).toBe(cell.expected)
})
