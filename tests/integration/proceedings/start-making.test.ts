import { beforeAll, describe, expect, it } from 'vitest'
import { startMaking } from '@/lib/proceedings/commands/start-making'
import { saveProceedings } from '@/lib/proceedings/commands/save-proceedings'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, openSeminar } from '../../support/seminars'
import { seminarDay, type Day } from '../../support/stage'
import { makeWorld, noon, setClock, type World } from '../../support/world'
import { runOf, settingsOf } from './book'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

const start = (who: string, seminarId = day.seminarId) => startMaking(asPerson(who), { seminarId })
const jobs = async (): Promise<number> => {
  const rows = await db().$queryRaw<{ count: bigint }[]>`
    select count(*) from graphile_worker.jobs where task_identifier = 'make_proceedings'`
  return Number(rows[0]?.count)
}

describe('having the proceedings made', () => {
  it('is for the host’s people, once the cover is saved and a paper is accepted', async () => {
    expect(code(await start(world.a.people.principal))).toBe('proceedings.no_settings')
    await saveProceedings(asPerson(world.a.people.principal), settingsOf(day.seminarId))
    expect(code(await start(world.b.people.principal))).toBe('seminars.not_of_host')
    expect(code(await start(world.elsewhere.head.people.principal))).toBe('common.not_found')
    await setClock(noon)
    const bare = await openSeminar(world, { topic: 'Chưa có bài', alongside: true })
    await saveProceedings(asPerson(world.a.people.principal), settingsOf(bare))
    expect(code(await start(world.a.people.principal, bare))).toBe('proceedings.no_papers')
    expect(await jobs()).toBe(0)
  })

  it('makes one job of many presses at one moment, and of a later one', async () => {
    const presses = [world.a.people.principal, day.secretary, world.a.people.emulation_officer]
    const answers = await Promise.all(presses.map((who) => start(who)))
    const ids = new Set(answers.map((answer) => (answer.ok ? answer.value.runId : answer.refusal.code)))
    expect(ids.size).toBe(1)
    expect(code(await start(day.secretary))).toBe('ok')
    expect(await jobs()).toBe(1)
    const [runId] = [...ids] as [string]
    expect(await runOf(runId)).toMatchObject({ state: 'queued', number: 1, papers: 2, papersRead: 0 })
    const audit = await auditOf(day.seminarId)
    expect(audit.filter(({ event }) => event === 'proceedings.making_started')).toHaveLength(1)
  })
})
