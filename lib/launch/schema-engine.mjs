// Drives Prisma's schema engine compiled to WebAssembly, so that nothing has to be downloaded to migrate.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { home } from './process.mjs'
import { migrationDriver } from './schema-engine-driver.mjs'

const schemaFolder = join(home, 'prisma/schema')
const migrationsFolder = join(home, 'prisma/migrations')
const lockFile = join(migrationsFolder, 'migration_lock.toml')
const provider = 'provider = "postgresql"\n'
const filters = { externalTables: [], externalEnums: [] }

async function loadEngine() {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return glue.SchemaEngine
}

function readSchema() {
  return readdirSync(schemaFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join('prisma/schema', name), content: readFileSync(join(schemaFolder, name), 'utf8') }))
}

export function listMigrations() {
  if (!existsSync(migrationsFolder)) return []
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, file: join(migrationsFolder, name, 'migration.sql') }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function readMigrations() {
  return {
    baseDir: migrationsFolder,
    lockfile: { path: 'migration_lock.toml', content: provider },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations().map(({ name, file }) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: existsSync(file)
          ? { tag: 'ok', value: readFileSync(file, 'utf8') }
          : { tag: 'error', value: 'migration.sql is missing' },
      },
    })),
  }
}

/** @param {string} url */
export async function openEngine(url) {
  const SchemaEngine = await loadEngine()
  const driver = migrationDriver(url)
  const datamodels = readSchema().map(({ path, content }) => [path, content])
  const log = (/** @type {string} */ line) => process.env.DEBUG_MIGRATION && console.error(line)
  const engine = await SchemaEngine.new({ datamodels }, log, bindMigrationAwareSqlAdapterFactory(driver.factory))
  const migrations = () => ({ migrationsList: readMigrations(), filters })
  return {
    /** @returns {Promise<string[]>} */

    deploy: async () => (await engine.applyMigrations(migrations())).appliedMigrationNames,
    status: () => engine.diagnoseMigrationHistory({ ...migrations(), optInToShadowDatabase: false }),
    /** @returns {Promise<string | null>} the SQL that leads from the migrations to the schema; null when they agree */
    async drift() {
      const to = { tag: 'schemaDatamodel', files: readSchema() }
      const from = { tag: 'migrations', ...readMigrations() }
      const { exitCode, stdout } = await engine.diff({ from, to, script: true, exitCode: true, filters })
      return exitCode === 0 ? null : stdout
    },
    markRolledBack: (/** @type {string} */ migrationName) => engine.markMigrationRolledBack({ migrationName }),
    markApplied: (/** @type {string} */ migrationName) =>
      engine.markMigrationApplied({ migrationName, migrationsList: readMigrations() }),
    reset: () => engine.reset({ filter: filters }),
    async close() {
      engine.free()
      await driver.close()
    },
  }
}

/** @param {string} name @param {string} sql @returns {string} the file's path */
export function writeMigration(name, sql) {
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${moment}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  writeFileSync(lockFile, provider)
  return join('prisma/migrations', `${moment}_${name}`, 'migration.sql')
}
