// The twelve steps of the check of a secret ballot's record; of another poll those of named.mjs. Written apart from the product, with Node's cryptography alone.
import { constants, createPublicKey, verify } from 'node:crypto'
import { checkOwed, resultOf, sumBox } from './count.mjs'
import { aes256, open, openGcm, publicOf } from './hpke.mjs'
import { checkNamed } from './named.mjs'
import { canonical, demand, rollOf, sha256, walk } from './text.mjs'

/** @typedef {any} Json */
/** @typedef {{ step: number, title: string, ok: boolean, reason: string }} Step */
/** @typedef {{ record: Json, box: Json, manifest: Json, book: Json, ballots: Json[], issuing: string, opening: string[], head: string | null, sheet: import('./count.mjs').Sheet | null, question: import('./count.mjs').Question }} Read */

const pairs = /** @type {const} */ ([
  [0, 1],
  [0, 2],
  [1, 2],
])
const marksLength = 128

/** base64url without padding, each content in one way only. @param {string} text @param {number} [length] */
function bytes(text, length) {
  const read = Buffer.from(text, 'base64url')
  if (read.toString('base64url') !== text || (length !== undefined && read.length !== length))
    throw new Error('encoding')
  return read
}

const parts = { key: 65, random: 32, credential: 384, body: 12 + marksLength + 16, signature: 64 }
const hash = /^[0-9a-f]{64}$/

/** A ballot has its parts in their lengths, and no other. @param {Json} ballot */
function checkShape(ballot) {
  for (const [part, length] of Object.entries(parts)) bytes(ballot[part], length)
  demand(bytes(ballot.key)[0] === 4, 'a key is no uncompressed point')
  demand(Array.isArray(ballot.wraps) && ballot.wraps.length === 3, 'three wraps are needed')
  for (const wrap of ballot.wraps) demand(bytes(wrap, 32 + 2 * (65 + 16))[0] === 4, 'a wrap begins with no point')
  demand(hash.test(ballot.keySha256) && hash.test(ballot.manifest), 'a hash is none')
  const { counter } = ballot
  demand(Number.isInteger(counter) && counter >= 1 && counter <= 1000, 'a counter is out of bounds')
  demand(Object.keys(ballot).length === 9, 'a ballot has other parts')
}

/** @param {Json} record @param {string | null} head @returns {Read} */
function read(record, head) {
  const { box } = record
  demand(box.format === 'neu-guong secret ballot 1', 'this is no record of a secret ballot')
  const manifest = JSON.parse(record.manifest)
  const book = JSON.parse(box.keyBook)
  const ballots = box.board.map((/** @type {Json} */ line) => line.ballot)
  ballots.forEach(checkShape)
  const { form, upTo, quota, rule } = manifest.question
  const eligible = manifest.lines.filter((/** @type {Json} */ line) => line.eligible)
  const positions = eligible.map((/** @type {Json} */ line) => line.position)
  const issuing = book.slots.find((/** @type {Json} */ slot) => slot.number === box.slot)?.issuing
  const opening = book.trustees.map((/** @type {Json} */ one) => one.publicKeys[box.slot])
  return {
    ...{ record, box, manifest, book, ballots, issuing, opening, head, sheet: null },
    question: { form, upTo, quota, rule, positions, round: manifest.round },
  }
}

/** @param {Read} read */
function hashes({ record, box, manifest, book }) {
  demand(sha256(record.manifest) === record.manifestSha256, 'the manifest has another hash')
  demand(sha256(box.keyBook) === box.keyBookSha256, 'the key book has another hash')
  demand(manifest.poll === record.poll && manifest.title === record.title, 'the record is of another poll')
  const named = manifest.box.id === book.box && manifest.box.slot === box.slot
  demand(named && manifest.box.keyBook === box.keyBookSha256, 'the manifest names another box')
}

