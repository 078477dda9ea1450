// The five steps of the check of a poll without a box: by agreement, open, or on paper. Written apart from the product.
import { checkOwed, plus, resultOf, sumNamed } from './count.mjs'
import { canonical, demand, rollOf, sha256, walk } from './text.mjs'

/** @typedef {any} Json */
/** @typedef {{ record: Json, manifest: Json, absent: number, positions: number[] }} Read */

/** @param {Json} record @returns {Read} */
function read(record) {
  const manifest = JSON.parse(record.manifest)
  demand(['agreement', 'open', 'paper'].includes(manifest.kind), 'this is no record of a poll')
  demand(record.result !== null && typeof record.result === 'object', 'the poll is not counted')
  const eligible = manifest.lines.filter((/** @type {Json} */ line) => line.eligible)
  return {
    ...{ record, manifest, absent: record.seats.filter((/** @type {Json} */ seat) => seat.present !== true).length },
    positions: eligible.map((/** @type {Json} */ line) => line.position),
  }
}

/** @param {Read} read */
function hashes({ record, manifest }) {
  demand(sha256(record.manifest) === record.manifestSha256, 'the manifest has another hash')
  demand(manifest.poll === record.poll && manifest.title === record.title, 'the record is of another poll')
}

/** @param {Read} read */
function roll({ record, manifest }) {
  demand(rollOf(record.seats) === rollOf(manifest.seats), 'the seats are not those of the manifest')
}

/** Whether a vote answers its question. @param {Read} read @param {Json} seat */
function answers({ manifest, positions }, { vote, school }) {
  const { form, upTo, rule } = manifest.question
  if (manifest.kind === 'agreement') return typeof vote.agrees === 'boolean'
  const own = (/** @type {Json} */ line) => rule.candidates === 'stand_aside' && line.school === school
  const shut = manifest.lines.filter(own).map((/** @type {Json} */ line) => line.position)
  const open = positions.filter((position) => !shut.includes(position))
  if (form === 'lines') {
    const said = Object.keys(vote.lines ?? {})
    const words = Object.values(vote.lines ?? {})
    const lawful = words.every((word) => ['agree', 'disagree', 'blank'].includes(word))
    return lawful && canonical(said.sort()) === canonical(open.map(String).sort())
  }
  const chosen = vote.chosen
  if (!Array.isArray(chosen) || new Set(chosen).size !== chosen.length) return false
  return chosen.every((position) => open.includes(position)) && chosen.length <= (form === 'one' ? 1 : upTo)
}

/** @param {Read} read */
function votes(read) {
  for (const [at, seat] of read.record.seats.entries()) {
    if (seat.vote === null) continue
    demand(seat.present === true, `seat ${at + 1} voted and was absent`)
    demand(
      read.manifest.kind !== 'paper' && answers(read, seat),
      `the vote of seat ${at + 1} does not fit its question`,
    )
  }
}

/** @param {Read} read */
function tellers(read) {
  const { record, manifest, absent, positions } = read
  const room = manifest.kind === 'paper'
  const written = manifest.kind !== 'agreement' && manifest.question.written === true && absent > 0
  const { counts } = record
  demand(
    counts.length === (room || written ? 2 : 0),
    'there are not the two sheets of two tellers, or more than are owed',
  )
  if (counts.length === 0) return
  const [one, other] = counts
  demand(one.school !== other.school, 'both tellers are of one school')
  demand(canonical(one.figures) === canonical(other.figures), 'the two tellers entered other figures')
  const question = { ...manifest.question, positions, round: manifest.round }
  checkOwed(question, one.figures.room, room, record.seats.length - absent)
  checkOwed(question, one.figures.written, written, absent)
}

/** @param {Read} read */
function result({ record, manifest, absent, positions }) {
  const { form, upTo, quota, rule, proposes } = manifest.question
  const members = record.seats.length
  const given = record.seats.flatMap((/** @type {Json} */ seat) => (seat.vote === null ? [] : [seat.vote]))
  const numbers = { members, present: members - absent }
  const none = { room: null, written: null, box: null, paper: null }
  if (manifest.kind === 'agreement') {
    const yes = given.filter((/** @type {Json} */ vote) => vote.agrees).length
    const agreed = yes === given.length && yes === (rule.threshold.of === 'members' ? members : members - absent)
    const elected = agreed ? [...proposes].sort((a, b) => a - b) : []
    const again = { agreed, ...numbers, cast: given.length, valid: given.length, lines: [], tied: [], calls: null }
    return same({ ...again, ...none, elected, vacant: quota - elected.length }, record.result)
  }
  const question = { form, upTo, quota, rule, positions, round: manifest.round }
  const { room: counted, written } = record.counts[0]?.figures ?? { room: null, written: null }
  const room = counted ?? sumNamed(question, given)
  const whole = written ? plus(room, written) : room
  const again = resultOf(question, numbers, { box: whole, paper: null, written: null })
  same({ ...again, ...none, room, written }, record.result)
}

/** @param {Json} again @param {Json} told */
function same(again, told) {
  demand(
    canonical(again) === canonical({ box: null, paper: null, ...told }),
    'the result does not follow from the votes',
  )
}

/** @type {[string, (read: Read) => void][]} */
const steps = [
  ['hash of the manifest', hashes],
  ['the roll of the manifest', roll],
  ['at most one fitting vote of each person present', votes],
  ['two tellers, one set of figures', tellers],
  ['the result follows by the rule', result],
]

/** Checks the record of a poll without a box. @param {Json} record */
export const checkNamed = (record) => walk(steps, read(record))
