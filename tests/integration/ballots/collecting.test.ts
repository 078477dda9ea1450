import { beforeAll, describe, expect, it, vi } from 'vitest'
import { askForBallots, takeBallots } from '@/components/ballots/voter'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import { givePaper } from '@/lib/ballots/commands/give-paper'
import { issueBallots } from '@/lib/ballots/commands/issue-ballots'
import { keepRecovery } from '@/lib/ballots/commands/keep-recovery'
import { openCollecting } from '@/lib/ballots/commands/open-collecting'
import { findCopy, getDoor } from '@/lib/ballots/queries/door'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { makeRecoveryCode, openKept, recoveryKeys, sealKept } from '@/lib/platform/sealing/recovery'
import { collectingBox, lowerFloor, must, receive, sealedBox, type Box } from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { headOf, makeMeeting } from '../../support/polls'
import { makeWorld, type World } from '../../support/world'

testDatabase()
// keys of 3072 bits take seconds to make, and more beside other work
vi.setConfig({ testTimeout: 120_000 })

let world: World
let box: Box

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  box = await collectingBox(world, 2)
}, 120_000)

const refused = (code: string) => ({ ok: false, refusal: { code } })
const ask = async (of: Box = box) => {
  const asked = await askForBallots(of.book, of.sha256, () => undefined)
  return { asked, blinded: asked.places.map((place) => place.request.blinded) }
}
const issue = (personId: string, blinded: string[], of: Box = box) =>
  issueBallots(asPerson(personId), { boxId: of.boxId, blinded })

