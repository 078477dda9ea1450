import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { ok, refuse } from '@/lib/platform/result'
import { about } from '../events'
import { holdCard } from '../queries/inside'
import type { proveCardSchema } from '../schema'

/**
 * A trustee opens the test with the card as it was written down: the card works. Any two that work open together.
 * Refusals: not found, not trustee, box_<state>, no_keys_yet, card_wrong.
 */
export const proveCard = command<z.output<typeof proveCardSchema>, { boxId: string }>(
  'ballots.prove_card',
  async (tx, ctx, { boxId, answer }) => {
    const held = await holdCard(tx, ctx, boxId)
    if (!held.ok) return held
    const { box, year, trustee } = held.value
    if (trustee.trialSha256 === null) return refuse('ballots.no_keys_yet')
    const hash = createHash('sha256').update(Buffer.from(answer, 'base64url')).digest('hex')
    if (hash !== trustee.trialSha256) return refuse('ballots.card_wrong')
    await tx.ballotTrustee.update({
      where: { boxId_number: { boxId, number: trustee.number } },
      data: { tested: true },
    })
    await record(tx, ctx, about('ballots.card_proved', box, year, { trustee: trustee.person.name }))
    return ok({ boxId })
  },
  { proof: 'factor' },
)
