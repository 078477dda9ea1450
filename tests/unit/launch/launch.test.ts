import { createServer, type Server } from 'node:http'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { connect } from '@/lib/launch/databases.mjs'
import { freePort, isTaken } from '@/lib/launch/ports.mjs'
import { checkNode } from '@/lib/launch/prepare.mjs'
import { home, identity } from '@/lib/launch/process.mjs'
import { claimPort } from '@/lib/launch/runs.mjs'
import { explain, failure } from '@/lib/launch/say.mjs'
import { demonstration } from '@/lib/launch/scenarios.mjs'
import { hashOf, onceFor } from '@/lib/launch/stamp.mjs'

const environment = { ...process.env }
afterEach(() => {
  process.env = { ...environment }
})

describe('a start that cannot be says why and what to do', () => {
  it('when Node is too old', () => {
    expect(() => checkNode('20.18.3')).toThrow('Node 20.18.3 is too old')
    expect(() => checkNode('18.20.0')).toThrow('too old')
    expect([checkNode('20.19.0'), checkNode('24.0.0')]).toEqual([undefined, undefined])
  })

  it('when the disk is full, whoever noticed it', () => {
    const noticed = Object.assign(new Error('npm ended with 1'), { detail: 'npm error ENOSPC', cure: 'see above' })
    expect(explain(noticed)).toMatch(/^The disk is full\.\n {2}What to do: free some space/)
    expect(explain(new Error('could not extend file: No space left on device'))).toContain('The disk is full.')
  })

  it('when the database cannot be reached, without telling the password', async () => {
    const port = await freePort()
    const error: unknown = await connect(`postgresql://app:secret@127.0.0.1:${port}/office`).catch(
      (caught: unknown) => caught,
    )
    const said = explain(error)
    expect(said).toContain(`The database office at 127.0.0.1:${port} cannot be reached`)
    expect(said).toContain('check DATABASE_URL')
    expect(said).not.toContain('secret')
  })

  it('when a scenario is unknown', () => {
    process.env.SCENARIO = 'carnival'
    delete process.env.DEMO
    delete process.env.DATABASE_URL
    expect(() => demonstration()).toThrow('There is no scenario "carnival".')
  })

  it('with its cause before its sentence, and the cure after it', () => {
    expect(explain(failure('The site could not be built.', 'mend it.', 'error TS2345'))).toBe(
      'error TS2345\n\nThe site could not be built.\n  What to do: mend it.',
    )
  })
})

describe('demonstration data', () => {
  it('never enter a database that somebody else gave, unless asked', () => {
    process.env.DATABASE_URL = 'postgresql://office'
    delete process.env.DEMO
    expect(demonstration()).toBeNull()
  })

  it('are left out when DEMO is 0', () => {
    delete process.env.DATABASE_URL
    process.env.DEMO = '0'
    expect(demonstration()).toBeNull()
  })
})

describe('a port', () => {
  const listening: Server[] = []
  afterEach(() => {
    for (const server of listening.splice(0)) server.close()
  })

  it('that a stranger uses is refused, and the stranger lives on', async () => {
    const port = await freePort()
    const stranger = createServer((_, response) => response.end('stranger'))
    listening.push(stranger)
    await new Promise<void>((done) => stranger.listen(port, done))
    await expect(claimPort(port)).rejects.toThrow(`Port ${port} is used by another program.`)
    expect(await (await fetch(`http://localhost:${port}`)).text()).toBe('stranger')
  })

  it('that a recorded process of another time seems to hold is not taken from its present holder', async () => {
    const port = await freePort()
    const stranger = createServer((_, response) => response.end('stranger'))
    listening.push(stranger)
    await new Promise<void>((done) => stranger.listen(port, done))
    const record = join(home, '.data/run', `${port}.json`)
    mkdirSync(join(home, '.data/run'), { recursive: true })
    writeFileSync(record, JSON.stringify({ supervisor: `${process.pid}@1`, children: [`${process.pid}@1`] }))
    await expect(claimPort(port)).rejects.toThrow('is used by another program')
    expect(await isTaken(port)).toBe(true)
    rmSync(record, { force: true })
  })

  it('is told free from taken', async () => {
    const port = await freePort()
    expect(await isTaken(port)).toBe(false)
  })
})

describe('a process', () => {
  it('is known by more than its number', () => {
    expect(identity(process.pid)).toMatch(new RegExp(`^${process.pid}@\\d+$`))
    expect(identity(2 ** 22 + 1)).toBeNull()
  })
})

describe('a step', () => {
  const folder = '.cache/step'
  const step = { stamp: `${folder}/stamp`, inputs: [`${folder}/input`], product: `${folder}/product` }
  const write = (name: string, text: string): void => {
    mkdirSync(join(home, folder), { recursive: true })
    writeFileSync(join(home, folder, name), text)
  }

  it('is done once for the same inputs, and again when they change or its product is gone', async () => {
    rmSync(join(home, folder), { recursive: true, force: true })
    write('input', 'a')
    const work = (): Promise<void> => Promise.resolve(write('product', 'made'))
    const done = [await onceFor(step, work), await onceFor(step, work)]
    write('input', 'b')
    done.push(await onceFor(step, work))
    rmSync(join(home, step.product))
    done.push(await onceFor(step, work), await onceFor(step, work))
    expect(done).toEqual([true, false, true, true, false])
  })

  it('is not marked as done when its inputs changed meanwhile', async () => {
    write('input', 'c')
    await onceFor(step, () => Promise.resolve(write('input', 'd')))
    expect(await onceFor(step, () => Promise.resolve())).toBe(true)
  })

  it('tells files by their names too', () => {
    write('input', 'same')
    write('other', 'same')
    expect(hashOf([`${folder}/input`])).not.toBe(hashOf([`${folder}/other`]))
  })
})
