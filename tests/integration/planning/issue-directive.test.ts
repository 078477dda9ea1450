import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { issueDirective } from '@/lib/planning/commands/issue-directive'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { electHead, later } from './plans'

testDatabase()

let world: World
let number: string
type Input = Parameters<typeof issueDirective>[1]
const input = (over: Partial<Input> = {}): Input => ({
  yearId: world.yearId,
  scope: 'one',
  kind: 'guidance',
  number,
  date: new Date('2022-06-15T00:00:00Z'),
  subject: 'Hướng dẫn hoạt động cụm thi đua',
  respondBy: later,
  file: undefined,
  ...over,
})
const sent = () => db().directive.findMany({ where: { number }, orderBy: { id: 'asc' } })
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

beforeEach(async () => {
  number = `${crypto.randomUUID()}-HD/HVCTQG`
  await setGate(world.yearId, 'preparation')
})

describe('issuing a directive', () => {
  it('sends it to the one year, records it and tells its schools', async () => {
    expect(await issueDirective(asPerson(world.academy.reviewer), input())).toMatchObject({ ok: true })
    const [one, ...more] = await sent()
    expect(more).toEqual([])
    expect(one).toMatchObject({ yearId: world.yearId, kind: 'guidance', issuedById: world.academyId, respondBy: later })
    expect(await db().auditEntry.findMany({ where: { subjectId: one!.id } })).toMatchObject([
      { event: 'planning.directive_issued', personId: world.academy.reviewer, clusterId: world.clusterId },
    ])
    expect(await db().notice.count({ where: { href: { endsWith: one!.id } } })).toBe(8)
  })

  it('reaches every open year of that number in one act, and keeps its file once', async () => {
    const file = new File([pdf], 'Hướng dẫn.pdf')
    const answer = await issueDirective(asPerson(world.academy.approver), input({ scope: 'all', file }))
    expect(answer).toMatchObject({ ok: true })
    const rows = await sent()
    expect(rows.map((row) => row.yearId).sort()).toEqual([world.yearId, world.elsewhere.yearId].sort())
    expect(new Set(rows.map((row) => row.fileId)).size).toBe(1)
    expect(rows[0]!.fileId).not.toBeNull()
  })

  it('passes over a year that has it, and is refused where it was sent before', async () => {
    await issueDirective(asPerson(world.academy.reviewer), input({ yearId: world.elsewhere.yearId }))
    expect(await issueDirective(asPerson(world.academy.reviewer), input({ scope: 'all' }))).toMatchObject({ ok: true })
    expect(await sent()).toHaveLength(2)
    expect(await issueDirective(asPerson(world.academy.reviewer), input())).toMatchObject({
      refusal: { code: 'planning.directive_sent_before' },
    })
  })

  it('is sent once when two officials press at once', async () => {
    const answers = await Promise.all(
      [world.academy.reviewer, world.academy.approver].map((id) => issueDirective(asPerson(id), input())),
    )
    expect(answers.map((answer) => (answer.ok ? 'sent' : answer.refusal.code)).sort()).toEqual([
      'planning.directive_sent_before',
      'sent',
    ])
  })

  it.each([
    ['the head', () => asPerson(world.a.people.principal)],
    ['a member school', () => asPerson(world.c.people.principal)],
    ['the administrator', () => asPerson(world.academy.administrator)],
  ])('is refused to %s', async (_, caller) => {
    expect(await issueDirective(caller(), input())).toMatchObject({ refusal: { code: 'planning.only_academy' } })
    expect(await sent()).toEqual([])
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
  ])('does not exist for %s', async (_, caller) => {
    expect(await issueDirective(caller(), input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it.each([
    ['a day to come', () => ({ date: new Date('2022-06-16T00:00:00Z') }), 'planning.date_in_future'],
    ['an answer-by hour that has passed', () => ({ respondBy: noon }), 'planning.answer_by_passed'],
    ['a file that is not what it says', () => ({ file: new File(['no'], 'a.pdf') }), 'files.'],
  ])('is refused for %s, and nothing is sent', async (_, over, code) => {
    const answer = await issueDirective(asPerson(world.academy.reviewer), input(over()))
    expect(answer.ok ? '' : answer.refusal.code).toContain(code)
    expect(await sent()).toEqual([])
  })

  it('is refused in a closed year', async () => {
    const closed = await electHead(world, world.a.id, 2019)
    await setGate(closed, 'closed')
    expect(await issueDirective(asPerson(world.academy.reviewer), input({ yearId: closed }))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })
})
