import type { TestProject } from 'vitest/node'
import { withClient } from '@/lib/launch/databases.mjs'
import { startThrowawayPostgres } from '@/lib/launch/postgres.mjs'
import { node } from '@/lib/launch/process.mjs'

declare module 'vitest' {
  export type ProvidedContext = { postgres: string }
}

export const template = 'template_migrated'

/** One throwaway server for the whole run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => void> {
  const server = await startThrowawayPostgres()
  await withClient(server.url('postgres'), (admin) => admin.query(`create database ${template} template template0`))
  // The engine would keep this process alive; a child ends with its work.
  await node(['lib/launch/migration.mjs', 'deploy'], {
    quiet: true,
    env: { DATABASE_URL: server.url(template), DEMO: '0' },
  })
  project.provide('postgres', server.url('postgres'))
  return () => {
    server.stop()
  }
}
