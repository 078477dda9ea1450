// npm run migration create <name> | check | deploy | status | reset | rolled-back <name> | applied <name>
import { checkNode, install } from './prepare.mjs'
import { failure, run, say } from './say.mjs'

const [act = '', name = ''] = process.argv.slice(2)
const usage = 'npm run migration create <name> | check | deploy | status | reset | rolled-back <name> | applied <name>'

await run(async () => {
  checkNode()
  await install()
  await (['create', 'check'].includes(act) ? onScratch() : onChosen())
  process.exit(process.exitCode ?? 0) // the engine leaves a timer of ten seconds behind
})

/** Migrations are written and checked against an empty database of their own, never a living one. */
async function onScratch() {
  const { startThrowawayPostgres } = await import('./postgres.mjs')
  const { withEngine } = await import('./migrations.mjs')
  const server = await startThrowawayPostgres()
  try {
    await withEngine(server.url('postgres'), act === 'create' ? create : check)
  } finally {
    server.stop()
  }
}

/** @param {Awaited<ReturnType<typeof import('./schema-engine.mjs').openEngine>>} engine */
async function create(engine) {
  if (!/^[a-z0-9_]+$/.test(name)) throw failure('A migration needs a name of small letters, digits and "_".', usage)
  const { writeMigration } = await import('./schema-engine.mjs')
  const drift = await engine.drift()
  say(drift === null ? 'The schema is unchanged; nothing to write.' : `Wrote ${writeMigration(name, drift)}.`)
}

/** @param {Awaited<ReturnType<typeof import('./schema-engine.mjs').openEngine>>} engine */
async function check(engine) {
  const drift = await engine.drift()
  if (drift !== null) {
    throw failure('The migrations do not produce the schema.', 'run `npm run migration create <name>`.', drift)
  }
  say('The migrations produce exactly the schema.')
}

/** The database of DATABASE_URL, or the one that `npm start` would open. */
async function onChosen() {
  const { openDatabase } = await import('./database.mjs')
  const { deploy, withEngine } = await import('./migrations.mjs')
  const database = await openDatabase()
  try {
    switch (act) {
      case 'deploy': {
        const applied = await deploy(database.url)
        return say(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'No migration is pending.')
      }
      case 'status':
        return console.log(JSON.stringify(await withEngine(database.url, (engine) => engine.status()), null, 2))
      case 'reset':
        await withEngine(database.url, (engine) => engine.reset())
        return say('The database is empty.')
      case 'rolled-back':
        return void (await withEngine(database.url, (engine) => engine.markRolledBack(name)))
      case 'applied':
        return void (await withEngine(database.url, (engine) => engine.markApplied(name)))
      default:
        throw failure(`"${act}" is no act of this command.`, usage)
    }
  } finally {
    database.close()
  }
}
