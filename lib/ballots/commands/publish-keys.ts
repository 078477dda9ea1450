import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import { ok, refuse } from '@/lib/platform/result'
import { isPublicKey, sealTo } from '@/lib/platform/sealing/nested'
import { about } from '../events'
import { holdCard } from '../queries/inside'
import { trialContext } from '../rules/key-book'
import type { publishKeysSchema } from '../schema'

/**
 * A trustee publishes the public keys of the own card, one for the test and one for each slot; the seed never leaves the device.
 * A test is sealed to the first of them. Refusals: not found, not trustee, box_<state>, keys_published, keys_differ.
 */
export const publishKeys = command<z.output<typeof publishKeysSchema>, { boxId: string }>(
  'ballots.publish_keys',
  async (tx, ctx, { boxId, keys }) => {
    const held = await holdCard(tx, ctx, boxId)
    if (!held.ok) return held
    const { box, year, trustee } = held.value
    if (trustee.publicKeys.length > 0) return refuse('ballots.keys_published')
    const lawful = keys.length === box.slots.length + 1 && new Set(keys).size === keys.length && keys.every(isPublicKey)
    if (!lawful) return refuse('ballots.keys_differ')
    const answer = new Uint8Array(randomBytes(32))
    const trial = await sealTo(keys[0]!, answer, trialContext(boxId, trustee.number))
    await tx.ballotTrustee.update({
      where: { boxId_number: { boxId, number: trustee.number } },
      data: { publicKeys: keys, trial, trialSha256: createHash('sha256').update(answer).digest('hex'), tested: false },
    })
    await record(tx, ctx, {
      ...about('ballots.keys_published', box, year, { trustee: trustee.person.name }),
      after: { keys },
    })
    return ok({ boxId })
  },
  { proof: 'factor' },
)
