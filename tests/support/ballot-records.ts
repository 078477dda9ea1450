import { constants, generateKeyPair, sign, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import { sealMarks } from '@/components/ballots/voter'
import { boardHead, boardRoot, chainBoard } from '@/lib/ballots/rules/board'
import { keyBookText, keyLabel, type KeyBook } from '@/lib/ballots/rules/key-book'
import { credentialMessage, keyHashOf } from '@/lib/ballots/rules/sealed-ballot'
import type { SealedBallot } from '@/lib/ballots/schema'
import { canonical } from '@/lib/platform/canonical'
import { chance, hashOf, join, toText } from '@/lib/platform/sealing/bytes'
import { derivePair } from '@/lib/platform/sealing/nested'
import { makeOneTimeKey } from '@/lib/platform/sealing/one-time'
import { countBoard } from '@/lib/polls/rules/box-count'
import { addSheets, sumVotes, tally, type Question } from '@/lib/polls/rules/tally'
import type { BallotRecord } from '@/lib/polls/rules/verify'
import type { Choice, PollRule, Sheet } from '@/lib/polls/schema'
import type { Dice } from './dice'

const generate = promisify(generateKeyPair)
type Issuer = { spki: string; privateKey: KeyObject }
type Trustee = { organisation: string; person: string; pairs: { publicKey: string; privateKey: string }[] }

/** Issuers and trustees of a box with two places: made once, for their keys take long. */
export type House = { box: string; issuers: Issuer[]; trustees: Trustee[] }

async function makeIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: 3072 })
  return { spki: publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'), privateKey }
}

export async function makeHouse(): Promise<House> {
  const box = crypto.randomUUID()
  const trustees: Trustee[] = []
  for (const organisation of ['B', 'C', 'HV']) {
    const seed = chance(16)
    const pairs = [0, 1, 2].map((slot) => derivePair(seed, keyLabel(box, slot)))
    trustees.push({ organisation, person: `Người giữ thẻ ${organisation}`, pairs: await Promise.all(pairs) })
  }
  return { box, issuers: await Promise.all([makeIssuer(), makeIssuer()]), trustees }
}

/** What a blind signature is after its blindness is taken away, without the way round: the game of blinding is tried elsewhere. */
function credential({ box, issuers }: House, slot: number, key: string): { prepared: string; credential: string } {
  const prepared = join(chance(32), credentialMessage({ box, slot }, key))
  const padding = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  const signature = sign('sha384', prepared, { key: issuers[slot - 1]!.privateKey, ...padding })
  return { prepared: toText(prepared), credential: signature.toString('base64url') }
}

async function cast(house: House, book: KeyBook, slot: number, manifest: string, marks: string): Promise<SealedBallot> {
  const key = await makeOneTimeKey()
  const given = credential(house, slot, key.publicKey)
  const request = { prepared: given.prepared, blinded: '', inverse: '' }
  return sealMarks(book, { slot, ...key, request, credential: given.credential, cast: null }, manifest, marks, 1)
}

const ruleOf = (dice: Dice): PollRule => ({
  quorum: { n: 1, d: 2, of: 'members', over: true },
  threshold: {
    ...dice.pick([
      { n: 2, d: 3 },
      { n: 4, d: 5 },
      { n: 1, d: 2 },
    ]),
    ...{ of: dice.pick(['members', 'present', 'cast', 'valid'] as const), over: dice.below(2) === 1 },
  },
  ...{ blank: dice.pick(['counts', 'left_out'] as const), candidates: 'vote', rounds: 2 },
  ties: dice.shuffle(['women_share', 'run_off', 'score', 'standing_group'] as const),
  article: { vi: 'Điều 9', en: 'Article 9' },
})

/** Marks of one voter: lawful ones mostly, now and then ones that spoil the ballot. */
function marksBy(dice: Dice, { form, positions }: Question): string {
  if (dice.below(8) === 0) return dice.pick(['', 'yyyyyyyyy', 'zz', '11111111', ' y'])
  const letters = form === 'lines' ? ['y', 'y', 'n', 'b'] : ['0']
  const marks = positions.map(() => dice.pick(letters))
  if (form !== 'lines' && dice.below(5) > 0) marks[dice.below(positions.length)] = '1'
  return marks.join('')
}

function sheetBy(dice: Dice, question: Question, size: number): Sheet | null {
  if (size === 0) return null
  const choice = (): Choice =>
    question.form === 'lines'
      ? { lines: Object.fromEntries(question.positions.map((at) => [at, dice.pick(['agree', 'disagree', 'blank'])])) }
      : { chosen: dice.below(4) === 0 ? [] : [dice.pick(question.positions)] }
  return sumVotes(question, Array.from({ length: size }, choice))
}

