import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home } from './process.mjs'

const ignored = new Set(['generated', 'node_modules'])

/** Everything that a step is made from, as one hash. @param {string[]} inputs files and folders of the checkout */
export function hashOf(inputs) {
  const hash = createHash('sha256').update(process.version)
  /** @param {string} path */
  const add = (path) => {
    const full = join(home, path)
    if (!existsSync(full)) return
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!ignored.has(name)) add(join(path, name))
    } else hash.update(path).update('\0').update(readFileSync(full)).update('\0')
  }
  inputs.forEach(add)
  return hash.digest('hex')
}

/**
 * Does a step only when its inputs changed or its product is gone.
 * @param {{ stamp: string, inputs: string[], product: string }} step
 * @param {() => Promise<unknown>} work
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function onceFor({ stamp, inputs, product }, work) {
  const file = join(home, stamp)
  const key = hashOf(inputs)
  if (existsSync(join(home, product)) && existsSync(file) && readFileSync(file, 'utf8') === key) return false
  await work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hashOf(inputs) === key ? key : '')
  return true
}
