import { askForBallots, sealMarks, takeBallots, type OwnBallots } from '@/components/ballots/voter'
import { castBallot } from '@/lib/ballots/commands/cast-ballot'
import { closeCollecting } from '@/lib/ballots/commands/close-collecting'
import { draftKeyBook } from '@/lib/ballots/commands/draft-key-book'
import { issueBallots } from '@/lib/ballots/commands/issue-ballots'
import { openCollecting } from '@/lib/ballots/commands/open-collecting'
import { prepareBox } from '@/lib/ballots/commands/prepare-box'
import { proveCard } from '@/lib/ballots/commands/prove-card'
import { publishKeys } from '@/lib/ballots/commands/publish-keys'
import { sealBox } from '@/lib/ballots/commands/seal-box'
import { keyBookSchema, keyLabel, trialContext, type KeyBook } from '@/lib/ballots/rules/key-book'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { chance, toText, type Bytes } from '@/lib/platform/sealing/bytes'
import { derivePair, openOf } from '@/lib/platform/sealing/nested'
import { openBallots } from '@/lib/polls/commands/open-ballots'
import { frozen, headOf, makeMeeting, preparation } from './polls'
import { openPoll } from '@/lib/polls/commands/open-poll'
import type { School, World } from './world'

export const must = <T>(answer: Result<T>): T => {
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}

export type Card = { personId: string; number: number; seed: Bytes }

/** Four schools vote: the floor of the world's cluster is set to three, the least that the product takes. */
export async function lowerFloor(world: World): Promise<void> {
  await db().rule.create({
    data: {
      ...{ code: 'ballots.least', value: 3, basis: 'cluster', articleVi: 'Nghị quyết cụm', articleEn: 'Resolution' },
      ...{ clusterId: world.clusterId, validFrom: new Date('2000-01-01') },
    },
  })
}

/** B, C and an official of the Academy keep the cards: three of three, none of the chair's. */
export const trusteesOf = (world: World): string[] => [
  world.b.people.principal,
  world.c.people.principal,
  world.academy.reviewer,
]

export async function preparedBox(world: World, slots = 2, meetingId?: string) {
  const meeting = meetingId ?? (await makeMeeting(world))
  const { boxId } = must(
    await prepareBox(asPerson(headOf(world)), { meetingId: meeting, slots, trustees: trusteesOf(world) as never }),
  )
  return { boxId, meetingId: meeting }
}

/** A trustee makes a card as the page does, publishes its keys and tries it. */
export async function makeCard(boxId: string, personId: string, number: number, slots: number): Promise<Card> {
  const seed = chance(16)
  const keys: string[] = []
  for (let slot = 0; slot <= slots; slot++) keys.push((await derivePair(seed, keyLabel(boxId, slot))).publicKey)
  must(await publishKeys(asPerson(personId), { boxId, keys }))
  must(await proveCard(asPerson(personId), { boxId, answer: await answerOf(boxId, number, seed) }))
  return { personId, number, seed }
}

export async function answerOf(boxId: string, number: number, seed: Bytes): Promise<string> {
  const trustee = await db().ballotTrustee.findUniqueOrThrow({ where: { boxId_number: { boxId, number } } })
  const pair = await derivePair(seed, keyLabel(boxId, 0))
  return toText(await openOf(pair.privateKey, trustee.trial!, trialContext(boxId, number)))
}

export type Box = { boxId: string; meetingId: string; door: string; book: KeyBook; cards: Card[]; sha256: string }

/** A box whose key book is sealed. */
export async function sealedBox(world: World, slots = 2, meetingId?: string): Promise<Box> {
  const prepared = await preparedBox(world, slots, meetingId)
  const { boxId } = prepared
  const cards: Card[] = []
  for (const [at, personId] of trusteesOf(world).entries()) cards.push(await makeCard(boxId, personId, at + 1, slots))
  must(await draftKeyBook(asPerson(headOf(world)), { boxId }))
  const { keyBook, keyBookSha256, door } = await db().ballotBox.findUniqueOrThrow({ where: { id: boxId } })
  must(await sealBox(asPerson(world.b.people.emulation_officer), { boxId, sha256: keyBookSha256! }))
  const book = keyBookSchema.parse(JSON.parse(keyBook!))
  return { ...prepared, door, book, cards, sha256: keyBookSha256! }
}

export async function collectingBox(world: World, slots = 2, meetingId?: string): Promise<Box> {
  const box = await sealedBox(world, slots, meetingId)
  must(await openCollecting(asPerson(headOf(world)), { boxId: box.boxId }))
  return box
}

/** A voter receives as the page does. */
export async function receive(box: Box, personId: string): Promise<OwnBallots> {
  const asked = await askForBallots(box.book, box.sha256, () => undefined)
  const blinded = asked.places.map((place) => place.request.blinded)
  const { signatures } = must(await issueBallots(asPerson(personId), { boxId: box.boxId, blinded }))
  return takeBallots(box.book, asked, signatures)
}

export type Voters = Map<School, OwnBallots>

/** A box after handing out: everybody named has received. */
export async function readyBox(world: World, { slots = 2, schools }: { slots?: number; schools?: School[] } = {}) {
  const box = await collectingBox(world, slots)
  const voters: Voters = new Map()
  for (const school of schools ?? [world.a, world.b, world.c, world.d])
    voters.set(school, await receive(box, school.people.principal))
  must(await closeCollecting(asPerson(headOf(world)), { boxId: box.boxId }))
  return { box, voters }
}

export type SecretPoll = { pollId: string; sha256: string; slot: number }

/** A secret poll in the next place of a box, confirmed but not open. */
export async function frozenSecret(
  world: World,
  box: Box,
  more: Parameters<typeof frozen>[1] = {},
): Promise<SecretPoll> {
  const { preparation: own, ...rest } = more
  const poll = await frozen(world, {
    ...{ kind: 'secret', meetingId: box.meetingId, ...rest },
    preparation: { ...preparation, tellers: [world.b.id, world.c.id], ...own },
  })
  const { boxSlot } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
  return { ...poll, slot: boxSlot! }
}

export async function openSecret(world: World, box: Box, more: Parameters<typeof frozen>[1] = {}): Promise<SecretPoll> {
  const poll = await frozenSecret(world, box, more)
  must(await openPoll(asPerson(headOf(world)), { pollId: poll.pollId, sha256: poll.sha256 }))
  return poll
}

/** A sealed ballot of a voter: letters as on the form, y, n or b on each line. */
export async function sealed(box: Box, own: OwnBallots, poll: SecretPoll, marks: string, counter = 1) {
  const place = own.places.find(({ slot }) => slot === poll.slot)!
  return sealMarks(box.book, place, poll.sha256, marks, counter)
}

export async function castMarks(box: Box, own: OwnBallots, poll: SecretPoll, marks: string, counter = 1) {
  return castBallot({ door: box.door, slot: poll.slot, ballot: await sealed(box, own, poll, marks, counter) })
}

/** A trustee opens the box of a poll with the card. */
export async function openWith(box: Box, poll: SecretPoll, card: Card) {
  const pair = await derivePair(card.seed, keyLabel(box.boxId, poll.slot))
  return openBallots(asPerson(card.personId), { pollId: poll.pollId, privateKey: pair.privateKey })
}