describe('handing out', () => {
  it('begins at the chair’s word while the meeting is open', async () => {
    const later = await sealedBox(world, 1, await makeMeeting(world, { state: 'convened' }))
    const open = (personId: string) => openCollecting(asPerson(personId), { boxId: later.boxId })
    expect(await open(world.c.people.principal)).toMatchObject(refused('ballots.not_chair'))
    expect(await open(headOf(world))).toMatchObject(refused('ballots.meeting_not_open'))
    expect(await openCollecting(asPerson(headOf(world)), { boxId: box.boxId })).toMatchObject(
      refused('ballots.box_collecting'),
    )
    expect(await issue(world.b.people.principal, (await ask(later)).blinded, later)).toMatchObject(
      refused('ballots.box_sealed'),
    )
  })

  it('gives to the one person of a seat, present at the door, and to nobody else', async () => {
    const { blinded } = await ask()
    expect(await issueBallots(asNobody(), { boxId: box.boxId, blinded })).toMatchObject(refused('common.not_found'))
    expect(await issue(world.b.people.emulation_officer, blinded)).toMatchObject(refused('ballots.no_seat'))
    expect(await issue(world.elsewhere.head.people.principal, blinded)).toMatchObject(refused('common.not_found'))
    const where = { meetingId: box.meetingId, organisationId: world.d.id }
    await db().delegate.updateMany({ where, data: { state: 'registered', confirmedAt: null } })
    expect(await issue(world.d.people.principal, blinded)).toMatchObject(refused('ballots.not_present'))
    await db().delegate.updateMany({ where, data: { state: 'present', confirmedAt: new Date() } })
    expect(await issue(world.d.people.principal, blinded.slice(1))).toMatchObject(refused('ballots.blinded_differ'))
    expect(await issue(world.d.people.principal, ['_'.repeat(512), blinded[1]!])).toMatchObject(
      refused('ballots.blinded_differ'),
    )
  })

  it('answers the same request with the same signatures, however often and at once, and another one with none', async () => {
    const { asked, blinded } = await ask()
    const answers = await Promise.all(Array.from({ length: 10 }, () => issue(world.b.people.principal, blinded)))
    const first = must(answers[0]!)
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: first })
    const own = await takeBallots(box.book, asked, first.signatures)
    expect(own.places.every((place) => place.credential !== null)).toBe(true)
    expect(await issue(world.b.people.principal, (await ask()).blinded)).toMatchObject(refused('ballots.other_request'))
    expect(await db().ballotIssue.count({ where: { organisationId: world.b.id } })).toBe(2)
  })

  it('is refused by the browser when the server signs with another key than that of the key book', async () => {
    const { asked } = await ask()
    const other = await sealedBox(world, 2)
    const signatures = await receive(await collectingOf(other), world.c.people.principal).then(({ places }) =>
      places.map(({ credential }) => credential ?? ''),
    )
    await expect(takeBallots(box.book, asked, signatures)).rejects.toThrow()
  })

  it('gives paper instead, by the chair’s people, and then nothing electronic; and never after electronic ones', async () => {
    const paper = (schoolId: string, personId = headOf(world)) =>
      givePaper(asPerson(personId), { boxId: box.boxId, schoolId })
    expect(await paper(world.c.id, world.c.people.principal)).toMatchObject(refused('ballots.not_chair'))
    expect(await paper(world.elsewhere.head.id)).toMatchObject(refused('ballots.seat_unknown'))
    expect(await paper(world.b.id)).toMatchObject(refused('ballots.received_already'))
    must(await paper(world.c.id))
    expect(await paper(world.c.id)).toMatchObject(refused('ballots.takes_paper'))
    expect(await issue(world.c.people.principal, (await ask()).blinded)).toMatchObject(refused('ballots.takes_paper'))
  })

  it('says at the door how many have received, never who', async () => {
    const door = await getDoor(box.door)
    expect(door).toMatchObject({ state: 'collecting', seats: 4, received: 2 })
    expect(JSON.stringify({ ...door, keyBook: '' })).not.toContain(world.b.id)
    expect(await getDoor('A'.repeat(22))).toBeNull()
  })

  it('ends with the death of every issuing key, and nothing is handed out any more', async () => {
    const waiting = await ask()
    expect(await closeCollecting(asPerson(world.d.people.principal), { boxId: box.boxId })).toMatchObject(
      refused('ballots.not_chair'),
    )
    must(await closeCollecting(asPerson(headOf(world)), { boxId: box.boxId }))
    expect(await db().ballotSlot.count({ where: { boxId: box.boxId, issuingPrivate: { not: null } } })).toBe(0)
    expect(await issue(world.d.people.principal, waiting.blinded)).toMatchObject(refused('ballots.box_ready'))
    expect(await closeCollecting(asPerson(headOf(world)), { boxId: box.boxId })).toMatchObject(
      refused('ballots.box_ready'),
    )
  })

  const collectingOf = async (of: Box): Promise<Box> => {
    must(await openCollecting(asPerson(headOf(world)), { boxId: of.boxId }))
    return of
  }
})

describe('a copy under a recovery code', () => {
  it('is kept while ballots are handed out, opens with the code alone, and is found in its own box alone', async () => {
    const other = await collectingBox(world, 1)
    const own = await receive(other, world.d.people.principal)
    const { key, hash } = await recoveryKeys(makeRecoveryCode().replaceAll('-', ''))
    const sealed = await sealKept(key, JSON.stringify(own))
    expect(await keepRecovery({ door: box.door, codeHash: hash, sealed })).toMatchObject(
      refused('ballots.box_not_collecting'),
    )
    expect(await keepRecovery({ door: 'A'.repeat(22), codeHash: hash, sealed })).toMatchObject(
      refused('ballots.no_such_door'),
    )
    expect(await keepRecovery({ door: other.door, codeHash: hash, sealed })).toMatchObject({ ok: true })
    expect(await findCopy(box.door, hash)).toBeNull()
    expect(await findCopy(other.door, '0'.repeat(64))).toBeNull()
    expect(JSON.parse(await openKept(key, (await findCopy(other.door, hash))!))).toEqual(own)
    const stranger = await recoveryKeys('23456789ABCDEFGH')
    await expect(openKept(stranger.key, sealed)).rejects.toThrow()
  })
})
