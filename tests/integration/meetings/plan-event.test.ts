import { beforeAll, describe, expect, it } from 'vitest'
import { planEvent } from '@/lib/meetings/commands/plan-event'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, later, makeMeeting, refused } from '../../support/meetings'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

const input = (more: object = {}) => ({
  yearId: world.yearId,
  kind: 'mid_year' as const,
  title: 'Sơ kết sáu tháng',
  purpose: '',
  hostId: world.a.id,
  startsAt: later(48),
  endsAt: later(51),
  place: 'Hội trường A',
  link: '',
  alongside: false,
  ...more,
})
const head = () => asPerson(world.a.people.emulation_officer)

describe('planning an event', () => {
  it('puts it on the calendar and records it', async () => {
    const answer = await planEvent(head(), input())
    expect(answer).toMatchObject({ ok: true })
    if (!answer.ok) return
    const row = await db().meeting.findUniqueOrThrow({ where: { id: answer.value.meetingId } })
    expect(row).toMatchObject({ kind: 'mid_year', state: 'planned', hostId: world.a.id })
    expect(await auditOf(row.id)).toMatchObject([
      { event: 'meetings.event_planned', personId: world.a.people.emulation_officer, organisationId: world.a.id },
    ])
  })

  it('a deputy plans what its own school hosts, and nothing else', async () => {
    const deputy = asPerson(world.b.people.principal)
    expect(
      await planEvent(deputy, input({ hostId: world.b.id, startsAt: later(72), endsAt: later(75) })),
    ).toMatchObject({
      ok: true,
    })
    expect(await planEvent(deputy, input({ startsAt: later(96), endsAt: later(99) }))).toMatchObject(
      refused('meetings.not_host'),
    )
  })

  it.each([
    ['a member hosts', () => input({ hostId: world.c.id }), 'meetings.host_not_leading'],
    ['it ends before it begins', () => input({ endsAt: later(47) }), 'meetings.ends_before_start'],
    ['its date has passed', () => input({ startsAt: later(-2) }), 'meetings.date_passed'],
    ['it clashes with another', () => input({ startsAt: later(49), endsAt: later(50) }), 'meetings.clashes'],
  ])('is refused where %s', async (_, make, code) => {
    expect(await planEvent(head(), make())).toMatchObject(refused(code))
  })

  it('may share its hours where it is said to be one programme', async () => {
    const both = input({ startsAt: later(49), endsAt: later(50), alongside: true })
    expect(await planEvent(head(), both)).toMatchObject({ ok: true })
  })

  it('clashes no more with one that was closed early', async () => {
    await makeMeeting(world, { state: 'held', startsAt: later(300), endsAt: later(304), closedAt: later(301) })
    expect(await planEvent(head(), input({ startsAt: later(300), endsAt: later(303) }))).toMatchObject(
      refused('meetings.clashes'),
    )
    expect(await planEvent(head(), input({ startsAt: later(302), endsAt: later(303) }))).toMatchObject({ ok: true })
  })

  it('does not exist for a stranger, nor for nobody', async () => {
    expect(await planEvent(asPerson(world.elsewhere.head.people.principal), input())).toMatchObject(
      refused('common.not_found'),
    )
    expect(await planEvent(asNobody(), input())).toMatchObject(refused('common.not_found'))
  })

  it('two presses at once on one hour plan one event', async () => {
    const at = { startsAt: later(200), endsAt: later(201) }
    const answers = await Promise.all([1, 2, 3].map((one) => planEvent(head(), input({ ...at, title: `Lần ${one}` }))))
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
    expect(await db().meeting.count({ where: { startsAt: later(200) } })).toBe(1)
  })

  it('is over once the year has passed its conference, and in a closed year', async () => {
    await setGate(world.yearId, 'ratification')
    expect(await planEvent(head(), input())).toMatchObject(refused('meetings.too_late_in_year'))
    await setGate(world.yearId, 'closed')
    expect(await planEvent(head(), input())).toMatchObject(refused('common.year_closed'))
  })
})
