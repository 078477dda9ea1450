import { readFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { home } from '@/lib/launch/process.mjs'

/** The files of the checkout that git knows or would take, by path. */
export function listFiles(...under: string[]): string[] {
  const options = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...under]
  const listed = spawnSync('git', options, { cwd: home, encoding: 'utf8', maxBuffer: 1e8 })
  if (listed.status !== 0) throw new Error(listed.stderr)
  const removed = spawnSync('git', ['ls-files', '--deleted'], { cwd: home, encoding: 'utf8' }).stdout.split('\n')
  return listed.stdout.split('\n').filter((path) => path !== '' && !removed.includes(path))
}

export const read = (path: string): string => readFileSync(join(home, path), 'utf8')

/** All first groups of a pattern, without repetition. */
export function findAll(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))]
}
