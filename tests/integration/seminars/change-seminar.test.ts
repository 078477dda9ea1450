import { beforeEach, describe, expect, it } from 'vitest'
import { changeSeminar } from '@/lib/seminars/commands/change-seminar'
import type { SeminarDetails } from '@/lib/seminars/schema'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, days, openSeminar, seminarDetails } from '../../support/seminars'
import { makeWorld, setClock, type World } from '../../support/world'
import { beforeAll } from 'vitest'

testDatabase()
let world: World
let seminarId: string
let version: number
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  seminarId = await openSeminar(world, { alongside: true })
  version = (await db().seminar.findUniqueOrThrow({ where: { id: seminarId } })).version
})

const change = (who: string, changes: Partial<SeminarDetails>, at = version) =>
  changeSeminar(asPerson(who), { seminarId, version: at, ...seminarDetails(world, { alongside: true, ...changes }) })

describe('changing a seminar', () => {
  it('keeps what is new, tells the schools, and records before and after', async () => {
    const papersCloseAt = new Date(seminarDetails(world).papersCloseAt.getTime() + 86_400_000)
    expect(
      code(
        await change(world.a.people.emulation_officer, {
          papersCloseAt,
          topic: 'Chủ đề khác',
          secretaries: ['Thư ký'],
        }),
      ),
    ).toBe('ok')
    const seminar = await db().seminar.findUniqueOrThrow({
      where: { id: seminarId },
      include: { meeting: { include: { officers: { orderBy: { role: 'asc' } } } } },
    })
    expect(seminar).toMatchObject({ papersCloseAt, topic: 'Chủ đề khác', version: version + 1 })
    expect(seminar.meeting.title).toBe('Chủ đề khác')
    expect(seminar.meeting.officers.map((one) => one.label)).toEqual(['Hiệu trưởng trường A', 'Thư ký'])
    expect(
      await db().notice.count({ where: { kind: 'seminars.seminar_changed', personId: world.c.people.principal } }),
    ).toBe(1)
    const { changes } = await db().seminarChange.findFirstOrThrow({ where: { seminarId } })
    expect(changes).toMatchObject({
      topic: { from: 'Chủ đề minh họa', to: 'Chủ đề khác' },
      papersCloseAt: { to: papersCloseAt.toISOString() },
      secretaries: { from: '', to: 'Thư ký' },
    })
    const [entry] = await auditOf(seminarId)
    expect(entry).toMatchObject({ event: 'seminars.seminar_changed' })
    expect(entry!.after).toEqual({ topic: '"Chủ đề khác"', papersCloseAt: JSON.stringify(papersCloseAt) })
  })

  it('of its day moves the meeting with it', async () => {
    const { startsAt, endsAt } = seminarDetails(world)
    const moved = {
      startsAt: new Date(startsAt.getTime() + 86_400_000),
      endsAt: new Date(endsAt.getTime() + 86_400_000),
    }
    expect(code(await change(world.a.people.principal, moved))).toBe('ok')
    const seminar = await db().seminar.findUniqueOrThrow({ where: { id: seminarId }, include: { meeting: true } })
    expect(seminar.meeting).toMatchObject(moved)
  })

  it('refuses what another changed meanwhile, nothing at all, other hands, and what is over', async () => {
    expect(code(await change(world.a.people.principal, { topic: 'Khác' }, version - 1))).toBe(
      'common.changed_meanwhile',
    )
    expect(code(await change(world.a.people.principal, {}))).toBe('seminars.nothing_changed')
    expect(code(await change(world.b.people.principal, { topic: 'Khác' }))).toBe('seminars.not_host')
    expect(code(await change(world.c.people.principal, { topic: 'Khác' }))).toBe('seminars.not_host')
    expect(code(await change(world.elsewhere.head.people.principal, { topic: 'Khác' }))).toBe('common.not_found')
    await setClock(days.over)
    expect(code(await change(world.a.people.principal, { topic: 'Khác' }))).toBe('seminars.over')
    await setClock(new Date('2022-06-15T05:00:00Z'))
  })

  it('of two editors at the same moment takes one', async () => {
    const answers = await Promise.all([
      change(world.a.people.principal, { topic: 'Một' }),
      change(world.a.people.emulation_officer, { topic: 'Hai' }),
    ])
    expect(answers.map(code).sort()).toEqual(['common.changed_meanwhile', 'ok'])
  })
})
