import { describe, expect, it } from 'vitest'
import { read } from '../support/sources'

type Entry = { version?: string; optionalDependencies?: Record<string, string> }

const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, Entry> }
const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>

/** Whether a package finds another in the tree as Node does: beside itself, then ever further up. */
function finds(from: string, name: string): boolean {
  if (lock.packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`]) return true
  if (from === '') return false
  const above = from.lastIndexOf('/node_modules/')
  return finds(above > 0 ? from.slice(0, above) : '', name)
}

describe('the lockfile', () => {
  it('holds the binaries of every platform, so that it installs everywhere', () => {
    const incomplete = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !finds(path, name))
        .map((name) => `${path} lacks ${name}`),
    )
    expect(incomplete).toEqual([])
  })

  it('rests on exact versions alone', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
  })
})
