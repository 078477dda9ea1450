import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { createDatabase, dropDatabase, withClient } from '@/lib/launch/databases.mjs'

/** Gives this test file a migrated database of its own, before the product opens its first connection. */
export function testDatabase(): void {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = inject('postgres')

  beforeAll(async () => {
    await withClient(admin, (client) => createDatabase(client, name, 'template_migrated'))
    const url = new URL(admin)
    url.pathname = `/${name}`
    process.env.DATABASE_URL = url.href
  })

  afterAll(async () => {
    await withClient(admin, (client) => dropDatabase(client, name))
  })
}
