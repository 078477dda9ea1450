import 'server-only'
import { db } from '@/lib/platform/db/client'
import { silence } from '../rules/making'

/**
 * Looks every minute, and when a worker starts, for makings that nobody has in hand any more: their worker has fallen, or their
 * job was lost. Each is put to the workers again; who comes first takes it.
 */
export async function resumeRuns(): Promise<number> {
  const seconds = silence / 1000
  const rows = await db().$queryRaw<{ id: string }[]>`
    select r.id from proceedings_runs r
    where (r.state = 'running' and (r.heard_at is null or r.heard_at < clock_timestamp() - make_interval(secs => ${seconds})))
       or (r.state = 'queued' and not exists (
         select 1 from graphile_worker.jobs j where j.key = 'proceedings:' || r.id::text and j.attempts = 0))`
  for (const { id } of rows)
    await db().$executeRaw`
      select graphile_worker.add_job('make_proceedings', json_build_object('runId', ${id}::text),
        job_key := 'proceedings:' || ${id}::text, max_attempts := 1)`
  return rows.length
}
