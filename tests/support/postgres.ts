import type { TestProject } from 'vitest/node'
import { createDatabase, withClient } from '@/lib/launch/databases.mjs'
import { startThrowawayPostgres, type Postgres } from '@/lib/launch/postgres.mjs'
import { node } from '@/lib/launch/process.mjs'

declare module 'vitest' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions -- only an interface can be merged with Vitest's own
  export interface ProvidedContext {
    postgres: string
  }
}

/** A throwaway server with a migrated database to copy from. */
export async function startMigratedPostgres(options: { durable?: boolean } = {}): Promise<Postgres> {
  const server = await startThrowawayPostgres(options)
  await withClient(server.url('postgres'), (admin) => createDatabase(admin, 'template_migrated'))
  // The schema engine would keep this process alive; a child ends with its work.
  const env = { DATABASE_URL: server.url('template_migrated'), DEMO: '0' }
  await node(['lib/launch/migration.mjs', 'deploy'], { quiet: true, env })
  return server
}

/** One server for the whole run of the integration tests, with the small world laid once for all of them. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await startMigratedPostgres()
  await withClient(server.url('postgres'), (admin) => createDatabase(admin, 'template_world', 'template_migrated'))
  await node(['--conditions=react-server', '--import', 'tsx', 'tests/support/lay-world.ts'], {
    quiet: true,
    env: { DATABASE_URL: server.url('template_world'), DEMO: '1' },
  })
  project.provide('postgres', server.url('postgres'))
  return () => {
    server.stop()
  }
}
