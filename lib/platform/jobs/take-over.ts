import pg from 'pg'
import { env } from '../env'

const key = "hashtext('neu-guong worker')"

/**
 * Takes over what a worker that was killed had begun: its jobs would stay locked for four hours. The hold on the database lasts
 * as long as this process; where another worker holds it, that one is alive and its jobs are its own.
 */
export async function takeOver(): Promise<void> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, keepAlive: true })
  // without the database there is no work either: the runner says so
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${key}) as alone`)
  if (!rows[0]?.alone) return client.end()
  await client.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
       union select distinct locked_by from graphile_worker._private_job_queues where locked_by is not null))`,
  )
}
