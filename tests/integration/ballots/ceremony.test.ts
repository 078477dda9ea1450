import { beforeAll, describe, expect, it, vi } from 'vitest'
import { draftKeyBook } from '@/lib/ballots/commands/draft-key-book'
import { openCollecting } from '@/lib/ballots/commands/open-collecting'
import { prepareBox } from '@/lib/ballots/commands/prepare-box'
import { proveCard } from '@/lib/ballots/commands/prove-card'
import { publishKeys } from '@/lib/ballots/commands/publish-keys'
import { replaceCard } from '@/lib/ballots/commands/replace-card'
import { sealBox } from '@/lib/ballots/commands/seal-box'
import { voidBox } from '@/lib/ballots/commands/void-box'
import { keyLabel } from '@/lib/ballots/rules/key-book'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { chance } from '@/lib/platform/sealing/bytes'
import { derivePair } from '@/lib/platform/sealing/nested'
import { answerOf, lowerFloor, makeCard, must, preparedBox, sealedBox, trusteesOf } from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { headOf, makeMeeting } from '../../support/polls'
import { makeWorld, type World } from '../../support/world'

testDatabase()
// keys of 3072 bits take seconds to make, and more beside other work
vi.setConfig({ testTimeout: 120_000 })

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const keysOf = async (boxId: string, slots: number): Promise<string[]> => {
  const seed = chance(16)
  const all = Array.from({ length: slots + 1 }, (_, slot) => derivePair(seed, keyLabel(boxId, slot)))
  return (await Promise.all(all)).map(({ publicKey }) => publicKey)
}

describe('preparing a box', () => {
  const prepare = async (trustees: string[], personId = headOf(world), meetingId?: string) =>
    prepareBox(asPerson(personId), {
      ...{ meetingId: meetingId ?? (await makeMeeting(world)), slots: 1 },
      trustees: trustees as [string, string, string],
    })

  it('is the head’s', async () => {
    expect(await prepare(trusteesOf(world), world.b.people.principal)).toMatchObject(refused('ballots.not_head'))
    expect(await prepare(trusteesOf(world), world.elsewhere.head.people.principal)).toMatchObject(
      refused('common.not_found'),
    )
    const nobody = { meetingId: await makeMeeting(world), slots: 1, trustees: trusteesOf(world) as never }
    expect(await prepareBox(asNobody(), nobody)).toMatchObject(refused('common.not_found'))
  })

  it('asks for three who keep a card, of three organisations, none of the chair’s', async () => {
    const [b, c, academy] = trusteesOf(world) as [string, string, string]
    expect(await prepare([b, b, academy])).toMatchObject(refused('ballots.trustees_of_three'))
    expect(await prepare([b, world.a.people.principal, academy])).toMatchObject(refused('ballots.trustee_of_the_chair'))
    expect(await prepare([b, c, world.c.people.lecturer])).toMatchObject(refused('ballots.trustee_unknown'))
  })

  it('is refused for a meeting that is over, and a second time for one meeting', async () => {
    const over = await makeMeeting(world, { state: 'held' })
    expect(await prepare(trusteesOf(world), headOf(world), over)).toMatchObject(refused('ballots.meeting_over'))
    const { meetingId } = await preparedBox(world, 1)
    expect(await prepare(trusteesOf(world), headOf(world), meetingId)).toMatchObject(refused('ballots.box_there'))
  })

  it('is refused where a candidate school may not vote on itself: a secret ballot cannot keep that', async () => {
    const rule = await db().rule.create({
      data: {
        ...{ code: 'polls.candidate_votes_on_itself', value: false, basis: 'cluster', articleVi: 'Điều 3' },
        ...{ articleEn: 'Article 3', clusterId: world.clusterId, validFrom: new Date('2000-01-01') },
      },
    })
    expect(await prepare(trusteesOf(world))).toMatchObject(refused('ballots.candidates_stand_aside'))
    await db().rule.delete({ where: { id: rule.id } })
  })
})

