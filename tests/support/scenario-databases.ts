import { randomUUID } from 'node:crypto'
import { layDatabase } from '@/lib/launch/database.mjs'
import { explain } from '@/lib/launch/say.mjs'
import { createDatabase, dropDatabase, hasDatabase, withClient } from '@/lib/launch/databases.mjs'

export type ScenarioName =
  | 'first-day'
  | 'launch'
  | 'seminar-open'
  | 'seminar-forty'
  | 'conference-day'
  | 'conference-secret'
  | 'nine-schools'
  | 'dossier-sent'
  | 'next-year'

const layingLock = 72_707_369

export type TestDatabase = { url: string; drop: () => Promise<void> }

/** A copy of a scenario (null: of the empty product). Each scenario is laid once per run, by whoever needs it first. */
export async function copyScenario(postgres: string, scenario: ScenarioName | null): Promise<TestDatabase> {
  const url = (database: string): string => Object.assign(new URL(postgres), { pathname: `/${database}` }).href
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await withClient(postgres, async (admin) => {
    await createDatabase(admin, name, await template(admin, url, scenario))
  })
  return { url: url(name), drop: () => withClient(postgres, (admin) => dropDatabase(admin, name)) }
}

type Admin = Parameters<Parameters<typeof withClient>[1]>[0]

/** The database that a scenario is copied from; laid when it is first asked for. */
export async function template(
  admin: Admin,
  url: (database: string) => string,
  scenario: ScenarioName | null,
): Promise<string> {
  if (scenario === null) return 'template_migrated'
  const name = `template_${scenario.replaceAll('-', '_')}`
  await admin.query('select pg_advisory_lock($1)', [layingLock])
  try {
    if (!(await hasDatabase(admin, name))) {
      await layDatabase({ url }, name, scenario, 'template_migrated').catch((error: unknown) => {
        throw new Error(explain(error))
      })
    }
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [layingLock])
  }
  return name
}
