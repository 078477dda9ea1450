import 'server-only'
import type { z } from 'zod'
import { transaction } from '@/lib/platform/db/transaction'
import { ok, refuse, type Result } from '@/lib/platform/result'
import type { keptSchema } from '../schema'

/**
 * Keeps a voter's credentials, sealed under a code that only the voter has, for another device. Nobody is asked who he is, and
 * nothing is recorded: no seat, no time. Refusals: ballots.no_such_door, box_not_collecting, too_many_kept.
 */
export const keepRecovery = (input: z.output<typeof keptSchema>): Promise<Result<{ kept: true }>> =>
  transaction(async (tx) => {
    const box = await tx.ballotBox.findUnique({ where: { door: input.door }, select: { id: true, state: true } })
    if (!box) return refuse('ballots.no_such_door')
    await tx.$queryRaw`select 1 from ballot_boxes where id = ${box.id}::uuid for share`
    if (box.state !== 'collecting') return refuse('ballots.box_not_collecting')
    const [kept, received] = await countKept(tx, box.id)
    // a voter may begin anew with another code a few times; a stranger cannot fill the disk
    if (kept >= 20 + received * 5) return refuse('ballots.too_many_kept')
    await tx.$executeRaw`
      insert into ballot_recoveries (code_hash, box_id, sealed) values (${input.codeHash}, ${box.id}::uuid, ${input.sealed})
      on conflict (code_hash) do nothing`
    return ok({ kept: true })
  })

async function countKept(
  tx: Parameters<Parameters<typeof transaction>[0]>[0],
  boxId: string,
): Promise<[number, number]> {
  const kept = await tx.ballotRecovery.count({ where: { boxId } })
  const received = await tx.ballotSeat.count({ where: { boxId, way: 'electronic' } })
  return [kept, received]
}
