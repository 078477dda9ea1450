import { db, type Tx } from './client'

const attempts = 8

// A conflict surfaces as P2034, or, when found at COMMIT, as a bare driver error with the code of PostgreSQL inside.
function isConflict(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, name, cause, meta } = error as {
    code?: string
    name?: string
    cause?: { originalCode?: string; kind?: string }
    meta?: { driverAdapterError?: { cause?: { originalCode?: string; kind?: string } } }
  }
  const inner = cause ?? meta?.driverAdapterError?.cause
  return (
    code === 'P2034' ||
    inner?.originalCode === '40001' ||
    inner?.originalCode === '40P01' ||
    // two spans laid over each other at one moment: the second attempt sees the first and is refused in words
    inner?.originalCode === '23P01' ||
    (name === 'DriverAdapterError' && inner?.kind === 'TransactionWriteConflict')
  )
}

// Two presses of one key meet at the unique key; the second attempt finds the first's answer.
function isRepeatedKey(error: unknown): boolean {
  return JSON.stringify((error as { meta?: unknown } | null)?.meta ?? '').includes('submissions_pkey')
}

/** Eight times in a row others wrote what this transaction rests on. Nothing of it was kept. */
export class MetOthers extends Error {}

const pause = (attempt: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.random() * 15 * 2 ** Math.min(attempt, 5)))

/** One serializable transaction, tried again with jitter when it met another, at most eight times; then it throws MetOthers. */
export async function transaction<T>(body: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db().$transaction(body, { isolationLevel: 'Serializable', maxWait: 10_000, timeout: 20_000 })
    } catch (error) {
      if (!(isConflict(error) || isRepeatedKey(error))) throw error
      if (attempt >= attempts) throw new MetOthers('Others were writing the same all the while.', { cause: error })
      await pause(attempt)
    }
  }
}
