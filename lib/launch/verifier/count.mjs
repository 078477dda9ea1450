// The count of a poll, written from the format and the rules of the manifest alone.
import { demand } from './text.mjs'

/** @typedef {{ position: number, yes: number, no: number, blank: number }} Line */
/** @typedef {{ issued: number, returned: number, valid: number, invalid: number, blanks: number, lines: Line[] }} Sheet */
/** @typedef {{ n: number, d: number, of: 'members' | 'present' | 'cast' | 'valid', over: boolean }} Share */
/** @typedef {{ form: 'lines' | 'one' | 'up_to', upTo: number, quota: number, rule: { threshold: Share, blank: string, ties: string[], rounds: number }, positions: number[], round: number }} Question */

const heads = /** @type {const} */ (['issued', 'returned', 'valid', 'invalid', 'blanks'])

/** Whether marks are lawful for the question. @param {Question} question @param {string} marks */
export function isLawful({ form, upTo, positions }, marks) {
  if (marks.length !== positions.length) return false
  if (form === 'lines') return [...marks].every((mark) => 'ynb'.includes(mark))
  if (![...marks].every((mark) => '01'.includes(mark))) return false
  return [...marks].filter((mark) => mark === '1').length <= (form === 'one' ? 1 : upTo)
}

/** The sums of a box; a ballot that did not open is null. @param {Question} question @param {(string | null)[]} ballots @param {number} issued @returns {Sheet} */
export function sumBox(question, ballots, issued) {
  const valid = ballots.filter((marks) => marks !== null && isLawful(question, marks))
  const byLine = question.form === 'lines'
  const times = (/** @type {number} */ at, /** @type {string} */ letter) =>
    valid.filter((marks) => marks?.[at] === letter).length
  return {
    ...{ issued, returned: ballots.length, valid: valid.length, invalid: ballots.length - valid.length },
    blanks: byLine ? 0 : valid.filter((marks) => !marks?.includes('1')).length,
    lines: question.positions.map((position, at) => ({
      position,
      yes: times(at, byLine ? 'y' : '1'),
      no: byLine ? times(at, 'n') : 0,
      blank: byLine ? times(at, 'b') : 0,
    })),
  }
}

/** The sums of named votes; a line without a word is blank. @param {Question} question @param {any[]} votes @returns {Sheet} */
export function sumNamed(question, votes) {
  const byLine = question.form === 'lines'
  const marks = votes.map((vote) =>
    question.positions
      .map((at) =>
        byLine ? ({ agree: 'y', disagree: 'n' }[vote.lines[at]] ?? 'b') : vote.chosen.includes(at) ? '1' : '0',
      )
      .join(''),
  )
  return sumBox({ ...question, upTo: question.positions.length }, marks, votes.length)
}

/** Whether something has the shape of a sheet. @param {any} sheet */
export function isSheet(sheet) {
  const counts = (/** @type {any} */ of, /** @type {readonly string[]} */ keys, /** @type {number} */ size) =>
    typeof of === 'object' &&
    of !== null &&
    Object.keys(of).length === size &&
    keys.every((key) => Number.isSafeInteger(of[key]) && of[key] >= 0)
  return (
    counts(sheet, heads, 6) &&
    Array.isArray(sheet.lines) &&
    sheet.lines.every(
      (/** @type {any} */ line) => counts(line, ['yes', 'no', 'blank'], 4) && Number.isSafeInteger(line.position),
    )
  )
}

/** Whether the sums of a sheet are possible. @param {Question} question @param {Sheet} sheet @param {number} seats */
function adds({ form, upTo, positions }, { issued, returned, valid, invalid, blanks, lines }, seats) {
  const marked = valid - blanks
  const chosen = lines.reduce((sum, line) => sum + line.yes, 0)
  const most = marked * (form === 'one' ? 1 : upTo)
  const places = lines.map((line) => line.position).join() === positions.join()
  const byLine = lines.every((line) => line.yes + line.no + line.blank === valid)
  const byChoice = lines.every((line) => line.yes <= marked)
  const fits = form === 'lines' ? blanks === 0 && byLine : marked >= 0 && chosen >= marked && chosen <= most && byChoice
  return places && fits && issued <= seats && returned <= issued && valid + invalid === returned
}