/** @param {Read} read */
function chain({ record, box, ballots, head }) {
  let last = sha256(canonical(['neu-guong board v1', box.keyBookSha256, record.manifestSha256, box.slot]))
  let before = ''
  for (const [at, ballot] of ballots.entries()) {
    last = sha256(canonical([last, canonical(ballot)]))
    demand(last === box.board[at].chainHash, `line ${at + 1} does not follow from the one before`)
    demand(before < sha256(ballot.key), `line ${at + 1} is out of order`)
    before = sha256(ballot.key)
  }
  demand(last === box.head, 'the head is another')
  demand(head === null || (head.length >= 8 && last.startsWith(head)), 'the head is not the one that was shown')
}

/** @param {Read} read */
function oneKey({ book, issuing, opening }) {
  const differ = (/** @type {string[]} */ all) => new Set(all).size === all.length
  demand(differ(book.slots.map((/** @type {Json} */ slot) => slot.issuing)), 'an issuing key serves two questions')
  demand(
    differ(book.trustees.flatMap((/** @type {Json} */ one) => one.publicKeys)),
    'an opening key serves two questions',
  )
  demand(opening.length === 3 && opening.every((key) => bytes(key, 65)[0] === 4), 'three opening keys are needed')
  demand(rsa(issuing).asymmetricKeyDetails?.modulusLength === 3072, 'the issuing key has not 3072 bits')
}

/** @param {string} spki */
function rsa(spki) {
  const key = createPublicKey({ key: bytes(spki), format: 'der', type: 'spki' })
  demand(key.asymmetricKeyType === 'rsa', 'the issuing key is no RSA key')
  return key
}

