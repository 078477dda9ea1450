import 'server-only'
import { countBallots } from '@/lib/ballots/queries/board'
import { countWays } from '@/lib/ballots/queries/inside'
import { keyLabel } from '@/lib/ballots/rules/key-book'
import type { Context } from '@/lib/platform/context'
import { db, type Prisma } from '@/lib/platform/db/client'

/** What a poll's page reads of its box. */
export const boxColumns = {
  boxId: true,
  boxSlot: true,
  slot: {
    select: {
      state: true,
      openings: true,
      box: {
        select: {
          door: true,
          trustees: { select: { number: true, organisationId: true, personId: true, publicKeys: true } },
          seats: { select: { way: true } },
        },
      },
    },
  },
} as const

type Boxed = Prisma.PollGetPayload<{ select: typeof boxColumns }>

export type PollBox = {
  id: string
  slot: number
  door: string
  /** how many ballots lie in the box, or lay there when it closed; never whose */
  cast: number
  ways: { electronic: number; paper: number }
  closed: boolean
  opened: boolean
  keyLabel: string
  trustees: { number: number; organisationId: string; published: boolean; mine: boolean; publicKey: string }[]
}

/** The box of a secret poll as its page shows it. */
export async function boxOf(ctx: Context, row: Boxed): Promise<PollBox | null> {
  const { boxId, boxSlot, slot } = row
  if (!boxId || !boxSlot || !slot) return null
  const me = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const given = Object.keys(slot.openings as Record<string, string>)
  return {
    ...{ id: boxId, slot: boxSlot, door: slot.box.door, cast: await countBallots(db(), boxId, boxSlot) },
    ways: countWays(slot.box.seats),
    ...{ closed: slot.state === 'closed', opened: slot.state === 'opened', keyLabel: keyLabel(boxId, boxSlot) },
    trustees: [...slot.box.trustees]
      .sort((a, b) => a.number - b.number)
      .map(({ number, organisationId, personId, publicKeys }) => ({
        ...{ number, organisationId, published: given.includes(String(number)), mine: personId === me },
        publicKey: publicKeys[boxSlot] ?? '',
      })),
  }
}
