import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markRead } from '@/lib/notices/commands/mark-read'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
let ids: string[]

beforeAll(async () => {
  world = await makeWorld()
})

beforeEach(async () => {
  await db().notice.deleteMany()
  ids = []
  for (const href of ['/a', '/b']) {
    const notice = { personId: world.c.people.principal, kind: 'planning.x', facts: {}, href, at: noon }
    ids.push((await db().notice.create({ data: notice })).id)
  }
})

const unread = () => db().notice.count({ where: { readAt: null } })

describe('marking notices as read', () => {
  it('marks one, and records it', async () => {
    const answer = await markRead(asPerson(world.c.people.principal), { noticeId: ids[0] })
    expect(answer).toEqual({ ok: true, value: { count: 1 } })
    expect(await unread()).toBe(1)
    expect(await db().auditEntry.findFirst({ where: { event: 'notices.notices_read' } })).toMatchObject({
      personId: world.c.people.principal,
      facts: { count: 1 },
    })
  })

  it('marks all of one’s own, and a second press changes nothing', async () => {
    const caller = asPerson(world.c.people.principal)
    expect(await markRead(caller, {})).toEqual({ ok: true, value: { count: 2 } })
    expect(await markRead(caller, {})).toEqual({ ok: true, value: { count: 0 } })
  })

  it.each([
    ['nobody', () => asNobody()],
    ['a colleague', () => asPerson(world.c.people.lecturer)],
    ['the administrator', () => asPerson(world.academy.administrator)],
  ])('%s does not find another person’s notice', async (_, caller) => {
    const answer = await markRead(caller(), { noticeId: ids[0] })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'common.not_found' } })
    expect(await unread()).toBe(2)
  })
})
