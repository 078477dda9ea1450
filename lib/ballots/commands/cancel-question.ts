import 'server-only'
import type { Tx } from '@/lib/platform/db/client'

/** Empties the box of a question whose poll is cancelled, inside that command; nobody ever opens its ballots. */
export async function cancelQuestion(tx: Tx, { boxId, slot }: { boxId: string; slot: number }): Promise<void> {
  const where = { boxId_number: { boxId, number: slot } }
  const { state } = await tx.ballotSlot.findUniqueOrThrow({ where, select: { state: true } })
  if (state !== 'voting' && state !== 'closed') return
  await tx.ballotSlot.update({ where, data: { state: 'cancelled' } })
  await tx.ballot.deleteMany({ where: { boxId, slot } })
  await tx.ballotBox.update({ where: { id: boxId }, data: { version: { increment: 1 } } })
}