/**
 * A sheet of the tellers is there where it is owed, and adds up; throws where it does not.
 * @param {Question} question @param {any} sheet @param {boolean} due @param {number} seats
 */
export function checkOwed(question, sheet, due, seats) {
  demand((sheet !== null) === due, 'figures are missing, or more than are owed')
  demand(sheet === null || (isSheet(sheet) && adds(question, sheet, seats)), 'figures do not add up')
}

/** @param {Sheet} one @param {Sheet} other @returns {Sheet} */
export function plus(one, other) {
  const sums = Object.fromEntries(heads.map((key) => [key, one[key] + other[key]]))
  const lines = one.lines.map(({ position, yes, no, blank }) => {
    const more = other.lines.find((line) => line.position === position) ?? { yes: 0, no: 0, blank: 0 }
    return { position, yes: yes + more.yes, no: no + more.no, blank: blank + more.blank }
  })
  return /** @type {Sheet} */ ({ ...sums, lines })
}

/** The fewest votes that reach a share of a whole, found by trying. @param {Share} share @param {number} whole */
function fewest({ n, d, over }, whole) {
  const asked = BigInt(n) * BigInt(whole)
  for (let votes = 0n; ; votes++)
    if (over ? votes * BigInt(d) > asked : votes * BigInt(d) >= asked) return Number(votes)
}

/** @param {Question} question @param {{ members: number, present: number }} roll @param {Sheet} sheet */
function judge(question, roll, sheet) {
  const { threshold, blank } = question.rule
  return sheet.lines.map((line) => {
    const blanks = question.form === 'lines' ? line.blank : sheet.blanks
    const valid = blank === 'counts' ? sheet.valid : sheet.valid - blanks
    const base = { members: roll.members, present: roll.present, cast: sheet.returned, valid }[threshold.of]
    const needed = Math.max(1, fewest(threshold, base))
    return { ...line, base, needed, reached: line.yes >= needed }
  })
}

/** Who is elected, by crossing off the best. @param {number} quota @param {{ position: number, yes: number, reached: boolean }[]} lines */
function elect(quota, lines) {
  let left = lines.filter((line) => line.reached)
  /** @type {number[]} */
  const elected = []
  while (left.length > 0 && elected.length < quota) {
    const best = Math.max(...left.map((line) => line.yes))
    const top = left.filter((line) => line.yes === best).map((line) => line.position)
    if (elected.length + top.length > quota) return { elected: sorted(elected), tied: sorted(top) }
    elected.push(...top)
    left = left.filter((line) => line.yes !== best)
  }
  return { elected: sorted(elected), tied: [] }
}

const sorted = (/** @type {number[]} */ numbers) => [...numbers].sort((a, b) => a - b)

/** @param {Question} question */
function wayOf({ rule, round }) {
  const open = (/** @type {string} */ way) =>
    (way === 'run_off' && round < rule.rounds) || way === 'standing_group' || way === 'longer_wait'
  return rule.ties.find(open) ?? null
}

/**
 * The figures of the minutes from the sums: of the box, of paper, and of written votes.
 * @param {Question} question @param {{ members: number, present: number }} roll
 * @param {{ box: Sheet, paper: Sheet | null, written: Sheet | null }} parts
 */
export function resultOf(question, roll, { box, paper, written }) {
  const room = paper ? plus(box, paper) : box
  const whole = written ? plus(room, written) : room
  const lines = judge(question, roll, whole)
  const { elected, tied } = elect(question.quota, lines)
  return {
    ...{ agreed: null, ...roll, cast: whole.returned, valid: whole.valid, elected, tied },
    lines: lines.map((line) => ({ ...line, elected: elected.includes(line.position) })),
    vacant: question.quota - elected.length,
    calls: tied.length > 0 ? wayOf(question) : null,
    ...{ room, written, box, paper },
  }
}
