import { Logger, parseCronItems, run } from 'graphile-worker'
import { env } from '../env'
import { log } from '../log'
import { tasks } from './tasks'

const logger = new Logger(() => (level, message) => {
  if (['error', 'warning'].includes(level)) log.warn({ job: true }, message)
})

const runner = await run({
  connectionString: env().DATABASE_URL,
  concurrency: 2,
  noHandleSignals: true,
  logger,
  taskList: tasks,
  parsedCronItems: parseCronItems([
    { task: 'sweep', match: '17 3 * * *', identifier: 'sweep' },
    { task: 'rehash', match: '37 3 * * *', identifier: 'rehash' },
  ]),
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void runner.stop())
await runner.promise
process.exit(0)
