import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { endRun } from '@/lib/proceedings/commands/end-run'
import { makeBook } from '@/lib/proceedings/commands/make-book'
import { resumeRuns } from '@/lib/proceedings/commands/resume-runs'
import { takeRun } from '@/lib/proceedings/commands/take-run'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { code } from '../../support/seminars'
import type { Day } from '../../support/stage'
import { makeWorld, type World } from '../../support/world'
import { runOf, savedBook, started } from './book'

testDatabase()
let world: World
let day: Day
let runId: string
beforeAll(async () => {
  world = await makeWorld()
  day = await savedBook(world)
})
beforeEach(async () => {
  await db()
    .$executeRaw`update proceedings_runs set state = 'cancelled', worker_key = null where state in ('queued', 'running')`
  await db().$executeRaw`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`
  runId = await started(world, day.seminarId)
})

const take = (workerKey = crypto.randomUUID()) => takeRun(asSystem(), { runId, workerKey })
/** The worker that had it was not heard for a minute. */
const fall = () =>
  db()
    .$executeRaw`update proceedings_runs set heard_at = clock_timestamp() - interval '1 minute' where id = ${runId}::uuid`
const waiting = async (): Promise<number> => {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where key = ${`proceedings:${runId}`} and attempts = 0`
  return Number(rows[0]?.count)
}

describe('taking a making in hand', () => {
  it('is the job’s alone', async () => {
    const own = asPerson(world.a.people.principal)
    expect(code(await takeRun(own, { runId, workerKey: crypto.randomUUID() }))).toBe('common.not_found')
    const outcome = { problem: 'went_wrong' }
    expect(code(await endRun(own, { runId, workerKey: crypto.randomUUID(), outcome }))).toBe('common.not_found')
  })

  it('is for one worker; the next one has it when the first has fallen silent, and the first can end it no more', async () => {
    const first = crypto.randomUUID()
    const answers = await Promise.all([take(first), take(), take()])
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    const held = (await runOf(runId)).workerKey!
    await fall()
    const next = crypto.randomUUID()
    expect(code(await take(next))).toBe('ok')
    const outcome = { problem: 'went_wrong' }
    expect(code(await endRun(asSystem(), { runId, workerKey: held, outcome }))).toBe('proceedings.in_other_hands')
    expect(await runOf(runId)).toMatchObject({ state: 'running', workerKey: next, attempts: 2 })
    expect(code(await endRun(asSystem(), { runId, workerKey: next, outcome }))).toBe('ok')
    expect(await runOf(runId)).toMatchObject({ state: 'failed', problem: 'went_wrong' })
  })

  it('begins anew after a fall and comes to its end, and is given up after three', async () => {
    await take()
    await fall()
    await makeBook(runId)
    expect(await runOf(runId)).toMatchObject({ state: 'done', attempts: 2 })
    runId = await started(world, day.seminarId)
    for (let at = 0; at < 3; at++) {
      await take()
      await fall()
    }
    await makeBook(runId)
    expect(await runOf(runId)).toMatchObject({ state: 'failed', problem: 'fell_too_often' })
  })
})

describe('looking for makings that nobody has in hand', () => {
  it('puts to the workers again what fell silent or lost its job, and nothing else', async () => {
    expect([await resumeRuns(), await waiting()]).toEqual([0, 1])
    await db().$executeRaw`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`
    expect([await resumeRuns(), await waiting()]).toEqual([1, 1])
    await take()
    await db().$executeRaw`select graphile_worker.complete_jobs(array(select id from graphile_worker.jobs))`
    expect(await resumeRuns()).toBe(0)
    await fall()
    expect([await resumeRuns(), await waiting()]).toEqual([1, 1])
  })
})
