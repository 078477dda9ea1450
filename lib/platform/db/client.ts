import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env'
import { PrismaClient } from './generated/client'
import { oneAtATime } from './one-at-a-time'

export type { Prisma } from './generated/client'
export * from './generated/enums'

export type Tx = Omit<PrismaClient, '$connect' | '$disconnect' | '$on' | '$transaction' | '$extends'>

// kept on globalThis: hot reload must not open a new pool each time
const kept = globalThis as { neuGuongDatabase?: PrismaClient }

/** The one client of this process; made at first use, so that a build opens nothing. */
export function db(): PrismaClient {
  kept.neuGuongDatabase ??= new PrismaClient({
    adapter: oneAtATime(new PrismaPg({ connectionString: env().DATABASE_URL, max: 10 })),
    log: [],
  })
  return kept.neuGuongDatabase
}
