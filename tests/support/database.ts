import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabase, dropDatabase, withClient } from '@/lib/launch/databases.mjs'

/**
 * Gives this test file a database of its own, before the product opens its first connection: with the small world in it, or
 * migrated and empty.
 */
export function testDatabase(holds: 'world' | 'migrated' = 'world'): void {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = inject('postgres')

  beforeAll(async () => {
    await withClient(admin, (client) => createDatabase(client, name, `template_${holds}`))
    const url = new URL(admin)
    url.pathname = `/${name}`
    process.env.DATABASE_URL = url.href
  })

  afterAll(async () => {
    await withClient(admin, (client) => dropDatabase(client, name))
  })
}
