import 'server-only'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { ok } from '@/lib/platform/result'
import { about } from '../events'
import { holdCard } from '../queries/inside'
import type { replaceCardSchema } from '../schema'

/**
 * A trustee whose card was lost or copied wrong begins again with a new one, before the key book is written.
 * Refusals: not found, not trustee, box_<state>.
 */
export const replaceCard = command<z.output<typeof replaceCardSchema>, { boxId: string }>(
  'ballots.replace_card',
  async (tx, ctx, { boxId }) => {
    const held = await holdCard(tx, ctx, boxId)
    if (!held.ok) return held
    const { box, year, trustee } = held.value
    await tx.ballotTrustee.update({
      where: { boxId_number: { boxId, number: trustee.number } },
      data: { publicKeys: [], trial: null, trialSha256: null, tested: false },
    })
    await record(tx, ctx, {
      ...about('ballots.card_replaced', box, year, { trustee: trustee.person.name }),
      before: { keys: trustee.publicKeys },
    })
    return ok({ boxId })
  },
  { proof: 'factor' },
)