/** RSABSSA-SHA384-PSS-Randomized. @param {Read} read @param {Json} ballot @param {string} key */
function isCredential({ box, book, issuing }, { random, credential }, key) {
  const message = Buffer.from(`neu-guong credential v1|${book.box}|${box.slot}|`)
  const pss = { key: rsa(issuing), padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
  return verify('sha384', Buffer.concat([bytes(random), message, bytes(key)]), pss, bytes(credential))
}

/** @param {Read} read */
function credentials(read) {
  for (const [at, ballot] of read.ballots.entries())
    demand(isCredential(read, ballot, ballot.key), `the credential of line ${at + 1} was not issued`)
}

/** @param {Read} read */
function covers(read) {
  for (const [at, ballot] of read.ballots.entries()) {
    const other = read.ballots.find(({ key }) => key !== ballot.key)
    demand(!other || !isCredential(read, ballot, other.key), `the credential of line ${at + 1} fits another key`)
  }
}

/** @param {string} key */
function oneTime(key) {
  const point = bytes(key, 65)
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' })
}

/** @param {Read} read */
function signatures({ record, box, book, ballots }) {
  for (const [at, { signature, ...rest }] of ballots.entries()) {
    demand(rest.manifest === record.manifestSha256, `line ${at + 1} answers another manifest`)
    const text = Buffer.from(canonical({ ...rest, box: book.box, slot: box.slot }))
    const key = /** @type {const} */ ({ key: oneTime(rest.key), dsaEncoding: 'ieee-p1363' })
    demand(verify('sha256', text, key, bytes(signature)), `line ${at + 1} is not signed by its key`)
  }
}

/** @param {Read} read */
function noneTwice({ ballots }) {
  demand(new Set(ballots.map(({ key }) => key)).size === ballots.length, 'a key stands twice')
}

/** @param {Read} read */
function numbers({ record, box, manifest, book, ballots }) {
  const { electronic, paper } = box.received
  const { seats } = record
  const whole = [electronic, paper].every((count) => Number.isSafeInteger(count) && count >= 0)
  demand(whole && seats.every((/** @type {Json} */ seat) => typeof seat.present === 'boolean'), 'a figure is none')
  const present = seats.filter((/** @type {Json} */ seat) => seat.present).length
  demand(ballots.length <= electronic, 'there are more ballots than were issued')
  demand(electronic + paper === present, 'not as many received a ballot as were present')
  demand(rollOf(seats) === rollOf(manifest.seats), 'the seats are not those of the manifest')
  demand(rollOf(seats) === rollOf(book.roll), 'the seats are not those of the key book')
}

/** @param {Read} read */
function openings({ box, opening }) {
  const given = Object.entries(box.openings)
  demand(given.length >= 2, 'two opening keys are needed')
  for (const [at, key] of given) {
    demand(/^[012]$/.test(at), 'an opening key belongs to nobody')
    demand(publicOf(bytes(key, 32)).equals(bytes(opening[Number(at)] ?? '')), 'an opening key is not of the key book')
  }
}

/** The marks of a ballot; null where its voter has spoilt it. @param {Read} read @param {Json} ballot */
function marksOf({ box, book }, ballot) {
  const pair = pairs.findIndex(([one, other]) => box.openings[one] && box.openings[other])
  const [outer, inner] = pairs[pair] ?? []
  if (outer === undefined || inner === undefined) throw new Error('two opening keys are needed')
  const info = Buffer.from(`neu-guong ballot v1|${book.box}|${box.slot}|${ballot.manifest}|${ballot.key}`)
  try {
    const wrapped = open(bytes(box.openings[outer], 32), bytes(ballot.wraps[pair]), info)
    const key = open(bytes(box.openings[inner], 32), wrapped, info)
    if (sha256(key) !== ballot.keySha256) return null
    const body = bytes(ballot.body)
    const plain = openGcm(aes256, key, body.subarray(0, 12), info, body.subarray(12))
    return plain.toString('latin1').replace(/ +$/, '')
  } catch {
    return null
  }
}

/** @param {Read} read */
function sheetOf(read) {
  const marks = read.ballots.map((ballot) => marksOf(read, ballot))
  read.sheet ??= sumBox(read.question, marks, read.box.received.electronic)
  return read.sheet
}

/** @param {Read} read */
function lawful(read) {
  const [mine, theirs] = [sheetOf(read), read.record.result.box]
  const same = (/** @type {'valid' | 'invalid' | 'blanks'} */ key) => mine[key] === theirs[key]
  demand(same('valid') && same('invalid') && same('blanks'), 'valid, invalid or blank ballots are counted otherwise')
}

/** @param {Read} read */
function tally(read) {
  demand(canonical(sheetOf(read)) === canonical(read.record.result.box), 'the sums of the box are others')
}

/** @param {Read} read */
function figures(read) {
  const { result, seats, counts } = read.record
  const { paper = null, written = null } = result
  const present = seats.filter((/** @type {Json} */ seat) => seat.present).length
  const absent = seats.length - present
  checkOwed(read.question, paper, read.box.received.paper > 0, read.box.received.paper)
  checkOwed(read.question, written, read.manifest.question.written === true && absent > 0, absent)
  const entered = canonical({ room: paper, written })
  const agree = counts.every((/** @type {Json} */ count) => canonical(count.figures) === entered)
  const owed = paper !== null || written !== null
  demand(agree && counts.length === (owed ? 2 : 0), 'the tellers did not enter these figures')
  const again = resultOf(read.question, { members: seats.length, present }, { box: sheetOf(read), paper, written })
  demand(canonical(again) === canonical({ ...result, paper, written }), 'the result does not follow from the sums')
}

/** @type {[string, (read: Read) => void][]} */
const steps = [
  ['hashes of manifest and key book', hashes],
  ['hash chain of the board', chain],
  ['one key for each question', oneKey],
  ['every credential was issued', credentials],
  ['a credential covers its own key alone', covers],
  ['every ballot is signed by its key', signatures],
  ['no key twice', noneTwice],
  ['ballots, issued, present, roll', numbers],
  ['opening keys are of the key book', openings],
  ['every choice is lawful, or counted as invalid', lawful],
  ['sums of the box', tally],
  ['figures of the minutes', figures],
]

/** Checks a record; `head` is what was shown in the room of a secret ballot, whole or its beginning. @param {string} text @param {string | null} [head] @returns {Step[]} */
export function checkRecord(text, head = null) {
  try {
    const record = JSON.parse(text)
    return record.box === undefined ? checkNamed(record) : walk(steps, read(record, head))
  } catch (error) {
    return [{ step: 1, title: 'a record', ok: false, reason: /** @type {Error} */ (error).message }]
  }
}
