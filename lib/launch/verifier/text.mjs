import { createHash } from 'node:crypto'

/** @param {Buffer | string} data */
export const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/** Canonical JSON: keys in the order of their code units, no spaces. @param {any} value @returns {string} */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const keys = Object.keys(value).sort()
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}

/** @param {boolean} so @param {string} reason */
export function demand(so, reason) {
  if (!so) throw new Error(reason)
}

/** The rolls of a record and of what it rests on, as text. @param {any[]} seats */
export const rollOf = (seats) =>
  canonical(
    seats
      .map(({ school, person, substitute }) => ({ school, person, substitute }))
      .sort((a, b) => (a.school < b.school ? -1 : 1)),
  )

/**
 * Runs the steps of a check, each by itself: what fails is named with its reason.
 * @template T @param {[string, (read: T) => void][]} steps @param {T} read
 * @returns {{ step: number, title: string, ok: boolean, reason: string }[]}
 */
export function walk(steps, read) {
  return steps.map(([title, check], at) => {
    try {
      check(read)
      return { step: at + 1, title, ok: true, reason: '' }
    } catch (error) {
      return { step: at + 1, title, ok: false, reason: /** @type {Error} */ (error).message }
    }
  })
}
