import { randomInt } from 'node:crypto'
import { createDatabase, withClient } from '@/lib/launch/databases.mjs'
import { until } from '@/lib/launch/process.mjs'
import { db } from '@/lib/platform/db/client'
import { startMigratedPostgres } from './postgres'
import { startServer, type Server } from './server'
import { layWorld } from './world'

/** A database with durability on and the product over it, both of which may be killed at any moment. */
export type Ground = {
  url: string
  server: () => Server
  killServer: () => Promise<void>
  killPostgres: () => Promise<void>
  startAgain: () => Promise<void>
  end: () => Promise<void>
}

/** The small world and what `lay` adds to it, with a server of the product. */
export async function killable(name: string, lay: () => Promise<void>): Promise<Ground> {
  let postgres = await startMigratedPostgres({ durable: true })
  await withClient(postgres.url('postgres'), (admin) => createDatabase(admin, name, 'template_migrated'))
  const url = postgres.url(name)
  process.env.DATABASE_URL = url
  await layWorld()
  await lay()
  await db().$disconnect()
  let server = await startServer(url)
  return {
    url,
    server: () => server,
    killServer: () => server.kill('SIGKILL'),
    killPostgres: async () => {
      process.kill(postgres.pid()!, 'SIGKILL')
      await until(() => postgres.pid() === null, 5000)
      postgres = { ...(await postgres.restart()), stop: postgres.stop }
    },
    startAgain: async () => {
      server = await startServer(url)
    },
    end: async () => {
      await server.kill()
      postgres.stop()
    },
  }
}

type Order = { over: boolean }

/** Four people work until something is killed amidst it; how much they were told is done. */
export async function killDuring(
  work: (order: Order) => Promise<void>,
  done: () => number,
  kill: () => Promise<void>,
): Promise<number> {
  const before = done()
  const order = { over: false }
  const people = Array.from({ length: 4 }, () => work(order))
  await until(() => done() >= before + 8, 30_000)
  await new Promise((over) => setTimeout(over, randomInt(500)))
  await kill()
  order.over = true
  await Promise.all(people)
  return done() - before
}
