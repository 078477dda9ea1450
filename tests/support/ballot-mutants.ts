import { canonical } from '@/lib/platform/canonical'
import { hashOf } from '@/lib/platform/sealing/bytes'
import type { BallotRecord } from '@/lib/polls/rules/verify'
import { chained, type House } from './ballot-records'
import type { Dice } from './dice'

type Mutate = (record: BallotRecord, dice: Dice, house: House) => Promise<void> | void
type Leaf = { of: Record<string, unknown>; key: string }

/** Every place of a record that holds a value. */
function leaves(of: unknown): Leaf[] {
  if (typeof of !== 'object' || of === null) return []
  return Object.entries(of).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value) : [{ of: of as Record<string, unknown>, key }],
  )
}

function flip({ of, key }: Leaf, dice: Dice): void {
  const value = of[key]
  if (typeof value === 'number') of[key] = value + dice.pick([-1, 1])
  else if (typeof value === 'boolean') of[key] = !value
  else if (typeof value === 'string' && value.length > 0) {
    const at = dice.below(value.length)
    of[key] =
      value.slice(0, at) + String.fromCharCode(value.charCodeAt(at) ^ (1 << dice.below(5))) + value.slice(at + 1)
  } else of[key] = value === null ? 0 : 'x'
}

const lines = (record: BallotRecord): BallotRecord['box']['board'] => record.box.board

/** Chains what stands on the board anew, its head too: somebody hides what he did. */
async function hide(record: BallotRecord): Promise<void> {
  const { keyBookSha256, slot, board } = record.box
  Object.assign(
    record.box,
    await chained(
      board.map(({ ballot }) => ballot),
      keyBookSha256,
      record.manifestSha256,
      slot,
    ),
  )
}

const parts = ['key', 'random', 'credential', 'body', 'wraps', 'keySha256', 'signature'] as const

/** Gives the manifest other words and their right hash. */
async function rewrite(record: BallotRecord, change: (manifest: Record<string, unknown>) => void): Promise<void> {
  const manifest = JSON.parse(record.manifest) as Record<string, unknown>
  change(manifest)
  record.manifest = canonical(manifest as never)
  record.manifestSha256 = await hashOf(record.manifest)
  await hide(record)
}

/** All ways of changing a record: each must be seen. Those that need ballots find them in records that have some. */
export const mutations: Record<string, Mutate> = {
  flipped: (record, dice) => flip(dice.pick(leaves(record)), dice),
  'flipped in a ballot': (record, dice) => flip(dice.pick(leaves(lines(record))), dice),
  'flipped in a ballot, chained anew': async (record, dice) => {
    flip(dice.pick(leaves(dice.pick(lines(record)).ballot)), dice)
    await hide(record)
  },
  'flipped in the result': (record, dice) => flip(dice.pick(leaves(record.result)), dice),
  dropped: (record, dice) => void lines(record).splice(dice.below(lines(record).length), 1),
  'dropped, chained anew': async (record, dice) => {
    lines(record).splice(dice.below(lines(record).length), 1)
    await hide(record)
  },
  doubled: (record, dice) => void lines(record).push(structuredClone(dice.pick(lines(record)))),
  'doubled, chained anew': async (record, dice) => {
    const at = dice.below(lines(record).length)
    lines(record).splice(at, 0, structuredClone(lines(record)[at]!))
    await hide(record)
  },
  swapped: (record) => void lines(record).reverse(),
  'swapped, chained anew': async (record) => {
    lines(record).reverse()
    await hide(record)
  },
  'a part of another ballot': async (record, dice) => {
    const [one, other] = dice.shuffle(lines(record))
    const part = dice.pick(parts)
    Object.assign(one!.ballot, { [part]: structuredClone(other!.ballot[part]) })
    await hide(record)
  },
  'another issuing key': async (record, dice, house) => {
    const book = JSON.parse(record.box.keyBook) as { slots: { issuing: string }[] }
    book.slots.reverse().forEach((slot, at) => Object.assign(slot, { number: at + 1 }))
    record.box.keyBook = canonical(book)
    record.box.keyBookSha256 = await hashOf(record.box.keyBook)
    await rewrite(record, (manifest) => {
      Object.assign(manifest, { box: { id: house.box, slot: record.box.slot, keyBook: record.box.keyBookSha256 } })
    })
    for (const { ballot } of lines(record)) ballot.manifest = record.manifestSha256
    await hide(record)
  },
  'another opening key': (record, dice, house) => {
    const at = dice.pick(Object.keys(record.box.openings))
    record.box.openings[at] = house.trustees[Number(at)]!.pairs[3 - record.box.slot]!.privateKey
  },
  'one opening key': (record, dice) => void delete record.box.openings[dice.pick(Object.keys(record.box.openings))],
  'another manifest': (record, dice) =>
    rewrite(record, (manifest) => void Object.assign(manifest, { round: 2 + dice.below(3) })),
  'another rule': (record) =>
    rewrite(record, ({ question }) => {
      const { rule } = question as { rule: { threshold: { n: number } } }
      rule.threshold.n = 1
    }),
  'another place': (record) => void (record.box.slot = 3 - record.box.slot),
  'another tally': (record, dice) => {
    const { result } = record
    const at = dice.below(result.lines.length)
    for (const sheet of [result.lines, result.room?.lines, result.box?.lines]) {
      const line = sheet?.[at]
      if (line) line.yes += 1
    }
  },
  'another number received': (record) => {
    record.box.received.electronic += 1
    if (record.result.box) record.result.box.issued += 1
  },
  'a seat more': (record) =>
    void record.seats.push({ school: 'Z', person: 'Người lạ', substitute: false, present: false }),
  'a teller less': (record) => {
    if (record.counts.length === 0) record.counts.push({ figures: { room: null, written: null } })
    else record.counts.pop()
  },
}

/** A changed copy of a record, and in which way it was changed. */
export async function mutant(
  record: BallotRecord,
  dice: Dice,
  house: House,
): Promise<{ way: string; record: BallotRecord }> {
  for (;;) {
    const way = dice.pick(Object.keys(mutations))
    // read anew: what both tellers entered and what the result says are three things, and no hand changes all at once
    const copy = JSON.parse(JSON.stringify(record)) as BallotRecord
    await mutations[way]!(copy, dice, house)
    if (canonical(copy) !== canonical(record)) return { way, record: copy }
  }
}
