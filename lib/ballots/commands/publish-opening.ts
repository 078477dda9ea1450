import 'server-only'
import { record } from '@/lib/audit/record'
import type { Year } from '@/lib/calendar/rules'
import type { Context } from '@/lib/platform/context'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse, type Result } from '@/lib/platform/result'
import { isPair } from '@/lib/platform/sealing/nested'
import { about } from '../events'
import { mayKeepCard } from '../policy'
import { holdBox } from '../queries/inside'

type Opening = { boxId: string; slot: number; privateKey: string }

/**
 * A trustee publishes the opening key of one question, derived from the card in the own browser; with the second one the ballots open.
 * The card keeps serving the other questions. Inside the command of the poll.
 * Refusals: not found, not trustee, not_closed, opened_already, card_wrong.
 */
export async function publishOpening(
  tx: Tx,
  ctx: Context,
  year: Year,
  { boxId, slot: number, privateKey }: Opening,
): Promise<Result<{ opened: boolean }>> {
  const found = await holdBox(tx, boxId)
  if (!found || ctx.actor.kind !== 'person') return notFound
  const { box } = found
  const { personId } = ctx.actor
  const trustee = box.trustees.find((one) => one.personId === personId)
  const slot = box.slots.find((one) => one.number === number)
  const may = firstRefusal(
    mayKeepCard(ctx.actor, box.trustees),
    slot?.state === 'opened' ? refuse('ballots.opened_already') : { ok: true },
    slot?.state === 'closed' ? { ok: true } : refuse('ballots.not_closed'),
  )
  if (!may.ok || !trustee || !slot) return may.ok ? notFound : may
  const openings = slot.openings as Record<string, string>
  if (openings[trustee.number]) return refuse('ballots.opened_already')
  if (!isPair(trustee.publicKeys[number] ?? '', privateKey)) return refuse('ballots.card_wrong')
  const all = { ...openings, [trustee.number]: privateKey }
  const opened = Object.keys(all).length >= 2
  await tx.ballotSlot.update({
    where: { boxId_number: { boxId, number } },
    data: { openings: all, ...(opened && { state: 'opened' }) },
  })
  await tx.ballotBox.update({ where: { id: boxId }, data: { version: { increment: 1 } } })
  await record(tx, ctx, about('ballots.opening_published', box, year, { slot: number, trustee: trustee.person.name }))
  return ok({ opened })
}
