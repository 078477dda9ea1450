import { beforeAll, describe, expect, it } from 'vitest'
import { registerTitle } from '@/lib/papers/commands/register-title'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, authorOf, code, days, openSeminar, titleInput } from '../../support/seminars'
import { makeWorld, noon, setClock, setGate, type School, type World } from '../../support/world'

testDatabase()
let world: World
let seminarId: string
beforeAll(async () => {
  world = await makeWorld()
  seminarId = await openSeminar(world)
})

const register = (who: string | null, school: School, title: string, changes: object = {}) =>
  registerTitle(who ? asPerson(who) : asNobody(), { ...titleInput(seminarId, school, title), ...changes })

describe('registering a title', () => {
  it('keeps it with its authors, their accounts and its first step, and records it', async () => {
    const authors = [
      authorOf(world.c),
      { ...authorOf(world.d, '1'), name: 'Ai khác', email: 'LECTURER.D@example.test' },
    ]
    const answer = await register(world.c.people.lecturer, world.c, 'Gắn nghiên cứu với thực tiễn', {
      authors,
      presenter: '1',
    })
    if (!answer.ok) throw new Error(answer.refusal.code)
    const paper = await db().paper.findUniqueOrThrow({
      where: { id: answer.value.paperId },
      include: { authors: { orderBy: { position: 'asc' } }, steps: true },
    })
    expect(paper).toMatchObject({ state: 'registered', schoolId: world.c.id, submittedAt: null, late: false })
    expect(paper.authors.map((one) => [one.personId, one.organisationId, one.presents])).toEqual([
      [world.c.people.lecturer, world.c.id, false],
      [world.d.people.lecturer, world.d.id, true],
    ])
    expect(paper.steps.map((step) => step.toState)).toEqual(['registered'])
    expect((await auditOf(paper.id))[0]).toMatchObject({ event: 'papers.title_registered', organisationId: world.c.id })
    const told = await db().notice.findMany({ where: { kind: 'papers.title_registered' }, select: { personId: true } })
    expect(told).toEqual([{ personId: world.d.people.lecturer }])
  })

  it('is for all staff of the school, and for their own school', async () => {
    expect(code(await register(world.c.people.vice_principal, world.c, 'Bài của Phó Hiệu trưởng'))).toBe('ok')
    expect(code(await register(world.d.people.lecturer, world.c, 'Bài lạ'))).toBe('papers.not_member_staff')
    expect(code(await register(world.academy.reviewer, world.c, 'Bài lạ'))).toBe('papers.not_member_staff')
    expect(code(await register(world.elsewhere.head.people.principal, world.elsewhere.head, 'Bài lạ'))).toBe(
      'common.not_found',
    )
    expect(code(await register(null, world.c, 'Bài lạ'))).toBe('common.not_found')
  })

  it('refuses a title that stands already, whatever its accents', async () => {
    expect(code(await register(world.d.people.lecturer, world.d, 'GAN NGHIEN CUU VỚI THỰC TIỄN'))).toBe(
      'papers.title_taken',
    )
  })

  it('refuses authors from elsewhere, and papers that nobody presents', async () => {
    const authors = [authorOf(world.elsewhere.head)]
    expect(code(await register(world.c.people.lecturer, world.c, 'Bài mới', { authors }))).toBe(
      'papers.author_not_member',
    )
    expect(code(await register(world.c.people.lecturer, world.c, 'Bài mới', { presenter: '7' }))).toBe(
      'papers.presenter_missing',
    )
  })

  it('of the same title by two schools at one moment takes one', async () => {
    const answers = await Promise.all([
      register(world.c.people.lecturer, world.c, 'Cùng một tên'),
      register(world.d.people.lecturer, world.d, 'Cùng một tên'),
    ])
    expect(answers.map(code).sort()).toEqual(['ok', 'papers.title_taken'])
  })

  it('keeps to its window, and ends with the year', async () => {
    const late = (): Promise<unknown> => register(world.c.people.lecturer, world.c, 'Bài muộn').then(code)
    await setClock(days.titlesClosed)
    expect(await late()).toBe('papers.titles_closed')
    await setClock(days.over)
    expect(await late()).toBe('seminars.over')
    await setClock(noon)
    await setGate(world.yearId, 'preparation')
    expect(await late()).toBe('seminars.before_launch')
    await setGate(world.yearId, 'closed')
    expect(await late()).toBe('common.year_closed')
  })
})
