import { createHash } from 'node:crypto'
import { Pool } from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Visitor } from '../context'
import { env } from '../env'
import { log } from '../log'

const quarter = 15 * 60
const kinds = { account: 10, address: 100, letter: 3 } as const
type Kind = keyof typeof kinds

type Limiters = Record<Kind, RateLimiterPostgres>

const kept = globalThis as { neuGuongThrottle?: Limiters }

// Counters are written apart from any transaction: a refused attempt is rolled back, its count never.
function limiters(): Limiters {
  return (kept.neuGuongThrottle ??= make())
}

function make(): Limiters {
  const storeClient = new Pool({ connectionString: env().DATABASE_URL, max: 2, allowExitOnIdle: true })
  // a connection that PostgreSQL ends while it lies idle is replaced at the next attempt
  storeClient.on('error', (error) => {
    log.warn({ error: error.message }, 'a connection of the throttle ended')
  })
  const limiter = (kind: Kind): RateLimiterPostgres =>
    new RateLimiterPostgres({
      storeClient,
      tableName: 'throttle_counters',
      tableCreated: true,
      keyPrefix: kind,
      points: kinds[kind],
      duration: quarter,
    })
  return { account: limiter('account'), address: limiter('address'), letter: limiter('letter') }
}

const keyOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

type Turn = { ok: true; forgive: () => Promise<void> } | { ok: false; minutes: number }

/** How long an attempt waits before it is even looked at: nothing at first, then doubling to four seconds. */
export const waitOf = (attempt: number): number => (attempt <= 3 ? 0 : Math.min(4000, 125 * 2 ** (attempt - 3)))

async function consume(kind: Kind, key: string): Promise<RateLimiterRes> {
  try {
    return await limiters()[kind].consume(key)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return refused
    throw refused
  }
}

const spent = (kind: Kind, count: RateLimiterRes): boolean => count.consumedPoints > kinds[kind]

const minutesLeft = (count: RateLimiterRes): number => Math.max(1, Math.ceil(count.msBeforeNext / 60_000))

/**
 * One attempt at an account's secret: ten in a quarter of an hour from unknown browsers together, ten more from each
 * browser that the account has used before, a hundred from one address. Same for accounts that do not exist. Each kind of
 * secret is counted by itself: who guesses codes has not used up the owner's passwords.
 */
export async function takeTurn(email: string, visitor: Visitor, secret: '' | 'code' | 'proof' = ''): Promise<Turn> {
  const known = visitor.deviceId !== null && visitor.knows(email)
  const at = secret ? `${secret} ${email}` : email
  const key = keyOf(known ? `${at} ${visitor.deviceId}` : at)
  const account = await consume('account', key)
  if (spent('account', account)) return { ok: false, minutes: minutesLeft(account) }
  if (!known && visitor.address) {
    const address = await consume('address', keyOf(visitor.address))
    if (spent('address', address)) return { ok: false, minutes: minutesLeft(address) }
  }
  await new Promise((done) => setTimeout(done, waitOf(account.consumedPoints)))
  return { ok: true, forgive: async () => void (await limiters().account.delete(key)) }
}

/** Whether one more letter may go to an address that somebody typed: three in a quarter of an hour. */
export async function mayWriteLetter(email: string): Promise<boolean> {
  return !spent('letter', await consume('letter', keyOf(email)))
}
