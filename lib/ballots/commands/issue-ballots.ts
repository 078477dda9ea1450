import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { record } from '@/lib/audit/record'
import { command } from '@/lib/platform/command'
import type { Tx } from '@/lib/platform/db/client'
import { firstRefusal, notFound, ok, refuse, type Result } from '@/lib/platform/result'
import { signBlinded } from '@/lib/platform/sealing/blind-signer'
import { about } from '../events'
import { mayReceive } from '../policy'
import { shareBox, type FoundBox } from '../queries/inside'
import { checkBox } from '../rules/box'
import type { issueBallotsSchema } from '../schema'

type Issued = { signatures: string[] }

/**
 * A seat receives its ballots: what its browser blinded is signed, once for each slot. The same request receives the same answer,
 * also after a lost line; another one receives none.
 * Refusals: not found, no seat, box_<state>, takes_paper, not_present, blinded_differ, other_request.
 */
export const issueBallots = command<z.output<typeof issueBallotsSchema>, Issued>(
  'ballots.issue_ballots',
  async (tx, ctx, { boxId, blinded }) => {
    const found = await shareBox(tx, boxId)
    if (!found || ctx.actor.kind !== 'person') return notFound
    const { box, year } = found
    const { personId } = ctx.actor
    const may = mayReceive(ctx.actor, year, box.seats)
    const seat = box.seats.find((one) => one.personId === personId)
    if (!may.ok || !seat) return may.ok ? notFound : may
    const given = await tx.ballotIssue.findMany({
      where: { boxId, organisationId: seat.organisationId },
      orderBy: { slot: 'asc' },
    })
    const hashes = blinded.map((one) => createHash('sha256').update(one).digest('hex'))
    if (given.length > 0) {
      const same = given.length === hashes.length && given.every((one, place) => one.blindedSha256 === hashes[place])
      return same ? ok({ signatures: given.map((one) => one.blindSignature) }) : refuse('ballots.other_request')
    }
    const verdict = firstRefusal(
      checkBox(box.state, 'collecting'),
      seat.way === 'paper' ? refuse('ballots.takes_paper') : { ok: true },
      await checkPresent(tx, box, seat.organisationId, personId),
      blinded.length === box.slots.length ? { ok: true } : refuse('ballots.blinded_differ'),
    )
    if (!verdict.ok) return verdict
    const signed = signAll(box, blinded)
    if (!signed.ok) return signed
    const { signatures } = signed.value
    const { organisationId } = seat
    await tx.ballotSeat.update({
      where: { boxId_organisationId: { boxId, organisationId } },
      data: { way: 'electronic' },
    })
    await tx.ballotIssue.createMany({
      data: box.slots.map(({ number }, place) => ({
        ...{ boxId, slot: number, organisationId },
        ...{ blindedSha256: hashes[place]!, blindSignature: signatures[place]! },
      })),
    })
    await record(tx, ctx, {
      ...about('ballots.ballot_received', box, year, { seat: seat.label }),
      organisationId,
    })
    return ok({ signatures })
  },
)

function signAll(box: FoundBox, blinded: readonly string[]): Result<Issued> {
  const signatures: string[] = []
  for (const [place, slot] of box.slots.entries()) {
    const signature = slot.issuingPrivate && signBlinded(slot.issuingPrivate, blinded[place] ?? '')
    if (!signature) return refuse('ballots.blinded_differ')
    signatures.push(signature)
  }
  return ok({ signatures })
}

/** Ballots are received at the door: by a delegate who is present. */
async function checkPresent(tx: Tx, box: FoundBox, organisationId: string, personId: string) {
  const delegate = await tx.delegate.findFirst({
    where: { meetingId: box.meetingId, organisationId, personId, represents: true },
    select: { state: true },
  })
  return delegate?.state === 'present' ? ({ ok: true } as const) : refuse('ballots.not_present')
}
