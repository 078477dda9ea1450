import { Logger, parseCronItems, run, type CronItem, type TaskList } from 'graphile-worker'
import { env } from '../env'
import { log } from '../log'
import { takeOver } from './take-over'
import { tasks } from './tasks'

const logger = new Logger(() => (level, message) => {
  if (['error', 'warning'].includes(level)) log.warn({ job: true }, message)
})

const daily: CronItem[] = [
  { task: 'sweep', match: '17 3 * * *', identifier: 'sweep' },
  { task: 'rehash', match: '37 3 * * *', identifier: 'rehash' },
]

/** Works through the jobs of the platform and of the modules until this process is told to end. */
export async function work(more: TaskList, clock: CronItem[]): Promise<void> {
  await takeOver()
  const runner = await run({
    connectionString: env().DATABASE_URL,
    concurrency: 2,
    noHandleSignals: true,
    logger,
    taskList: { ...tasks, ...more },
    parsedCronItems: parseCronItems([...daily, ...clock]),
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void runner.stop())
  await runner.promise
}
