import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runMigrations } from 'graphile-worker'
import { connect, withClient } from './databases.mjs'
import { failure } from './say.mjs'
import { listMigrations, openEngine } from './schema-engine.mjs'

const advisoryLock = 72_707_368

/**
 * Two processes that start together must not migrate together.
 * @template T @param {string} url @param {(engine: Awaited<ReturnType<typeof openEngine>>) => Promise<T>} work @returns {Promise<T>}
 */
export async function withEngine(url, work) {
  const lock = await connect(url)
  try {
    await lock.query('select pg_advisory_lock($1)', [advisoryLock])
    const engine = await openEngine(url)
    try {
      return await work(engine)
    } finally {
      await engine.close()
    }
  } finally {
    await lock.end()
  }
}

/** Brings a database to the migrations of this checkout, the jobs' tables included. @param {string} url @returns {Promise<string[]>} */
export async function deploy(url) {
  if (await isCurrent(url)) return []
  const applied = await withEngine(url, (engine) => engine.deploy()).catch((error) => {
    throw error.cure ? error : migrationFailure(error)
  })
  await runMigrations({ connectionString: url })
  return applied
}

/** @param {Error} error */
function migrationFailure(error) {
  const name = /Migration name: (\S+)|The `(\S+)` migration/.exec(error.message)
  return failure(
    `The database could not be migrated${name ? ` (${name[1] ?? name[2]})` : ''}; nothing of the failed migration was kept.`,
    'mend the cause named above, then run `npm run migration rolled-back <name>` and start again.',
    error.message,
  )
}

/** Answers quickly, without the engine, whether there is nothing to do. @param {string} url */
function isCurrent(url) {
  return withClient(url, async (client) => {
    const tables = await client.query(
      "select to_regclass('public._prisma_migrations') as ours, to_regclass('graphile_worker.migrations') as jobs",
    )
    if (!tables.rows[0].ours || !tables.rows[0].jobs) return false
    const { rows } = await client.query(
      'select migration_name as name, checksum, finished_at is not null as finished from public._prisma_migrations where rolled_back_at is null',
    )
    const wanted = listMigrations()
    return (
      rows.length === wanted.length &&
      wanted.every(({ name, file }) => {
        const checksum = createHash('sha256').update(readFileSync(file)).digest('hex')
        return rows.some((row) => row.name === name && row.checksum === checksum && row.finished)
      })
    )
  })
}
