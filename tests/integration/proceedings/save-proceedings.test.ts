import { beforeAll, describe, expect, it } from 'vitest'
import { saveProceedings } from '@/lib/proceedings/commands/save-proceedings'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code } from '../../support/seminars'
import { seminarDay, type Day } from '../../support/stage'
import { makeWorld, setGate, type World } from '../../support/world'
import { settingsOf } from './book'

testDatabase()
let world: World
let day: Day
beforeAll(async () => {
  world = await makeWorld()
  day = await seminarDay(world)
})

const save = (who: string, changes: object = {}) => saveProceedings(asPerson(who), settingsOf(day.seminarId, changes))
const kept = () => db().proceedings.findUnique({ where: { seminarId: day.seminarId } })

describe('writing the cover of the proceedings', () => {
  it('is for the host’s people; to a stranger the seminar does not exist', async () => {
    expect(code(await save(world.b.people.principal))).toBe('seminars.not_of_host')
    expect(code(await save(world.c.people.principal))).toBe('seminars.not_of_host')
    expect(code(await save(world.elsewhere.head.people.principal))).toBe('common.not_found')
    expect(code(await save(world.a.people.principal, { seminarId: crypto.randomUUID() }))).toBe('common.not_found')
    expect(await kept()).toBeNull()
  })

  it('keeps what was written, on record; of two who write at once the second is told', async () => {
    const answers = await Promise.all([save(world.a.people.principal), save(day.secretary, { title: 'Tên khác' })])
    expect(answers.map(code).sort()).toEqual(['common.changed_meanwhile', 'ok'])
    expect(code(await save(day.secretary, { version: 1, title: 'Tên mới', order: 'theme' }))).toBe('ok')
    expect(await kept()).toMatchObject({ title: 'Tên mới', order: 'theme', version: 2, editors: ['Người biên tập'] })
    expect((await auditOf(day.seminarId))[0]).toMatchObject({ event: 'proceedings.settings_saved' })
    expect(code(await save(day.secretary, { version: 1 }))).toBe('common.changed_meanwhile')
  })

  it('ends with the year', async () => {
    await setGate(world.yearId, 'closed')
    expect(code(await save(world.a.people.principal, { version: 2 }))).toBe('common.year_closed')
  })
})
