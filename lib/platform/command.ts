import 'server-only'
import { makeContext, type Caller, type Context } from './context'
import type { Prisma, Tx } from './db/client'
import { transaction } from './db/transaction'
import { ok, refuse, type Refused, type Result } from './result'
import { readStanding } from './standing'

export type Command<I, T> = (caller: Caller, input: I) => Promise<Result<T>>

class RolledBack extends Error {
  constructor(readonly answer: Refused) {
    super(answer.refusal.code)
  }
}

/**
 * One change: one transaction in which the clock and the actor's offices are read, the body authorizes, judges, writes and
 * records. A refusal undoes everything. With a key, repetitions receive the first answer and change nothing.
 */
export function command<I, T>(
  name: string,
  body: (tx: Tx, ctx: Context, input: I) => Promise<Result<T>>,
): Command<I, T> {
  return async (caller, input) => {
    try {
      return await transaction(async (tx) => {
        const earlier = await earlierAnswer<T>(tx, caller, name)
        if (earlier) return earlier
        const { now, actor } = await readStanding(tx, caller.personId, caller.system)
        const answer = await body(tx, makeContext(actor, now, caller.requestId), input)
        if (!answer.ok) throw new RolledBack(answer)
        await keepAnswer(tx, caller, answer.value)
        return answer
      })
    } catch (error) {
      if (error instanceof RolledBack) return error.answer
      throw error
    }
  }
}

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
