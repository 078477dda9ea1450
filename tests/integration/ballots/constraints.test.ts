import { beforeAll, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/platform/db/client'
import {
  castMarks,
  collectingBox,
  lowerFloor,
  openSecret,
  readyBox,
  receive,
  type Box,
  type Voters,
} from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()
// keys of 3072 bits take seconds to make, and more beside other work
vi.setConfig({ testTimeout: 120_000 })

let world: World
let collecting: Box
let ready: Box
let voters: Voters

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  collecting = await collectingBox(world, 1)
  ;({ box: ready, voters } = await readyBox(world, { slots: 4 }))
}, 120_000)

const slot = (box: Box, number: number, data: object) =>
  db().ballotSlot.update({ where: { boxId_number: { boxId: box.boxId, number } }, data })
const change = (box: Box, data: object) => db().ballotBox.update({ where: { id: box.boxId }, data })

describe('the database itself', () => {
  it('enters the state of voting only when no issuing key lives, and gives none back', async () => {
    await expect(change(collecting, { state: 'ready', closedAt: new Date() })).rejects.toThrow(
      /issuing key still lives/,
    )
    await expect(slot(ready, 1, { issuingPrivate: 'x' })).rejects.toThrow(/keeps its keys/)
    await expect(slot(ready, 1, { issuingPublic: 'x' })).rejects.toThrow(/keeps its keys/)
  })

  it('opens no question while ballots are handed out', async () => {
    const voting = { state: 'voting', manifestSha256: 'a'.repeat(64), closesAt: new Date() }
    await expect(slot(collecting, 1, voting)).rejects.toThrow(/only when collecting is over/)
  })

  it('keeps a sealed key book, its roll and its trustees', async () => {
    await expect(change(ready, { keyBook: '{}' })).rejects.toThrow(/sealed key book never changes/)
    const { boxId } = ready
    await expect(db().ballotSeat.updateMany({ where: { boxId }, data: { label: 'x' } })).rejects.toThrow(
      /roll of the box/,
    )
    await expect(db().ballotSeat.deleteMany({ where: { boxId } })).rejects.toThrow(/roll of the box/)
    await expect(db().ballotTrustee.updateMany({ where: { boxId }, data: { tested: false } })).rejects.toThrow(
      /key book/,
    )
    await expect(db().ballotSlot.create({ data: { boxId, number: 24, issuingPublic: 'x' } })).rejects.toThrow(
      /made with it/,
    )
    await expect(db().ballotBox.delete({ where: { id: boxId } })).rejects.toThrow()
  })

  it('hands out nothing after the end, to nobody twice, and to no seat that took paper', async () => {
    await receive(collecting, world.b.people.principal)
    const issue = (boxId: string, organisationId: string, number = 1) =>
      db().ballotIssue.create({
        data: { boxId, slot: number, organisationId, blindedSha256: 'x', blindSignature: 'x' },
      })
    await expect(issue(ready.boxId, world.b.id, 3)).rejects.toThrow(/handed out only now/)
    await expect(issue(collecting.boxId, world.b.id)).rejects.toThrow(/Unique/)
    await expect(issue(collecting.boxId, world.c.id)).rejects.toThrow(/handed out only now/)
    await expect(db().ballotIssue.deleteMany({ where: { boxId: collecting.boxId } })).rejects.toThrow(
      /only now and once/,
    )
    await expect(
      db().ballotRecovery.create({ data: { codeHash: 'x', boxId: ready.boxId, sealed: 'x' } }),
    ).rejects.toThrow(/kept only while/)
  })

  it('lets no ballot in out of time, none be changed or taken, and writes the board once', async () => {
    const poll = await openSecret(world, ready)
    const { boxId } = ready
    await castMarks(ready, voters.get(world.a)!, poll, 'ynnn')
    const where = { boxId, slot: poll.slot }
    await expect(db().ballot.updateMany({ where, data: { entry: 'x' } })).rejects.toThrow(/later ballot replaces/)
    await expect(db().ballot.deleteMany({ where })).rejects.toThrow(/only for the board/)
    const other = { boxId, slot: poll.slot + 1, keyHash: 'x', counter: 1, entry: 'x' }
    await expect(db().ballot.create({ data: other })).rejects.toThrow(/takes no ballot now/)
    await expect(
      db().ballotBoardEntry.create({ data: { ...where, seq: 1, entry: 'x', chainHash: 'x' } }),
    ).rejects.toThrow(/board stands/)
    await expect(slot(ready, poll.slot, { state: 'closed' })).rejects.toThrow(/nobody closes a question sooner/)
    await expect(slot(ready, poll.slot, { openings: { 1: 'x' } })).rejects.toThrow(/after voting/)
    await expect(slot(ready, poll.slot, { closesAt: new Date() })).rejects.toThrow(/keeps its hour/)
    await expect(slot(ready, poll.slot, { state: 'free' })).rejects.toThrow(/follows its states/)
  })

  it('keeps no named vote of a secret poll, and moves no poll to another place', async () => {
    const poll = await openSecret(world, ready)
    const seat = await db().pollSeat.findFirstOrThrow({ where: { pollId: poll.pollId, organisationId: world.a.id } })
    const vote = { seatId: seat.id, pollId: poll.pollId, choice: {}, castById: seat.personId!, castAt: new Date() }
    await expect(db().pollVote.create({ data: vote })).rejects.toThrow(/keeps no named vote/)
    await expect(db().poll.update({ where: { id: poll.pollId }, data: { boxSlot: 4 } })).rejects.toThrow(
      /stays in its box/,
    )
    await expect(
      db().poll.updateMany({ where: { kind: 'open' }, data: { boxId: ready.boxId, boxSlot: 4 } }),
    ).resolves.toMatchObject({ count: 0 })
  })

  it('holds one living box for a meeting, and asks for three voters at least', async () => {
    const row = { yearId: world.yearId, meetingId: ready.meetingId, door: 'x', createdAt: new Date() }
    const by = { preparedById: world.a.people.principal, preparedBySchoolId: world.a.id }
    await expect(db().ballotBox.create({ data: { ...row, ...by, least: 5 } })).rejects.toThrow(/Unique/)
    const other = await db()
      .meeting.findFirstOrThrow({ where: { id: { notIn: [ready.meetingId, collecting.meetingId] } } })
      .catch(() => null)
    expect(other).toBeNull()
    await expect(db().$executeRaw`update ballot_boxes set least = 2 where id = ${ready.boxId}::uuid`).rejects.toThrow()
  })
})
