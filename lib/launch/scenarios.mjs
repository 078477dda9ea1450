import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { home } from './process.mjs'
import { failure } from './say.mjs'

const folder = join(home, 'prisma/seed/scenarios')

/** From the most worth looking at to the least. */
const byInterest = [
  'conference-day',
  'conference-secret',
  'next-year',
  'dossier-sent',
  'seminar-open',
  'seminar-forty',
  'launch',
  'first-day',
]

/** @returns {string[]} */
export function listScenarios() {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  return names.map((name) => name.slice(0, -'.ts'.length)).filter((name) => byInterest.includes(name))
}

/** @param {string | undefined} [name] @returns {string} the named scenario, or the one most worth looking at */
export function scenario(name) {
  const known = listScenarios()
  const chosen = name || byInterest.find((candidate) => known.includes(candidate))
  if (chosen && known.includes(chosen)) return chosen
  throw failure(`There is no scenario "${name ?? ''}".`, `choose one of: ${known.join(', ')}.`)
}

/** The scenario that the environment asks for; null for none, which is usual only where somebody else's database is given. */
export function demonstration() {
  const wanted = process.env.DEMO || (process.env.DATABASE_URL ? '0' : '1')
  return wanted === '0' ? null : scenario(process.env.SCENARIO)
}

/** @param {string | null} name null for the empty product */
export const databaseOf = (name) => (name === null ? 'empty' : `scenario_${name.replaceAll('-', '_')}`)
