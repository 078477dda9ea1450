import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { replyComment } from '@/lib/planning/commands/reply-comment'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, setGate, type World } from '../../support/world'
import { electHead, planInComments } from './plans'

testDatabase()

let world: World
let planId: string
const head = () => asPerson(world.a.people.emulation_officer)
const input = (over: object = {}) => ({ planId, schoolId: world.c.id, reply: 'Đã tiếp thu', ...over })
const comment = (plan = planId) =>
  db().planComment.create({
    data: {
      planId: plan,
      organisationId: world.c.id,
      personId: world.c.people.principal,
      agreed: false,
      text: 'Xin lùi ngày',
      at: noon,
    },
  })

beforeAll(async () => {
  world = await makeWorld({ gate: 'preparation' })
})

beforeEach(async () => {
  await db().planComment.deleteMany()
  await db().plan.deleteMany()
  planId = await planInComments(world.yearId)
  await comment()
})

describe('answering a comment', () => {
  it('keeps the answer, records it and tells the school', async () => {
    expect(await replyComment(head(), input())).toEqual({ ok: true, value: { planId } })
    expect(await db().planComment.findMany()).toMatchObject([{ reply: 'Đã tiếp thu', text: 'Xin lùi ngày' }])
    expect(await db().auditEntry.findMany({ where: { subjectId: planId } })).toMatchObject([
      { event: 'planning.comment_answered', before: { reply: null }, after: { reply: 'Đã tiếp thu' } },
    ])
    expect(await db().notice.count({ where: { personId: world.c.people.principal } })).toBe(1)
  })

  it('is refused to a member school', async () => {
    expect(await replyComment(asPerson(world.d.people.principal), input())).toMatchObject({
      refusal: { code: 'planning.only_head' },
    })
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a head of another cluster', () => asPerson(world.elsewhere.head.people.principal)],
  ])('does not exist for %s', async (_, caller) => {
    expect(await replyComment(caller(), input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })

  it('does not exist for a school that said nothing', async () => {
    expect(await replyComment(head(), input({ schoolId: world.d.id }))).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
  })

  it('is refused in a closed year', async () => {
    const closed = await electHead(world, world.a.id, 2019)
    const plan = await planInComments(closed)
    await comment(plan)
    await setGate(closed, 'closed')
    expect(await replyComment(head(), input({ planId: plan }))).toMatchObject({
      refusal: { code: 'common.year_closed' },
    })
  })
})
