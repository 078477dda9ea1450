import { expect, it } from 'vitest'
import { withClient } from '@/lib/launch/databases.mjs'
import { works } from '../../bench/works.mjs'
import { testDatabase } from '../../support/database'

testDatabase('migrated')

it.each(works)('the rows of the bench work "$name" are of this schema', async ({ address, rows }) => {
  await withClient(process.env.DATABASE_URL!, async (client) => {
    expect((await client.query(rows)).rowCount).toBe(0)
    expect((await client.query(address)).rowCount).toBeLessThanOrEqual(1)
  })
})