/** An honest record of a random question and random votes; dice decide all but the keys. */
export async function makeRecord(house: House, dice: Dice, most = 4): Promise<BallotRecord> {
  const slot = 1 + dice.below(2)
  const [voters, paper, absent] = [1 + dice.below(most), dice.below(3), dice.below(3)]
  const seats = Array.from({ length: voters + paper + absent }, (_, at) => ({
    ...{ school: `T${at + 1}`, person: `Hiệu trưởng ${at + 1}`, substitute: dice.below(5) === 0 },
  }))
  const form = dice.pick(['lines', 'lines', 'one', 'up_to'] as const)
  const positions = dice
    .shuffle([1, 2, 3, 4, 5])
    .slice(0, 1 + dice.below(4))
    .sort()
  const question: Question = { form, upTo: 2, quota: 1 + dice.below(2), rule: ruleOf(dice), round: 1, positions }
  const roll = seats.map((seat) => ({ ...seat, authorisation: null }))
  const book: KeyBook = {
    ...{ box: house.box, cluster: 'BTB', year: 2026, meeting: house.box, least: 3, roll },
    trustees: house.trustees.map(({ organisation, person, pairs }) => ({
      ...{ organisation, person, publicKeys: pairs.map((pair) => pair.publicKey) },
    })),
    slots: house.issuers.map(({ spki }, at) => ({ number: at + 1, issuing: spki })),
  }
  const keyBook = keyBookText(book)
  const keyBookSha256 = await hashOf(keyBook)
  const poll = { poll: crypto.randomUUID(), title: 'Bình xét Cờ thi đua của Học viện' }
  const manifest = canonical({
    ...{ ...poll, round: 1, seats: roll, box: { id: house.box, slot, keyBook: keyBookSha256 } },
    question: {
      ...{ form, upTo: 2, quota: question.quota, rule: question.rule, text: '', proposes: [], fallback: null },
      ...{ tellers: [], written: absent > 0, hour: { minutes: 15 } },
    },
    lines: [1, 2, 3, 4, 5].map((position) => ({ position, eligible: positions.includes(position) })),
  })
  const manifestSha256 = await hashOf(manifest)
  const ballots: SealedBallot[] = []
  for (let at = dice.below(3) === 0 ? 1 : 0; at < voters; at++)
    ballots.push(await cast(house, book, slot, manifestSha256, marksBy(dice, question)))
  const board = await boardOf(ballots, keyBookSha256, manifestSha256, slot)
  const open = dice.shuffle([0, 1, 2]).slice(0, 2)
  const openings = Object.fromEntries(open.map((at) => [at, house.trustees[at]!.pairs[slot]!.privateKey]))
  const place = { box: house.box, slot, issued: voters }
  const counted = (
    await countBoard(
      question,
      place,
      board.board.map((line) => line.ballot),
      openings,
    )
  ).sheet
  const sheets = { paper: sheetBy(dice, question, paper), written: sheetBy(dice, question, absent) }
  return {
    ...{ ...poll, manifest, manifestSha256 },
    seats: seats.map((seat, at) => ({ ...seat, present: at < voters + paper })),
    counts: [1, 2].slice(0, sheets.paper || sheets.written ? 2 : 0).map(() => ({
      figures: { room: sheets.paper, written: sheets.written },
    })),
    result: outcomeOf(question, { members: seats.length, present: voters + paper }, counted, sheets),
    box: {
      ...{ format: 'neu-guong secret ballot 1', keyBook, keyBookSha256, slot, openings, ...board },
      received: { electronic: voters, paper },
    },
  }
}

type Roll = { members: number; present: number }

const outcomeOf = (question: Question, roll: Roll, box: Sheet, { paper, written }: Record<string, Sheet | null>) => {
  const room = paper ? addSheets(box, paper) : box
  const whole = written ? addSheets(room, written) : room
  return { ...tally(question, roll, whole), room, written: written ?? null, box, paper: paper ?? null }
}

/** Ballots in the order of their keys, chained. */
export async function boardOf(ballots: readonly SealedBallot[], keyBook: string, manifest: string, slot: number) {
  const hashed = await Promise.all(ballots.map(async (ballot) => ({ ballot, hash: await keyHashOf(ballot) })))
  const ordered = hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ ballot }) => ballot)
  return chained(ordered, keyBook, manifest, slot)
}

/** Ballots as they stand, chained: what somebody does who changes a board and hides it. */
export async function chained(ballots: readonly SealedBallot[], keyBook: string, manifest: string, slot: number) {
  const root = await boardRoot(keyBook, manifest, slot)
  const lines = await chainBoard(root, ballots.map(canonical))
  return {
    board: lines.map(({ chainHash }, at) => ({ ballot: ballots[at]!, chainHash })),
    head: boardHead(root, lines),
  }
}
