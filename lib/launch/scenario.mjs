// npm run scenario <name> [--reset]
import { checkNode, generate, install, secrets } from './prepare.mjs'
import { atEnd, run, say } from './say.mjs'

await run(async () => {
  checkNode()
  await install()
  secrets()
  await generate()
  const { databaseOf, scenario } = await import('./scenarios.mjs')
  const { layDatabase } = await import('./database.mjs')
  const { dropDatabase, hasDatabase, withClient } = await import('./databases.mjs')
  const { startPostgres } = await import('./postgres.mjs')

  const chosen = scenario(process.argv.slice(2).find((word) => !word.startsWith('--')))
  // npm keeps an option for itself unless it follows "--", and tells it in the environment.
  const reset = process.argv.includes('--reset') || process.env.npm_config_reset === 'true'
  const name = databaseOf(chosen)
  const server = await startPostgres()
  if (!server.reused) atEnd(server.stop)
  try {
    const exists = await withClient(server.url('postgres'), (admin) => hasDatabase(admin, name))
    if (exists && !reset) say(`The scenario "${chosen}" stands; --reset would lay it anew.`)
    else {
      await withClient(server.url('postgres'), (admin) => dropDatabase(admin, name))
      await layDatabase(server, name, chosen)
      say(`The scenario "${chosen}" is laid.`)
    }
    say(`Open it with: SCENARIO=${chosen} npm start`)
  } finally {
    if (!server.reused) server.stop()
  }
  process.exit()
})
