import { beforeAll, describe, expect, it } from 'vitest'
import { listClusterRows } from '@/lib/insight/queries/academy'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { answersOf, matrixLines, seenAs, type Cell } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

async function answer({ subject }: Cell): Promise<string> {
  const { actor, now } = await readStanding(db(), accountOf(world, subject))
  return seenAs((await listClusterRows(makeContext(actor, now, 'test'))) !== null)
}

describe('the permission matrix of insight', () => {
  it.each(matrixLines('tests/integration/insight/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOf(cells, answer)
    expect(found).toEqual(expected)
  })
})
