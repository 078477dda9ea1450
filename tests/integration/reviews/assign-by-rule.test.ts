import { beforeEach, describe, expect, it } from 'vitest'
import { assignByRule } from '@/lib/reviews/commands/assign-by-rule'
import { saveWishes } from '@/lib/reviews/commands/save-wishes'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { code, days, openSeminar, registered, submitted } from '../../support/seminars'
import { freshYear, makeWorld, setGate, type World } from '../../support/world'

testDatabase()
let base: World | undefined
let world: World
let seminarId: string
let head: string
beforeEach(async () => {
  base ??= await makeWorld()
  world = await freshYear(base)
  seminarId = await openSeminar(world, { alongside: true })
  head = world.a.people.emulation_officer
})

const assign = async (who: string, perPaper = 2, dueAt = days.titlesClosed): Promise<string> =>
  code(await assignByRule(asPerson(who), { seminarId, perPaper, dueAt }))
const reviews = () => db().review.findMany({ where: { paper: { seminarId } }, orderBy: { id: 'asc' } })

describe('assigning reviews by the rule', () => {
  it('is for the host’s people, in an open year, by a day ahead, while papers wait', async () => {
    expect(await assign(head)).toBe('reviews.nothing_to_assign')
    await registered(seminarId, world.c)
    expect(await assign(head)).toBe('reviews.nothing_to_assign')
    await submitted(seminarId, world.c)
    expect(await assign(world.c.people.principal)).toBe('seminars.not_of_host')
    expect(await assign(world.b.people.principal)).toBe('seminars.not_of_host')
    expect(await assign(world.elsewhere.head.people.principal)).toBe('common.not_found')
    expect(await assign(head, 2, new Date('2022-01-01'))).toBe('reviews.due_passed')
    expect(await assign(head, 2, days.over)).toBe('reviews.due_after_start')
    await setGate(world.yearId, 'closed')
    expect(await assign(head)).toBe('common.year_closed')
    expect(await reviews()).toEqual([])
  })

  it('gives each paper its reviewers from other schools, with even loads, and tells each once', async () => {
    const papers = [
      await submitted(seminarId, world.b),
      await submitted(seminarId, world.c),
      await submitted(seminarId, world.c),
      await submitted(seminarId, world.d),
    ]
    const before = await db().notice.count()
    expect(await assign(head)).toBe('ok')
    const made = await reviews()
    expect(made).toHaveLength(8)
    const schoolOf = new Map(
      [world.a, world.b, world.c, world.d].flatMap((school) =>
        Object.values(school.people).map((id): [string, string] => [id, school.id]),
      ),
    )
    for (const paperId of papers) {
      const own = made.filter((one) => one.paperId === paperId)
      const { schoolId } = await db().paper.findUniqueOrThrow({ where: { id: paperId } })
      expect(own).toHaveLength(2)
      expect(own.map((one) => schoolOf.get(one.reviewerId))).not.toContain(schoolId)
    }
    expect(Math.max(...[...schoolOf.keys()].map((id) => made.filter((one) => one.reviewerId === id).length))).toBe(1)
    expect(made.every((one) => one.byRule)).toBe(true)
    // who pressed is not told of the own press
    const told = new Set(made.map((one) => one.reviewerId).filter((id) => id !== head))
    expect(await db().notice.count()).toBe(before + told.size)
    expect(await assign(head)).toBe('reviews.all_assigned')
    expect(await assign(head, 3)).toBe('ok')
    expect(await reviews()).toHaveLength(12)
  })

  it('follows wishes, and says when nobody is left', async () => {
    const paperId = await submitted(seminarId, world.c)
    const wish = (who: string, kind: 'want' | 'avoid') =>
      saveWishes(asPerson(who), { seminarId, wishes: [{ paperId, theme: '', kind }] })
    const others = [world.a, world.b, world.d].flatMap((school) => Object.values(school.people))
    await wish(world.d.people.vice_principal, 'want')
    expect(await assign(head, 1)).toBe('ok')
    expect((await reviews()).map((one) => one.reviewerId)).toEqual([world.d.people.vice_principal])
    for (const who of others.filter((id) => id !== world.d.people.vice_principal)) await wish(who, 'avoid')
    expect(await assign(head, 2)).toBe('reviews.pool_empty')
  })

  it('pressed by an author leaves the own paper to the others', async () => {
    const own = await submitted(seminarId, { ...world.a, people: { ...world.a.people, lecturer: head } })
    expect(await assign(head)).toBe('reviews.nothing_to_assign')
    const other = await submitted(seminarId, world.c)
    expect(await assign(head)).toBe('ok')
    expect((await reviews()).map((one) => one.paperId)).toEqual([other, other])
    expect(await assign(world.a.people.principal)).toBe('ok')
    expect((await reviews()).filter((one) => one.paperId === own)).toHaveLength(2)
  })

  it('by two at one moment assigns once', async () => {
    await submitted(seminarId, world.c)
    await submitted(seminarId, world.d)
    const answers = await Promise.all([assign(head), assign(world.a.people.principal)])
    expect(answers.sort()).toEqual(['ok', 'reviews.all_assigned'])
    expect(await reviews()).toHaveLength(4)
  })
})
