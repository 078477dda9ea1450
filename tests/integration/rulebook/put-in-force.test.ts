import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { putInForce } from '@/lib/rulebook/commands/put-in-force'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

const day = (text: string): Date => new Date(`2022-07-${text}`)
const put = (value: number, today: Date, year: number | null = 2022): Promise<string> => {
  const words = { articleVi: 'Căn cứ', articleEn: 'Article', basis: 'cluster' as const }
  const rule = { clusterId: world.clusterId, year, code: 'polls.rounds' as const, value, ...words }
  return db().$transaction((tx) => putInForce(tx, rule, today))
}

it('ends what was in force yesterday, and takes the place of what began today; other scopes stay', async () => {
  const first = await put(1, day('01'))
  const cluster = await put(4, day('01'), null)
  const second = await put(2, day('10'))
  expect(await put(3, day('10'))).toBe(second)
  const rows = await db().rule.findMany({ where: { clusterId: world.clusterId }, orderBy: { validFrom: 'asc' } })
  expect(Object.fromEntries(rows.map((row) => [row.id, [row.value, row.validFrom, row.validTo]]))).toEqual({
    [first]: [1, day('01'), day('09')],
    [cluster]: [4, day('01'), null],
    [second]: [3, day('10'), null],
  })
})
