import 'server-only'
import type { z } from 'zod'
import { canonical } from '@/lib/platform/canonical'
import { db } from '@/lib/platform/db/client'
import { transaction } from '@/lib/platform/db/transaction'
import { ok, refuse, type Result } from '@/lib/platform/result'
import { readKeyBook } from '../queries/inside'
import { checkBallot, keyHashOf } from '../rules/sealed-ballot'
import type { dropSchema, SealedBallot } from '../schema'

type Input = z.output<typeof dropSchema>

// The hour may fall between the reading and the writing: then the database refuses the row itself.
const isOutOfTime = (error: unknown): boolean => String(error).includes('box takes no ballot now')

/**
 * Puts a sealed ballot into the box. Nobody is asked who he is; no person, time, address or request is kept, and nothing is recorded
 * but the ballot. The same ballot again changes nothing; a later one of the same key replaces it.
 * Refusals: ballots.no_such_door, not_voting, closed, other_manifest, no_credential, not_signed, older.
 */
export async function castBallot({ door, slot, ballot }: Input): Promise<Result<{ counter: number }>> {
  const box = await db().ballotBox.findUnique({
    where: { door },
    select: { id: true, keyBook: true, slots: { where: { number: slot }, select: { manifestSha256: true } } },
  })
  const book = box && readKeyBook(box)
  const manifest = box?.slots[0]?.manifestSha256
  if (!book || !box) return refuse('ballots.no_such_door')
  if (!manifest) return refuse('ballots.not_voting')
  // what takes time and asks nothing of the database is done before anything is held
  const lawful = await checkBallot(book, slot, manifest, ballot)
  if (!lawful.ok) return lawful
  try {
    return await drop(box.id, slot, ballot, await keyHashOf(ballot))
  } catch (error) {
    if (isOutOfTime(error)) return refuse('ballots.closed')
    throw error
  }
}

const drop = (
  boxId: string,
  slot: number,
  ballot: SealedBallot,
  keyHash: string,
): Promise<Result<{ counter: number }>> =>
  transaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ state: string; inTime: boolean | null }[]>`
      with held as (select state, closes_at from ballot_slots where box_id = ${boxId}::uuid and number = ${slot} for share)
      select state::text, field_now() < closes_at as "inTime" from held`
    if (held?.state === 'free') return refuse('ballots.not_voting')
    if (held?.state !== 'voting' || !held.inTime) return refuse('ballots.closed')
    const entry = canonical(ballot)
    const written = await tx.$executeRaw`
      insert into ballots as b (box_id, slot, key_hash, counter, entry)
      values (${boxId}::uuid, ${slot}, ${keyHash}, ${ballot.counter}, ${entry})
      on conflict (box_id, slot, key_hash) do update set counter = excluded.counter, entry = excluded.entry
      where b.counter < excluded.counter`
    if (written === 1) return ok({ counter: ballot.counter })
    const lies = await tx.ballot.findUnique({
      where: { boxId_slot_keyHash: { boxId, slot, keyHash } },
      select: { entry: true },
    })
    return lies?.entry === entry ? ok({ counter: ballot.counter }) : refuse('ballots.older')
  })
