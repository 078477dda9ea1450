import { spawn, type ChildProcess } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createDatabase, withClient } from '@/lib/launch/databases.mjs'
import type { Postgres } from '@/lib/launch/postgres.mjs'
import { home, typescript, until } from '@/lib/launch/process.mjs'
import { decidePaper } from '@/lib/papers/commands/decide-paper'
import { asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { startMigratedPostgres } from '../support/postgres'
import { openSeminar, submitted } from '../support/seminars'
import { layWorld, makeWorld } from '../support/world'

let postgres: Postgres
let head: string
let seminarId: string
/** Message-IDs in the order in which the other side took the letters */
const arrived: string[] = []
const sink = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _, done) {
    let text = ''
    stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
    stream.on('end', () => {
      const id = /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim()
      if (id) arrived.push(id)
      // a slow receiver: there is time to be killed after the letter was taken and before that is written down
      setTimeout(done, 30)
    })
  },
})
// a worker that is killed breaks its line in the middle: the receiver lives on
sink.on('error', () => undefined)

const papers = 12
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  postgres = await startMigratedPostgres({ durable: true })
  await withClient(postgres.url('postgres'), (admin) => createDatabase(admin, 'letters', 'template_migrated'))
  process.env.DATABASE_URL = postgres.url('letters')
  await layWorld()
  const world = await makeWorld()
  head = world.a.people.emulation_officer
  seminarId = await openSeminar(world, { alongside: true })
  for (let at = 0; at < papers; at++) {
    const paperId = await submitted(seminarId, [world.b, world.c, world.d][at % 3]!)
    await decidePaper(asPerson(head), { paperId, kind: 'decline', reason: 'Ngoài chủ đề' })
  }
  await new Promise<void>((listening) => sink.listen(0, '127.0.0.1', listening))
  const { port } = sink.server.address() as { port: number }
  env = { ...process.env, SMTP_URL: `smtp://127.0.0.1:${port}` }
})

afterAll(async () => {
  await db().$disconnect()
  await new Promise<void>((closed) => sink.close(closed))
  postgres?.stop()
})

const run = (file: string, ...rest: string[]): ChildProcess =>
  spawn(process.execPath, typescript(file, ...rest), { cwd: home, env, stdio: ['ignore', 'pipe', 'inherit'] })

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await until(() => ended(child), 10_000)
}

const aboutDecisions = { kind: 'paper_decision' } as const
const standing = async (): Promise<{ pending: number; letters: number }> => ({
  pending: await db().paperDecision.count({ where: { paper: { seminarId } } }),
  letters: await db().mailMessage.count({ where: aboutDecisions }),
})

describe('kill -9 around a release', () => {
  it('in the middle of it releases all or nothing, and lays a letter for each paper or none', async () => {
    let cutOff = 0
    for (let round = 0; round < 8 && (await standing()).pending > 0; round++) {
      const child = run('tests/resilience/release-once.ts', head, seminarId)
      const begun = new Promise<void>((told) => child.stdout!.once('data', () => told()))
      await begun
      await new Promise((done) => setTimeout(done, randomInt(round * 60 + 1)))
      await killed(child)
      const { pending, letters } = await standing()
      expect([
        [papers, 0],
        [0, papers],
      ]).toContainEqual([pending, letters])
      if (pending > 0) cutOff++
    }
    expect(cutOff).toBeGreaterThan(0)
    if ((await standing()).pending > 0) {
      const child = run('tests/resilience/release-once.ts', head, seminarId)
      expect(await until(() => ended(child), 60_000)).toBe(true)
    }
    expect(await standing()).toEqual({ pending: 0, letters: papers })
  })

  it('between commit and mail loses no letter, and one that goes out twice bears the same Message-ID', async () => {
    const laid = await db().mailMessage.findMany({ where: aboutDecisions, select: { messageId: true } })
    const expected = laid.map((one) => one.messageId).sort()
    for (let round = 1; round <= 3; round++) {
      const worker = run('lib/worker.ts')
      const before = arrived.length
      await until(() => arrived.length >= Math.min(before + round, papers), 60_000)
      await new Promise((done) => setTimeout(done, randomInt(40)))
      await killed(worker)
    }
    const last = run('lib/worker.ts')
    const unsent = (): Promise<number> =>
      db().mailMessage.count({ where: { ...aboutDecisions, state: { not: 'sent' } } })
    expect(await until(async () => (await unsent()) === 0, 60_000, 200)).toBe(true)
    await killed(last)
    const ofDecisions = arrived.filter((id) => expected.includes(id))
    expect([...new Set(ofDecisions)].sort()).toEqual(expected)
    expect(new Set(expected).size).toBe(papers)
  })
})
