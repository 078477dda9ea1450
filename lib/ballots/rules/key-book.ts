import { canonical } from '@/lib/platform/canonical'
import { z } from 'zod'

const text = z.string()

/** What is fixed of a box before anybody receives a ballot, and what every screen shows the hash of. */
export const keyBookSchema = z.strictObject({
  box: z.uuid(),
  cluster: text,
  year: z.int(),
  meeting: z.uuid(),
  least: z.int(),
  trustees: z.array(
    z.strictObject({
      organisation: text,
      person: text,
      /** for the test of the card, then one for each slot */
      publicKeys: z.array(text),
    }),
  ),
  slots: z.array(z.strictObject({ number: z.int(), issuing: text })),
  roll: z.array(
    z.strictObject({ school: text, person: text, substitute: z.boolean(), authorisation: text.nullable() }),
  ),
})
export type KeyBook = z.output<typeof keyBookSchema>

export const keyBookText = (book: KeyBook): string => canonical(book)

/** The pairs of trustees to which a ballot's key is sealed, as places in the list of three. */
export const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const

/** The public keys of a slot: the issuer's, and one for each trustee; null where the book has no such slot. */
export function slotKeys(book: KeyBook, slot: number): { issuing: string; opening: string[] } | null {
  const issuing = book.slots.find(({ number }) => number === slot)?.issuing
  const opening = book.trustees.flatMap(({ publicKeys }) => publicKeys[slot] ?? [])
  return issuing && opening.length === 3 ? { issuing, opening } : null
}

/** What binds the test of a card to its box and its keeper. */
export const trialContext = (boxId: string, number: number): string => `neu-guong trial v1|${boxId}|${number}`

/** By what a card's key for a slot is derived; slot 0 is the test. */
export const keyLabel = (boxId: string, slot: number): string => `${boxId}|${slot}`
