import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cancelPoll } from '@/lib/polls/commands/cancel-poll'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { drafted, frozen, headOf, opened, vote } from '../../support/polls'
import { makeWorld, noon, setClock, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
})

beforeEach(() => setClock(noon))

const set = (id: string, data: Parameters<ReturnType<typeof db>['poll']['update']>[0]['data']) =>
  db().poll.update({ where: { id }, data })
const seatOf = (pollId: string, organisationId: string) =>
  db().pollSeat.findFirstOrThrow({ where: { pollId, organisationId } })
const later = new Date(noon.getTime() + 20 * 60_000)

describe('the database itself', () => {
  it('lets one question be put once at a time', async () => {
    const { pollId } = await drafted(world)
    const { subject } = await db().poll.findUniqueOrThrow({ where: { id: pollId } })
    const second = await drafted(world)
    await expect(
      db()
        .$executeRaw`insert into polls select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid()))).* from polls p where id = ${pollId}::uuid`,
    ).rejects.toThrow(/Unique|poll_one_at_a_time|23505/)
    expect(subject).not.toBe((await db().poll.findUniqueOrThrow({ where: { id: second.pollId } })).subject)
  })

  it('lets nobody confirm his own manifest, nor his own school', async () => {
    const { pollId } = await drafted(world)
    const frozenBy = (confirmedById: string, confirmedBySchoolId: string) =>
      set(pollId, { state: 'frozen', confirmedAt: noon, confirmedById, confirmedBySchoolId })
    await expect(frozenBy(headOf(world), world.c.id)).rejects.toThrow('poll_confirmed_by_another')
    await expect(frozenBy(world.c.people.principal, world.a.id)).rejects.toThrow('poll_confirmed_by_another')
    await expect(set(pollId, { state: 'frozen' })).rejects.toThrow('poll_frozen_when_confirmed')
  })

  it('never changes a manifest, its roll or its lines', async () => {
    const { pollId } = await frozen(world)
    await expect(set(pollId, { manifest: '{}' })).rejects.toThrow('a manifest never changes')
    await expect(set(pollId, { preparation: {} })).rejects.toThrow('a manifest never changes')
    await expect(set(pollId, { title: 'khác' })).rejects.toThrow('a manifest never changes')
    const seat = await seatOf(pollId, world.c.id)
    await expect(
      db().pollSeat.update({ where: { id: seat.id }, data: { personId: world.c.people.lecturer } }),
    ).rejects.toThrow('the roll is frozen')
    await expect(db().pollSeat.delete({ where: { id: seat.id } })).rejects.toThrow('a poll stays in the record')
    await expect(
      db().pollSeat.create({ data: { pollId, organisationId: world.elsewhere.other.id, label: 'x' } }),
    ).rejects.toThrow('the roll is closed')
    await expect(db().pollOption.create({ data: { pollId, position: 9, vi: 'x', en: 'x' } })).rejects.toThrow(
      'the roll is closed',
    )
    await expect(db().pollOption.deleteMany({ where: { pollId } })).rejects.toThrow('a poll stays in the record')
    await expect(db().poll.delete({ where: { id: pollId } })).rejects.toThrow()
  })

  it('follows the states, and never closes sooner or moves the hour', async () => {
    const early = await frozen(world)
    await expect(
      set(early.pollId, { state: 'closed', openedAt: noon, closesAt: later, closedAt: noon }),
    ).rejects.toThrow('a poll follows its states')
    const { pollId } = await opened(world)
    await expect(set(pollId, { closesAt: new Date(noon.getTime() + 1) })).rejects.toThrow(
      'the hour of an open poll is never moved',
    )
    await expect(set(pollId, { closesAt: new Date(later.getTime() + 1) })).rejects.toThrow(
      'the hour of an open poll is never moved',
    )
    await expect(set(pollId, { state: 'closed', closedAt: noon })).rejects.toThrow('nobody closes a poll sooner')
    await expect(set(pollId, { state: 'counted', countedAt: noon, result: {} })).rejects.toThrow()
    await expect(set(pollId, { result: {} })).rejects.toThrow('poll_states_have_hours')
    await setClock(later)
    await expect(set(pollId, { state: 'closed', closedAt: later })).resolves.toMatchObject({ state: 'closed' })
  })

  it('keeps a finished poll as it is', async () => {
    const { pollId } = await drafted(world)
    await cancelPoll(asPerson(headOf(world)), { pollId, reason: 'Chuẩn bị nhầm giải' })
    await expect(set(pollId, { state: 'draft' })).rejects.toThrow('a finished poll stays as it is')
    await expect(set(pollId, { cancelReason: 'khác' })).rejects.toThrow('a finished poll stays as it is')
  })

  it('takes a vote only from the person of a present seat, in time, once, for ever', async () => {
    const poll = await opened(world)
    const seat = await seatOf(poll.pollId, world.c.id)
    const put = (castById: string) =>
      db().pollVote.create({
        data: { seatId: seat.id, pollId: poll.pollId, choice: { chosen: [] }, castById, castAt: noon },
      })
    await expect(put(world.c.people.emulation_officer)).rejects.toThrow('a vote comes from its seat')
    await vote(poll, world.c, 'ynnn')
    await expect(put(world.c.people.principal)).rejects.toThrow(/Unique/)
    await expect(
      db().pollVote.update({ where: { seatId: seat.id }, data: { choice: { chosen: [1] } } }),
    ).rejects.toThrow('a poll stays in the record')
    await expect(db().pollVote.delete({ where: { seatId: seat.id } })).rejects.toThrow('a poll stays in the record')
    await setClock(later)
    const other = await seatOf(poll.pollId, world.d.id)
    await expect(
      db().pollVote.create({
        data: { seatId: other.id, pollId: poll.pollId, choice: {}, castById: world.d.people.principal, castAt: noon },
      }),
    ).rejects.toThrow('the poll takes no vote now')
  })

  it('takes figures from the two tellers alone', async () => {
    const { pollId } = await opened(world, { kind: 'paper', preparation: { tellers: [world.c.id, world.d.id] } })
    await expect(
      db().tallyCount.create({
        data: { pollId, organisationId: world.b.id, personId: world.b.people.principal, figures: {}, at: noon },
      }),
    ).rejects.toThrow('only the tellers count')
  })
})
