import { castBallot } from '@/lib/ballots/commands/cast-ballot'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import { issueBallots } from '@/lib/ballots/commands/issue-ballots'
import { keepRecovery } from '@/lib/ballots/commands/keep-recovery'
import { asPerson, asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { chance, hashOf, toHex, toText } from '@/lib/platform/sealing/bytes'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { askForBallots, takeBallots, type OwnBallots } from '@/components/ballots/voter'
import { dump, type Seen } from './attack'
import { collectingBox, must, openSecret, openWith, sealed, type Box } from './ballots'
import type { Dice } from './dice'
import { headOf, makeMeeting, preparation } from './polls'
import { walEnd, walRows, walSince } from './wal'
import { noon, school, type School, type World } from './world'

/** More member schools in the world's year. */
export async function moreSchools(world: World, count: number): Promise<School[]> {
  const made: School[] = []
  for (let at = 0; at < count; at++) made.push(await school(`T${at + 10}`))
  await db().yearSchool.createMany({
    data: made.map(({ id }, at) => ({ yearId: world.yearId, organisationId: id, position: at + 10 })),
  })
  await db().clusterMembership.createMany({
    data: made.map(({ id }, at) => ({
      ...{ clusterId: world.clusterId, organisationId: id, position: at + 10, validFrom: new Date('2021-02-03') },
    })),
  })
  return made
}

type Received = { school: School; own: OwnBallots; code: string }
/** With what the write-ahead log kept of the handing out. */
export type Simulated = { box: Box; received: Received[]; log: Buffer }

/** A conference at which the principals of all these schools are present. */
export async function conferenceOf(world: World, schools: School[]): Promise<string> {
  const meetingId = await makeMeeting(world, { present: schools })
  const known = [world.a, world.b, world.c, world.d].map(({ id }) => id)
  await db().delegate.createMany({
    data: schools
      .filter(({ id }) => !known.includes(id))
      .map(({ id, people }) => ({
        ...{ meetingId, organisationId: id, personId: people.principal, label: 'Hiệu trưởng', represents: true },
        ...{ state: 'present' as const, confirmedAt: noon },
      })),
  })
  return meetingId
}

/** A conference at whose door everybody receives, in the order of the dice, and keeps a copy under a code. */
export async function atTheDoor(world: World, schools: School[], slots: number, dice: Dice): Promise<Simulated> {
  const meetingId = await conferenceOf(world, schools)
  const before = await walEnd()
  const box = await collectingBox(world, slots, meetingId)
  const received: Received[] = []
  for (const at of dice.shuffle(schools)) {
    const asked = await askForBallots(box.book, box.sha256, () => undefined)
    const blinded = asked.places.map((place) => place.request.blinded)
    const caller = asPerson(at.people.principal, crypto.randomUUID())
    const { signatures } = must(await issueBallots(caller, { boxId: box.boxId, blinded }))
    const code = toHex(chance(32))
    must(await keepRecovery({ door: box.door, codeHash: code, sealed: toText(chance(900)) }))
    received.push({ school: at, own: await takeBallots(box.book, asked, signatures), code })
  }
  must(await closeCollecting(asPerson(headOf(world)), { boxId: box.boxId }))
  return { box, received, log: await walSince(before) }
}

/** Of the members as few are present as the game asks for. */
export const rule = { ...preparation.rule, quorum: { n: 1, d: 100, of: 'members' as const, over: false } }

/** One question: everybody casts, in an order of its own or in that in which they received; it is opened and counted. */
export async function vote(
  world: World,
  { box, received, log }: Simulated,
  dice: Dice,
  inOrder = false,
): Promise<{ open: Seen; after: Seen; log: Seen }> {
  const poll = await openSecret(world, box, { preparation: { rule } })
  const before = await walEnd()
  for (const { own } of inOrder ? received : dice.shuffle(received)) {
    const marks = [1, 2, 3, 4].map(() => dice.pick(['y', 'n', 'b'])).join('')
    must(await castBallot({ door: box.door, slot: poll.slot, ballot: await sealed(box, own, poll, marks) }))
  }
  const during = await dump('open')
  const voting = await walSince(before)
  await settlePolls(asSystem(), { pollId: poll.pollId })
  for (const card of dice.shuffle(box.cards).slice(0, 2)) must(await openWith(box, poll, card))
  const keys = received.map(({ own }) => own.places.find(({ slot }) => slot === poll.slot)!.publicKey)
  const hashes = await Promise.all(keys.map(hashOf))
  const seen = {
    ...{ slot: poll.slot, truth: keys.map((_, at) => at), ballots: keys.map((key, at) => [key, hashes[at]!]) },
    voters: received.map((one) => [one.school.id, one.school.people.principal]),
  }
  const mine = (rows: Seen['rows']) =>
    rows.filter(({ cells }) => cells.box_id === undefined || cells.box_id === box.boxId)
  const logged = [
    ...walRows('door', log, seen.voters),
    ...walRows('vote', voting, seen.voters),
    ...walRows('vote', voting, seen.ballots),
  ]
  return {
    open: { ...seen, rows: mine(during) },
    after: { ...seen, rows: mine(await dump('after')) },
    log: { ...seen, rows: logged },
  }
}
