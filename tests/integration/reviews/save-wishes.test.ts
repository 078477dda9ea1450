import { beforeAll, describe, expect, it } from 'vitest'
import { saveWishes } from '@/lib/reviews/commands/save-wishes'
import { getWishes } from '@/lib/reviews/queries/wishes'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, code, days, openSeminar, registered, submitted } from '../../support/seminars'
import { contextOf, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

type Wish = { paperId: string | null; theme: string; kind: 'want' | 'avoid' | null }
const save = async (who: string, wishes: Wish[]): Promise<string> =>
  code(await saveWishes(asPerson(who), { seminarId, wishes }))
const kept = (personId: string) =>
  db().reviewWish.findMany({
    where: { personId },
    orderBy: { id: 'asc' },
    select: { paperId: true, theme: true, kind: true },
  })
const theme = 'Nội dung minh họa'

describe('saying what one would like to review', () => {
  it('is for the cluster’s people, in an open year, before the seminar', async () => {
    const wish: Wish = { paperId: null, theme, kind: 'want' }
    expect(await save(world.academy.approver, [wish])).toBe('common.not_found')
    expect(await save(world.elsewhere.head.people.lecturer, [wish])).toBe('common.not_found')
    await setGate(world.yearId, 'preparation')
    expect(await save(world.b.people.lecturer, [wish])).toBe('seminars.before_launch')
    await setGate(world.yearId, 'activity')
    await setClock(days.over)
    expect(await save(world.b.people.lecturer, [wish])).toBe('seminars.over')
    await setClock(noon)
    expect(await db().reviewWish.count()).toBe(0)
  })

  it('keeps all wishes as they were said last; what is of no paper or theme here is left out', async () => {
    const paperId = await registered(seminarId, world.c)
    const elsewhere = await registered(await openSeminar(world, { alongside: true }), world.c)
    const who = world.b.people.lecturer
    await save(who, [
      { paperId, theme: '', kind: 'want' },
      { paperId: null, theme, kind: 'avoid' },
      { paperId: elsewhere, theme: '', kind: 'want' },
      { paperId: null, theme: 'Không có', kind: 'want' },
    ])
    expect(await kept(who)).toEqual([
      { paperId, theme: '', kind: 'want' },
      { paperId: null, theme, kind: 'avoid' },
    ])
    await save(who, [
      { paperId, theme: '', kind: 'avoid' },
      { paperId: null, theme, kind: null },
    ])
    expect(await kept(who)).toEqual([{ paperId, theme: '', kind: 'avoid' }])
    expect((await auditOf(seminarId)).find((one) => one.event === 'reviews.wishes_saved')).toMatchObject({
      after: { want: 0, avoid: 1 },
      clusterId: null,
    })
  })

  it('is asked of what the lists show to all, without the papers of the own school', async () => {
    const [own, other] = [await submitted(seminarId, world.b), await submitted(seminarId, world.d)]
    const { ctx, year } = await contextOf(world, world.b.people.principal)
    const ids = (await getWishes(ctx, year, seminarId))!.papers.map((one) => one.id)
    expect(ids).toContain(other)
    expect(ids).not.toContain(own)
    const stranger = await contextOf(world, world.academy.approver)
    expect(await getWishes(stranger.ctx, stranger.year, seminarId)).toBeNull()
  })

  it('twice at one moment keeps one whole answer', async () => {
    const paperId = await registered(seminarId, world.c)
    const who = world.d.people.lecturer
    const answers = await Promise.all([
      save(who, [{ paperId, theme: '', kind: 'want' }]),
      save(who, [{ paperId, theme: '', kind: 'avoid' }]),
    ])
    expect(answers).toEqual(['ok', 'ok'])
    expect(await kept(who)).toHaveLength(1)
  })

  it('is over with the year', async () => {
    await setGate(world.yearId, 'closed')
    expect(await save(world.b.people.lecturer, [{ paperId: null, theme, kind: 'want' }])).toBe('common.year_closed')
  })
})