describe('a card', () => {
  it('is made by its keeper alone, once, with as many lawful keys as the box has places', async () => {
    const { boxId } = await preparedBox(world, 1)
    const keys = await keysOf(boxId, 1)
    const [b, c] = trusteesOf(world) as [string, string, string]
    expect(await publishKeys(asPerson(world.d.people.principal), { boxId, keys })).toMatchObject(
      refused('ballots.not_trustee'),
    )
    expect(await publishKeys(asNobody(), { boxId, keys })).toMatchObject(refused('common.not_found'))
    const bad = [keys[0]!, keys[0]!]
    expect(await publishKeys(asPerson(b), { boxId, keys: bad })).toMatchObject(refused('ballots.keys_differ'))
    expect(await publishKeys(asPerson(b), { boxId, keys: keys.slice(1) })).toMatchObject(refused('ballots.keys_differ'))
    const noPoint = [keys[0]!, `${keys[1]!.slice(0, -4)}AAAA`]
    expect(await publishKeys(asPerson(b), { boxId, keys: noPoint })).toMatchObject(refused('ballots.keys_differ'))
    must(await publishKeys(asPerson(b), { boxId, keys }))
    expect(await publishKeys(asPerson(b), { boxId, keys })).toMatchObject(refused('ballots.keys_published'))
    expect(await proveCard(asPerson(c), { boxId, answer: 'A'.repeat(43) })).toMatchObject(
      refused('ballots.no_keys_yet'),
    )
  })

  it('is tried by opening what was sealed to it; a wrong one is said to be wrong; a lost one is replaced', async () => {
    const { boxId } = await preparedBox(world, 1)
    const [b] = trusteesOf(world) as [string, string, string]
    must(await publishKeys(asPerson(b), { boxId, keys: await keysOf(boxId, 1) }))
    expect(await proveCard(asPerson(b), { boxId, answer: 'A'.repeat(43) })).toMatchObject(refused('ballots.card_wrong'))
    expect(await replaceCard(asPerson(world.d.people.principal), { boxId })).toMatchObject(
      refused('ballots.not_trustee'),
    )
    must(await replaceCard(asPerson(b), { boxId }))
    const card = await makeCard(boxId, b, 1, 1)
    expect(await proveCard(asPerson(b), { boxId, answer: await answerOf(boxId, 1, card.seed) })).toMatchObject({
      ok: true,
    })
  })
})

describe('the key book', () => {
  it('waits for three tried cards, is written by the head, and confirmed by a second person of another school as it was shown', async () => {
    const { boxId } = await preparedBox(world, 1)
    const [b, c, academy] = trusteesOf(world) as [string, string, string]
    await makeCard(boxId, b, 1, 1)
    await makeCard(boxId, c, 2, 1)
    expect(await draftKeyBook(asPerson(headOf(world)), { boxId })).toMatchObject(refused('ballots.cards_not_proved'))
    await makeCard(boxId, academy, 3, 1)
    expect(await draftKeyBook(asPerson(b), { boxId })).toMatchObject(refused('ballots.not_head'))
    must(await draftKeyBook(asPerson(headOf(world)), { boxId }))
    const { keyBookSha256 } = await db().ballotBox.findUniqueOrThrow({ where: { id: boxId } })
    const seal = (personId: string, sha256 = keyBookSha256!) => sealBox(asPerson(personId), { boxId, sha256 })
    expect(await seal(world.a.people.principal)).toMatchObject(refused('ballots.sealed_by_another_school'))
    expect(await seal(world.b.people.lecturer)).toMatchObject(refused('ballots.not_acting_for_school'))
    expect(await seal(world.b.people.principal, '0'.repeat(64))).toMatchObject(refused('ballots.other_key_book'))
    must(await seal(world.b.people.principal))
    expect(await seal(world.b.people.principal)).toMatchObject(refused('ballots.box_sealed'))
    expect(await draftKeyBook(asPerson(headOf(world)), { boxId })).toMatchObject(refused('ballots.box_sealed'))
    expect(await replaceCard(asPerson(b), { boxId })).toMatchObject(refused('ballots.box_sealed'))
  })

  it('holds the roll and every public key, and no secret half', async () => {
    const { boxId, book, cards } = await sealedBox(world, 2)
    expect(book.roll.map(({ school }) => school)).toEqual(['A', 'B', 'C', 'D'])
    expect(book.slots.map(({ number }) => number)).toEqual([1, 2])
    for (const card of cards) {
      const pair = await derivePair(card.seed, keyLabel(boxId, 2))
      expect(book.trustees[card.number - 1]!.publicKeys[2]).toBe(pair.publicKey)
      expect(JSON.stringify(await db().ballotBox.findMany({ include: { trustees: true, slots: true } }))).not.toContain(
        pair.privateKey,
      )
    }
  })
})

describe('a void box', () => {
  it('is declared by the chair with a reason, makes room for another, and hands out nothing', async () => {
    const { boxId, meetingId } = await sealedBox(world, 1)
    const reason = 'Mất hai thẻ khóa trước giờ họp'
    expect(await voidBox(asPerson(world.c.people.principal), { boxId, reason })).toMatchObject(
      refused('ballots.not_chair'),
    )
    must(await voidBox(asPerson(headOf(world)), { boxId, reason }))
    expect(await voidBox(asPerson(headOf(world)), { boxId, reason })).toMatchObject(refused('ballots.box_void'))
    expect(await openCollecting(asPerson(headOf(world)), { boxId })).toMatchObject(refused('ballots.box_void'))
    expect(await db().ballotSlot.count({ where: { boxId, issuingPrivate: { not: null } } })).toBe(0)
    await preparedBox(world, 1, meetingId)
  })
})
