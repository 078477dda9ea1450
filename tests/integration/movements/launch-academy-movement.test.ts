import { beforeAll, describe, expect, it } from 'vitest'
import { launchAcademyMovement } from '@/lib/movements/commands/launch-academy-movement'
import { saveMovement } from '@/lib/movements/commands/save-movement'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { launchYear, movementText } from './launches'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld({ gate: 'launch' })
})

const of = (yearId: string) => db().movement.findMany({ where: { yearId } })
const input = (yearId: string, over: object = {}) => ({ yearId, scope: 'one' as const, ...movementText, ...over })
const reviewer = () => asPerson(world.academy.reviewer)

describe('the movement of the Academy', () => {
  it('is launched, recorded and told to the schools; the cluster’s unfolds it from now on', async () => {
    const yearId = await launchYear(world)
    await saveMovement(asPerson(world.a.people.principal), { yearId, level: 'cluster', version: 0, ...movementText })
    const answer = await launchAcademyMovement(reviewer(), input(yearId))
    expect(answer).toMatchObject({ ok: true })
    const rows = await of(yearId)
    const academy = rows.find((row) => row.level === 'academy')!
    expect(academy.launchedAt).not.toBeNull()
    expect(rows.find((row) => row.level === 'cluster')).toMatchObject({ parentId: academy.id, launchedAt: null })
    expect(await db().auditEntry.findMany({ where: { subjectId: academy.id } })).toMatchObject([
      { event: 'movements.academy_movement_launched', personId: world.academy.reviewer },
    ])
    expect(await db().notice.count({ where: { kind: 'movements.academy_movement_launched' } })).toBe(8)
  })

  it('reaches every open year of that number in one act', async () => {
    expect(await launchAcademyMovement(reviewer(), input(world.yearId, { scope: 'all' }))).toMatchObject({ ok: true })
    expect(await of(world.elsewhere.yearId)).toMatchObject([{ level: 'academy', theme: movementText.theme }])
    expect(await launchAcademyMovement(reviewer(), input(world.yearId))).toMatchObject({
      refusal: { code: 'movements.movement_launched' },
    })
  })

  it('is launched once when two press at once', async () => {
    const yearId = await launchYear(world)
    const answers = await Promise.all(
      [world.academy.reviewer, world.academy.approver].map((id) => launchAcademyMovement(asPerson(id), input(yearId))),
    )
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await of(yearId)).toHaveLength(1)
  })

  it('is refused when it ends before it starts, to the head, and in a closed year', async () => {
    const yearId = await launchYear(world)
    expect(
      await launchAcademyMovement(reviewer(), input(yearId, { endsOn: new Date('2021-12-31T00:00:00Z') })),
    ).toMatchObject({
      refusal: { code: 'movements.ends_before_start' },
    })
    expect(await launchAcademyMovement(asPerson(world.a.people.principal), input(yearId))).toMatchObject({
      refusal: { code: 'movements.only_academy' },
    })
    await setGate(yearId, 'closed')
    expect(await launchAcademyMovement(reviewer(), input(yearId))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })

  it('does not exist for strangers', async () => {
    const yearId = await launchYear(world)
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await launchAcademyMovement(caller, input(yearId))).toMatchObject({
        refusal: { code: 'common.not_found' },
      })
  })
})
