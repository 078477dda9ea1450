import 'server-only'
import { checkProof, type Proof } from './auth/proof'
import { makeContext, type Caller, type Context } from './context'
import type { Prisma, Tx } from './db/client'
import { MetOthers, transaction } from './db/transaction'
import { inLine } from './in-line'
import { ok, refuse, type Refused, type Result } from './result'
import { readStanding } from './standing'

export type Command<I, T> = (caller: Caller, input: I) => Promise<Result<T>>

class RolledBack extends Error {
  constructor(readonly answer: Refused) {
    super(answer.refusal.code)
  }
}

type Options<I> = {
  /** what takes long and asks nothing of the database is done before a transaction holds anything */
  beforehand?: (input: I) => Promise<unknown>
  /** commands of one line wait for each other before they begin: those that many call at once, and that meet at one row */
  line?: string
  /** what decides or cannot be undone asks anew who is sitting there */
  proof?: Proof
}

/**
 * One change: one transaction in which the clock and the actor's offices are read, the body authorizes, judges, writes and
 * records. A refusal undoes everything. With a key, repetitions receive the first answer and change nothing. Refusal of its own:
 * common.busy, where too many write the same at once.
 */
export function command<I, T>(
  name: string,
  body: (tx: Tx, ctx: Context, input: I) => Promise<Result<T>>,
  { line, beforehand, proof }: Options<I> = {},
): Command<I, T> {
  const run: Command<I, T> = async (caller, input) => {
    try {
      await beforehand?.(input)
      return await transaction(async (tx) => {
        const earlier = await earlierAnswer<T>(tx, caller, name)
        if (earlier) return earlier
        const { now, actor } = await readStanding(tx, caller.personId, caller.system)
        const proven = proof && (await checkProof(tx, actor, caller.sessionId ?? null, proof))
        if (proven && !proven.ok) throw new RolledBack(proven)
        const answer = await body(tx, makeContext(actor, now, caller.requestId), input)
        if (!answer.ok) throw new RolledBack(answer)
        await keepAnswer(tx, caller, answer.value)
        return answer
      })
    } catch (error) {
      if (error instanceof RolledBack) return error.answer
      if (error instanceof MetOthers) return refuse('common.busy')
      throw error
    }
  }
  return line === undefined ? run : (caller, input) => inLine(line, () => run(caller, input))
}

/** A command that decides for others: it asks besides that the person has just proved who is sitting there. */
export const decision = <I, T>(
  name: string,
  body: (tx: Tx, ctx: Context, input: I) => Promise<Result<T>>,
): Command<I, T> => command(name, body, { proof: 'fresh' })

async function earlierAnswer<T>(tx: Tx, caller: Caller, name: string): Promise<Result<T> | undefined> {
  if (!caller.key || !caller.personId) return undefined
  const kept = await tx.submission.findUnique({ where: { key: caller.key } })
  if (!kept) {
    // taken first: a second press with this key waits here for the first
    await tx.submission.create({ data: { key: caller.key, personId: caller.personId, command: name, answer: {} } })
    return undefined
  }
  if (kept.personId !== caller.personId || kept.command !== name) return refuse('common.key_used')
  return ok((kept.answer as { value: unknown }).value as T)
}

async function keepAnswer(tx: Tx, caller: Caller, value: unknown): Promise<void> {
  if (!caller.key || !caller.personId) return
  const answer = { value: value ?? null } as Prisma.InputJsonValue
  await tx.submission.update({ where: { key: caller.key }, data: { answer } })
}
