import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveMovement } from '@/lib/movements/commands/save-movement'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { launchYear, movementText } from './launches'

testDatabase()

let world: World
let yearId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
})

const cluster = (over: object = {}) => ({ yearId, level: 'cluster' as const, version: 0, ...movementText, ...over })
const school = (over: object = {}) => ({ ...cluster(over), level: 'school' as const })
const head = () => asPerson(world.a.people.emulation_officer)
const officer = () => asPerson(world.c.people.emulation_officer)
const rows = () => db().movement.findMany({ where: { yearId }, orderBy: { id: 'asc' } })

describe('writing a movement', () => {
  it('keeps the cluster’s and records it', async () => {
    expect(await saveMovement(head(), cluster())).toMatchObject({ ok: true })
    const [row] = await rows()
    expect(row).toMatchObject({ level: 'cluster', organisationId: null, version: 1, launchedAt: null })
    expect(await db().auditEntry.findMany({ where: { subjectId: row!.id } })).toMatchObject([
      { event: 'movements.movement_saved', yearId },
    ])
  })

  it('unfolds the cluster’s into a school’s own once it was said aloud', async () => {
    await saveMovement(head(), cluster())
    expect(await saveMovement(officer(), school())).toMatchObject({
      refusal: { code: 'movements.cluster_movement_missing' },
    })
    await db().movement.updateMany({ where: { yearId }, data: { announcedAt: noon } })
    expect(await saveMovement(officer(), school())).toMatchObject({ ok: true })
    const [above, own] = await rows()
    expect(own).toMatchObject({ level: 'school', organisationId: world.c.id, parentId: above!.id })
  })

  it('tells the second of two editors', async () => {
    await saveMovement(head(), cluster({ theme: 'Một' }))
    expect(await saveMovement(asPerson(world.a.people.principal), cluster({ theme: 'Hai' }))).toMatchObject({
      refusal: { code: 'common.changed_meanwhile' },
    })
    expect(await rows()).toMatchObject([{ theme: 'Một' }])
  })

  it('lets one of two first savings win', async () => {
    const answers = await Promise.all(
      [head(), asPerson(world.a.people.principal)].map((caller) => saveMovement(caller, cluster())),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await rows()).toHaveLength(1)
  })

  it('is refused once launched, with a window turned round, and in a closed year', async () => {
    expect(await saveMovement(head(), cluster({ endsOn: new Date('2021-01-01T00:00:00Z') }))).toMatchObject({
      refusal: { code: 'movements.ends_before_start' },
    })
    await saveMovement(head(), cluster())
    await db().movement.updateMany({ where: { yearId }, data: { launchedAt: noon } })
    expect(await saveMovement(head(), cluster({ version: 1 }))).toMatchObject({
      refusal: { code: 'movements.movement_launched' },
    })
    await setGate(yearId, 'closed')
    expect(await saveMovement(head(), cluster({ version: 1 }))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })

  it('is refused to those who do not act for the head or the school, and does not exist for strangers', async () => {
    expect(await saveMovement(officer(), cluster())).toMatchObject({ refusal: { code: 'movements.only_head' } })
    expect(await saveMovement(asPerson(world.c.people.lecturer), school())).toMatchObject({
      refusal: { code: 'movements.not_acting_for_school' },
    })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await saveMovement(caller, cluster())).toMatchObject({ refusal: { code: 'common.not_found' } })
    expect(await saveMovement(asPerson(world.academy.reviewer), school())).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })
})
