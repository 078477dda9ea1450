import { beforeAll, inject } from 'vitest'
import { createDatabase, dropDatabase, withClient } from '@/lib/launch/databases.mjs'
import { template, type ScenarioName } from './scenario-databases'

/**
 * Gives this test file a fresh database before the product asks it anything: with the small world in it, or migrated and
 * empty. The database's name belongs to the worker, so that the product keeps its pool from file to file.
 */
export function testDatabase(holds: 'world' | 'migrated' = 'world'): void {
  const name = `test_${process.env.VITEST_POOL_ID}`
  const admin = inject('postgres')

  beforeAll(async () => {
    await withClient(admin, async (client) => {
      await dropDatabase(client, name)
      await createDatabase(client, name, `template_${holds}`)
    })
    const url = new URL(admin)
    url.pathname = `/${name}`
    process.env.DATABASE_URL = url.href
  })
}

/** The same with a scenario of the demonstration in it: for what must be told of a whole year. */
export function scenarioDatabase(scenario: ScenarioName): void {
  const name = `test_${process.env.VITEST_POOL_ID}`
  const admin = inject('postgres')
  const url = (database: string): string => Object.assign(new URL(admin), { pathname: `/${database}` }).href

  beforeAll(async () => {
    await withClient(admin, async (client) => {
      const from = await template(client, url, scenario)
      await dropDatabase(client, name)
      await createDatabase(client, name, from)
    })
    process.env.DATABASE_URL = url(name)
  }, 240_000)
}
