// adapter-pg 7.10 is made for queries; for migrations three things in it have to be replaced:
// 1. executeScript() cuts a file at every ';', which breaks function bodies, and runs the pieces outside a transaction;
// 2. the catalog type "char", which the engine reads on any database that is not empty, is refused;
// 3. connectToShadowDb(), given a connection string, connects to the real database.
import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { createDatabase, dropDatabase } from './databases.mjs'
import pg from 'pg'

const charType = 18
const textType = 25

/** @param {any} adapter */
function mend(adapter) {
  const pool = adapter.underlyingDriver()
  adapter.executeScript = async (/** @type {string} */ script) => {
    const client = await pool.connect()
    try {
      await client.query(script)
    } catch (error) {
      adapter.onError(error)
    } finally {
      client.release()
    }
  }
  const perform = adapter.performIO.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (/** @type {unknown} */ query) => {
    /** @type {number[]} */
    let chars = []
    adapter.performIO = async (/** @type {unknown} */ inner) => {
      const answer = await perform(inner)
      chars = answer.fields.flatMap((/** @type {any} */ field, /** @type {number} */ i) =>
        field.dataTypeID === charType ? [i] : [],
      )
      const fields = answer.fields.map((/** @type {any} */ field) =>
        field.dataTypeID === charType ? { ...field, dataTypeID: textType } : field,
      )
      return { ...answer, fields }
    }
    try {
      const answer = await queryRaw(query)
      for (const i of chars) answer.columnTypes[i] = ColumnTypeEnum.Character
      return answer
    } finally {
      adapter.performIO = perform
    }
  }
  return adapter
}

/** @param {string} url */
function partsOf(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  const mode = searchParams.get('sslmode')
  const ssl = mode && mode !== 'disable' ? { ssl: { rejectUnauthorized: mode.startsWith('verify') } } : {}
  return {
    host: hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    max: 2,
    allowExitOnIdle: true,
    ...ssl,
  }
}

/** @param {string} url */
export function migrationDriver(url) {
  const parts = partsOf(url)
  const factory = /** @type {any} */ (new PrismaPg(parts))
  const connect = factory.connect.bind(factory)
  /** @type {any[]} */
  const open = []
  factory.connect = async () => {
    const adapter = mend(await connect())
    open.push(adapter)
    return adapter
  }
  factory.connectToShadowDb = async () => {
    const database = `shadow_${randomUUID().replaceAll('-', '')}`
    const admin = new pg.Client(parts)
    await admin.connect()
    await createDatabase(admin, database)
    const shadow = mend(await new PrismaPg({ ...parts, database }).connect())
    const dispose = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      await dispose()
      await dropDatabase(admin, database)
      await admin.end()
    }
    return shadow
  }
  return {
    factory,
    /** The engine leaves its pools open, which would keep the process alive. */
    async close() {
      for (const adapter of open) await adapter.dispose().catch(() => {})
    },
  }
}
