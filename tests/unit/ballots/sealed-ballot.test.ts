import { beforeAll, describe, expect, it } from 'vitest'
import { boardHead, boardRoot, chainBoard } from '@/lib/ballots/rules/board'
import {
  keyBookSchema,
  keyBookText,
  keyLabel,
  slotKeys,
  trialContext,
  type KeyBook,
} from '@/lib/ballots/rules/key-book'
import { checkBallot, keyHashOf, openBallot, type Openings } from '@/lib/ballots/rules/sealed-ballot'
import type { SealedBallot } from '@/lib/ballots/schema'
import { hashOf } from '@/lib/platform/sealing/bytes'
import { countBoard } from '@/lib/polls/rules/box-count'
import type { Question } from '@/lib/polls/rules/tally'
import { makeHouse, makeRecord, type House } from '../../support/ballot-records'
import { dice } from '../../support/dice'

let house: House
let book: KeyBook
let slot: number
let ballots: SealedBallot[]

const code = (verdict: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  verdict.ok ? 'ok' : verdict.refusal.code

beforeAll(async () => {
  house = await makeHouse()
  for (let seed = 1; ; seed++) {
    const record = await makeRecord(house, dice(seed), 6)
    book = keyBookSchema.parse(JSON.parse(record.box.keyBook))
    slot = record.box.slot
    ballots = record.box.board.map((line) => line.ballot)
    if (ballots.length >= 3 && slot === 1) break
  }
}, 120_000)

const openingsOf = (...places: number[]): Openings =>
  Object.fromEntries(places.map((at) => [at, house.trustees[at]!.pairs[slot]!.privateKey]))

describe('a sealed ballot', () => {
  it('is lawful in its own place alone', async () => {
    const [one, other] = ballots as [SealedBallot, SealedBallot]
    expect(code(await checkBallot(book, slot, one.manifest, one))).toBe('ok')
    expect(code(await checkBallot(book, slot, 'f'.repeat(64), one))).toBe('ballots.other_manifest')
    expect(code(await checkBallot(book, 2, one.manifest, one))).toBe('ballots.no_credential')
    expect(code(await checkBallot(book, 3, one.manifest, one))).toBe('ballots.other_manifest')
    const lent = { ...one, credential: other.credential, random: other.random }
    expect(code(await checkBallot(book, slot, one.manifest, lent))).toBe('ballots.no_credential')
    expect(code(await checkBallot(book, slot, one.manifest, { ...one, counter: 2 }))).toBe('ballots.not_signed')
    const elsewhere = { ...book, box: '018f0000-0000-7000-8000-000000000009' }
    expect(code(await checkBallot(elsewhere, slot, one.manifest, one))).toBe('ballots.no_credential')
  })

  it('says the same to any two of the three cards, and nothing to one', async () => {
    const place = { box: book.box, slot }
    for (const ballot of ballots) {
      const said = await Promise.all(
        [openingsOf(0, 1), openingsOf(0, 2), openingsOf(1, 2), openingsOf(0, 1, 2)].map((keys) =>
          openBallot(place, ballot, keys),
        ),
      )
      expect(new Set(said).size).toBe(1)
      expect(said[0]).not.toBeNull()
      for (const keys of [{}, openingsOf(0), openingsOf(1), openingsOf(2)])
        await expect(openBallot(place, ballot, keys)).rejects.toThrow(RangeError)
    }
  })

  it('that promises another key than lies in it, or lies elsewhere, is spoilt', async () => {
    const [one] = ballots as [SealedBallot]
    const place = { box: book.box, slot }
    expect(await openBallot(place, { ...one, keySha256: '0'.repeat(64) }, openingsOf(0, 1))).toBeNull()
    expect(await openBallot({ ...place, slot: 2 }, one, openingsOf(0, 1))).toBeNull()
    expect(await openBallot(place, one, { 0: openingsOf(1)[1]!, 1: openingsOf(0)[0]! })).toBeNull()
  })

  it('lies under the hash of its key', async () => {
    expect(await keyHashOf(ballots[0]!)).toBe(await hashOf(ballots[0]!.key))
  })
})

describe('a board', () => {
  it('is counted ballot by ballot; what does not open is returned and invalid', async () => {
    const question: Question = {
      ...{ form: 'lines', upTo: 1, quota: 1, round: 1, positions: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
      rule: { ties: [], rounds: 1 } as unknown as Question['rule'],
    }
    const place = { box: book.box, slot, issued: 9 }
    const spoilt = { ...ballots[0]!, keySha256: '0'.repeat(64) }
    const counted = await countBoard(question, place, [spoilt, ...ballots.slice(1)], openingsOf(0, 2))
    expect(counted.choices).toHaveLength(ballots.length)
    expect(counted.choices[0]).toBeNull()
    const valid = counted.choices.filter((choice) => choice !== null).length
    expect(counted.sheet).toMatchObject({
      ...{ issued: 9, returned: ballots.length, valid, invalid: ballots.length - valid },
    })
  })

  it('hangs on key book, manifest and place, and each line on all before it', async () => {
    const root = await boardRoot('k', 'm', 1)
    expect(root).toBe(await hashOf('["neu-guong board v1","k","m",1]'))
    expect(
      new Set([root, await boardRoot('x', 'm', 1), await boardRoot('k', 'x', 1), await boardRoot('k', 'm', 2)]).size,
    ).toBe(4)
    const lines = await chainBoard(root, ['a', 'b'])
    const first = await hashOf(JSON.stringify([root, 'a']))
    const second = await hashOf(JSON.stringify([first, 'b']))
    expect(lines).toEqual([
      { seq: 1, entry: 'a', chainHash: first },
      { seq: 2, entry: 'b', chainHash: second },
    ])
    expect([boardHead(root, lines), boardHead(root, [])]).toEqual([second, root])
  })
})

describe('a key book', () => {
  it('names for each place one issuing key and three opening keys, or nothing', () => {
    expect(slotKeys(book, 1)).toEqual({
      issuing: house.issuers[0]!.spki,
      opening: house.trustees.map(({ pairs }) => pairs[1]!.publicKey),
    })
    expect(slotKeys(book, 2)?.issuing).toBe(house.issuers[1]!.spki)
    expect(slotKeys(book, 3)).toBeNull()
    const [short, ...rest] = book.trustees
    const lacking = { ...book, trustees: [{ ...short!, publicKeys: short!.publicKeys.slice(0, 1) }, ...rest] }
    expect(slotKeys(lacking, 1)).toBeNull()
    expect(slotKeys({ ...book, trustees: rest }, 1)).toBeNull()
  })

  it('is one text, read back as it was, and nothing with a word more', () => {
    expect(keyBookSchema.parse(JSON.parse(keyBookText(book)))).toEqual(book)
    const asked = (more: object) => keyBookSchema.safeParse({ ...book, ...more }).success
    expect([
      asked({}),
      asked({ word: 'x' }),
      asked({ box: 'x' }),
      asked({ year: 2022.5 }),
      asked({ roll: [{}] }),
    ]).toEqual([...[true, false, false, false, false]])
  })

  it('binds a card’s test and its keys to box, keeper and place', () => {
    expect(trialContext('b', 2)).toBe('neu-guong trial v1|b|2')
    expect(keyLabel('b', 3)).toBe('b|3')
  })
})
