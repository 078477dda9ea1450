import pg from 'pg'
import { failure } from './say.mjs'

/** @param {string} url */
export async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const { hostname, port, pathname } = new URL(url)
    const { message, code } = /** @type {Error & { code?: string }} */ (error)
    throw failure(
      `The database ${pathname.slice(1)} at ${hostname}:${port || 5432} cannot be reached (${message || code}).`,
      'check DATABASE_URL (server, port, name, account, password) and that the server is running.',
    )
  }
}

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
export async function withClient(url, work) {
  const client = await connect(url)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** @param {pg.Client} client @param {string} name */
export async function hasDatabase(client, name) {
  const found = await client.query('select 1 from pg_database where datname = $1', [name])
  return found.rowCount === 1
}

/** @param {pg.Client} client @param {string} name @param {string} [template] */
export async function createDatabase(client, name, template = 'template0') {
  await client.query(`create database ${quoted(name)} template ${quoted(template)}`)
}

/** @param {pg.Client} client @param {string} name */
export async function dropDatabase(client, name) {
  await client.query(`drop database if exists ${quoted(name)} with (force)`)
}

/** @param {pg.Client} client @param {string} name @param {string} newName */
export async function renameDatabase(client, name, newName) {
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
    [name],
  )
  await client.query(`alter database ${quoted(name)} rename to ${quoted(newName)}`)
}

/** @param {string} name */
const quoted = (name) => pg.escapeIdentifier(name)
