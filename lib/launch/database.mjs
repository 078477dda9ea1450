import { createDatabase, dropDatabase, hasDatabase, renameDatabase, withClient } from './databases.mjs'
import { deploy } from './migrations.mjs'
import { startPostgres } from './postgres.mjs'
import { node, typescript } from './process.mjs'
import { atEnd, failure, say } from './say.mjs'
import { databaseOf, demonstration } from './scenarios.mjs'

/**
 * @typedef {{ url: string, scenario: string | null, server: import('./postgres.mjs').Postgres | null, close: () => void }} Database
 * scenario is null where no demonstration data are meant to be
 */

/** Which database the environment asks for, opened as it is. @returns {Promise<Database>} */
export async function openDatabase() {
  const managed = process.env.DATABASE_URL
  if (managed) {
    checkAddress(managed)
    return { url: managed, scenario: demonstration(), server: null, close() {} }
  }
  const chosen = demonstration()
  const server = await startPostgres()
  say(`PostgreSQL ${server.reused ? 'was already running' : 'is running'} on port ${server.port}.`)
  return { url: server.url(databaseOf(chosen)), scenario: chosen, server, close: () => server.reused || server.stop() }
}

/** @param {string} url */
function checkAddress(url) {
  if (URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)) return
  throw failure(
    'DATABASE_URL is no address of a PostgreSQL database.',
    'write it as postgresql://account:password@server:5432/database.',
  )
}

/** Opens the database, brings it to the newest migrations, and lays its demonstration year if it is fresh. */
export async function readyDatabase() {
  const database = await openDatabase()
  atEnd(database.close)
  if (database.server) await readyEmbedded(database.server, database.scenario)
  else await readyManaged(database.url, database.scenario)
  say('The database is ready.')
  return database
}

/** @param {import('./postgres.mjs').Postgres} server @param {string | null} chosen */
async function readyEmbedded(server, chosen) {
  const name = databaseOf(chosen)
  const exists = await withClient(server.url('postgres'), (admin) => hasDatabase(admin, name))
  if (exists) return announce(await deploy(server.url(name)))
  await layDatabase(server, name, chosen)
}

/**
 * Makes a database wholly or not at all: it gets its name only when everything is in it.
 * @param {Pick<import('./postgres.mjs').Postgres, 'url'>} server @param {string} name @param {string | null} chosen @param {string} [template]
 */
export async function layDatabase(server, name, chosen, template) {
  const making = `${name}_new`
  await withClient(server.url('postgres'), async (admin) => {
    await dropDatabase(admin, making)
    await createDatabase(admin, making, template)
  })
  await deploy(server.url(making))
  if (chosen !== null) {
    say(`Laying the demonstration "${chosen}" …`)
    // Nothing of it is promised to anybody before the database gets its name, so its commits need not wait for the disk.
    await layScenario(`${server.url(making)}?options=-c%20synchronous_commit%3Doff`, chosen)
  }
  await withClient(server.url('postgres'), (admin) => renameDatabase(admin, making, name))
}

/** @param {string} url @param {string} chosen */
async function layScenario(url, chosen) {
  const env = { DATABASE_URL: url, DEMO: '1', SCENARIO: chosen, NODE_ENV: 'production' }
  await node(typescript('prisma/seed/scenario.ts', chosen), { quiet: true, env }).catch((error) => {
    throw failure(`The demonstration "${chosen}" could not be laid.`, 'see its message above.', error.message)
  })
}

/** @param {string} url @param {string | null} chosen */
async function readyManaged(url, chosen) {
  announce(await deploy(url))
  if (chosen === null) return
  const empty = await withClient(url, async (client) => {
    const found = await client.query('select 1 from organisations limit 1')
    return found.rowCount === 0
  })
  if (!empty) return say('The database has data of its own; no demonstration data were added.')
  say(`Laying the demonstration "${chosen}" …`)
  await layScenario(url, chosen)
}

/** @param {string[]} applied */
function announce(applied) {
  if (applied.length > 0) say(`Migrated: ${applied.join(', ')}.`)
}
