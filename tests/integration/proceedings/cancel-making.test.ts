import { beforeAll, describe, expect, it } from 'vitest'
import { cancelMaking } from '@/lib/proceedings/commands/cancel-making'
import { makeBook } from '@/lib/proceedings/commands/make-book'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import type { Day } from '../../support/stage'
import { makeWorld, type World } from '../../support/world'
import { runOf, savedBook, started } from './book'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await savedBook(world)
})

const cancel = (who: string, runId: string) => cancelMaking(asPerson(who), { runId })

describe('ending a making', () => {
  it('is for the host’s people, while it is under way', async () => {
    const runId = await started(world, day.seminarId)
    expect(code(await cancel(world.b.people.principal, runId))).toBe('seminars.not_of_host')
    expect(code(await cancel(world.elsewhere.head.people.principal, runId))).toBe('common.not_found')
    expect(code(await cancel(day.secretary, crypto.randomUUID()))).toBe('common.not_found')
    expect((await runOf(runId)).state).toBe('queued')
    const answers = await Promise.all([cancel(day.secretary, runId), cancel(world.a.people.principal, runId)])
    expect(answers.map(code).sort()).toEqual(['ok', 'proceedings.not_under_way'])
    expect((await runOf(runId)).state).toBe('cancelled')
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'proceedings.making_cancelled' })
  })

  it('leaves no file behind, whether it waited or was being worked on, and lets the next one begin', async () => {
    const waiting = await started(world, day.seminarId)
    await cancel(day.secretary, waiting)
    await makeBook(waiting)
    const worked = await started(world, day.seminarId)
    const work = makeBook(worked)
    const underWay = async (): Promise<void> => {
      while ((await runOf(worked)).state !== 'running') await new Promise((done) => setTimeout(done, 20))
    }
    await underWay()
    expect(code(await cancel(day.secretary, worked))).toBe('ok')
    await work
    for (const id of [waiting, worked]) expect((await runOf(id)).state).toBe('cancelled')
    expect(await db().fileObject.count({ where: { purpose: 'proceedings' } })).toBe(0)
    const next = await started(world, day.seminarId)
    await makeBook(next)
    expect((await runOf(next)).state).toBe('done')
  })
})
