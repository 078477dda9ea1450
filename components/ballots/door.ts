import { keyBookSchema, type KeyBook } from '@/lib/ballots/rules/key-book'
import { hashOf } from '@/lib/platform/sealing/bytes'
import type { Bilingual } from '@/lib/platform/result'
import type { PollState, Preparation } from '@/lib/polls/schema'

export type DoorQuestion = {
  pollId: string
  slot: number
  title: Bilingual
  manifest: string
  manifestSha256: string
  stands: PollState
  closesAt: string | null
  inBox: number
  received: number
}

export type DoorAnswer = {
  box: { id: string; state: string; keyBook: string; keyBookSha256: string; seats: number; received: number }
  questions: DoorQuestion[]
}

type Manifest = {
  question: Preparation
  lines: { position: number; name: Bilingual; eligible: boolean }[]
  box?: { id: string; slot: number; keyBook: string }
}

export type Question = DoorQuestion & {
  form: Preparation['form']
  upTo: number
  lines: { position: number; name: Bilingual }[]
}

/** Asks what stands at the box, without a cookie; null without a line. */
export async function askDoor(door: string): Promise<DoorAnswer | null> {
  try {
    const answer = await fetch(`/api/box/${door}`, { credentials: 'omit', cache: 'no-store' })
    return answer.ok ? ((await answer.json()) as DoorAnswer) : null
  } catch {
    return null
  }
}

/** The key book, when it is what its hash says and what this device has seen before; null otherwise. */
export async function trustedBook({ box }: DoorAnswer, seen: string | null): Promise<KeyBook | null> {
  if ((await hashOf(box.keyBook)) !== box.keyBookSha256 || (seen !== null && seen !== box.keyBookSha256)) return null
  const book = keyBookSchema.safeParse(JSON.parse(box.keyBook))
  return book.success && book.data.box === box.id ? book.data : null
}

/** A question as its manifest says it, when the manifest is what its hash says and names this box; null otherwise. */
export async function trustedQuestion(asked: DoorQuestion, { box }: DoorAnswer): Promise<Question | null> {
  if ((await hashOf(asked.manifest)) !== asked.manifestSha256) return null
  const manifest = JSON.parse(asked.manifest) as Manifest
  const at = manifest.box
  if (at?.id !== box.id || at.slot !== asked.slot || at.keyBook !== box.keyBookSha256) return null
  const { form, upTo } = manifest.question
  return { ...asked, form, upTo, lines: manifest.lines.filter((line) => line.eligible) }
}
