import { beforeAll, describe, expect, it } from 'vitest'
import { changeEvent } from '@/lib/meetings/commands/change-event'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const input = (meetingId: string, more: object = {}) => ({
  meetingId,
  version: 0,
  title: 'Hội nghị tổng kết minh họa',
  purpose: '',
  hostId: world.a.id,
  startsAt: later(1),
  endsAt: later(4),
  place: 'Hội trường B',
  link: '',
  alongside: true,
  ...more,
})
const head = () => asPerson(world.a.people.emulation_officer)

describe('changing an event', () => {
  it('those invited see what changed, and the bell tells them', async () => {
    const id = await makeMeeting(world)
    expect(await changeEvent(head(), input(id))).toMatchObject({ ok: true })
    expect(await db().meetingChange.findMany({ where: { meetingId: id } })).toMatchObject([
      { changes: { place: { from: 'Hội trường A', to: 'Hội trường B' } } },
    ])
    expect(await db().notice.count({ where: { kind: 'meetings.event_changed' } })).toBe(7)
    expect(await auditOf(id)).toMatchObject([
      { event: 'meetings.event_changed', before: { place: 'Hội trường A' }, after: { place: 'Hội trường B' } },
    ])
  })

  it('before it is convened nobody need be told', async () => {
    const id = await makeMeeting(world, { state: 'planned', startsAt: later(30) })
    const moved = input(id, { startsAt: later(30), endsAt: later(33) })
    expect(await changeEvent(head(), moved)).toMatchObject({ ok: true })
    expect(await db().meetingChange.count({ where: { meetingId: id } })).toBe(0)
  })

  it.each([
    ['nothing changed', { place: 'Hội trường A' }, 'meetings.nothing_changed'],
    ['somebody else changed it meanwhile', { version: 7 }, 'common.changed_meanwhile'],
    ['neither place nor link is left', { place: '' }, 'meetings.no_place'],
    ['it would lie in the past', { startsAt: later(-5) }, 'meetings.date_passed'],
    ['it would end before it begins', { endsAt: later(0) }, 'meetings.ends_before_start'],
    ['a member would host', { hostId: 'c' }, 'meetings.host_not_leading'],
  ])('is refused where %s', async (_, more, code) => {
    const id = await makeMeeting(world)
    const given = 'hostId' in more ? { hostId: world.c.id } : more
    expect(await changeEvent(head(), input(id, given))).toMatchObject(refused(code))
    await db().meeting.delete({ where: { id } })
  })

  it('is refused where it would clash', async () => {
    const id = await makeMeeting(world, { startsAt: later(300) })
    await makeMeeting(world, { startsAt: later(310) })
    const moved = input(id, { startsAt: later(311), endsAt: later(312), alongside: false })
    expect(await changeEvent(head(), moved)).toMatchObject(refused('meetings.clashes'))
  })

  it.each([
    ['open', 'meetings.already_open'],
    ['held', 'meetings.already_held'],
    ['cancelled', 'meetings.cancelled'],
  ] as const)('is refused once it is %s', async (state, code) => {
    const id = await makeMeeting(world, { state })
    expect(await changeEvent(head(), input(id))).toMatchObject(refused(code))
  })

  it('is refused to a member, and does not exist for a stranger', async () => {
    const id = await makeMeeting(world)
    expect(await changeEvent(asPerson(world.c.people.principal), input(id))).toMatchObject(refused('meetings.not_host'))
    expect(await changeEvent(asNobody(), input(id))).toMatchObject(refused('common.not_found'))
  })

  it('of two editors at once one is told', async () => {
    const id = await makeMeeting(world)
    const answers = await Promise.all([1, 2].map((one) => changeEvent(head(), input(id, { place: `Phòng ${one}` }))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(answers.find((answer) => !answer.ok)).toMatchObject(refused('common.changed_meanwhile'))
  })
})
