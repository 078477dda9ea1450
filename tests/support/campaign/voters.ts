import type { OwnBallots } from '@/components/ballots/voter'
import { canonical } from '@/lib/platform/canonical'
import type { SealedBallot } from '@/lib/ballots/schema'
import { sealed, type Box, type SecretPoll } from '../ballots'
import type { Dice } from '../dice'
import type { Sent } from './ledger'
import { pause } from './patience'
import type { Plan } from './plan'

/** What goes on in a round, seen by all who take part in it. */
export type Round = {
  plan: Plan
  box: Box
  poll: SecretPoll
  sites: () => string[]
  dice: Dice
  sent: Sent[]
  /** what each entry says, to recount the whole */
  marks: Map<string, string>
  /** somebody was told that voting is over */
  closed: boolean
  answers: { acknowledged: number; refused: number; failed: number; unanswered: number }
}

// a machine that does other work beside may take minutes to come up again
const patience = 600_000

type Answer = 'lies' | 'closed' | 'older' | 'none'

/** One request, as the page of a voter makes it. An answer that does not come is none. */
async function post(round: Round, ballot: SealedBallot, sent: Sent): Promise<Answer> {
  const over = round.closed
  const site = round.dice.pick(round.sites())
  const told = await fetch(`${site}/api/box/${round.box.door}/ballots`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ slot: round.poll.slot, ballot }),
    signal: AbortSignal.timeout(30_000),
  })
    .then(async (response) => ({ status: response.status, said: (await response.json()) as Record<string, unknown> }))
    .catch(() => null)
  if (told?.status === 200 && told.said.counter === ballot.counter) {
    round.answers.acknowledged += 1
    sent.acknowledged = true
    sent.late ||= over
    return 'lies'
  }
  if (told?.status === 409) {
    round.answers.refused += 1
    if (told.said.code === 'ballots.older') return 'older'
    if (told.said.code !== 'ballots.closed') throw new Error(`A lawful ballot was refused: ${String(told.said.code)}`)
    round.closed = true
    return 'closed'
  }
  if (told) round.answers.failed += 1
  else round.answers.unanswered += 1
  return 'none'
}

/** Seals one ballot of a voter and writes it down before it is sent. */
async function seal(round: Round, own: OwnBallots, counter: number): Promise<{ ballot: SealedBallot; sent: Sent }> {
  const marks = [1, 2, 3, 4].map(() => round.dice.pick(['y', 'n', 'b'])).join('')
  const ballot = await sealed(round.box, own, round.poll, marks, counter)
  const entry = canonical(ballot)
  const sent = { key: ballot.key, counter, entry, acknowledged: false, late: false }
  round.sent.push(sent)
  round.marks.set(entry, marks)
  return { ballot, sent }
}

/** Sends a ballot until the voter is told what became of it. */
async function drop(round: Round, { ballot, sent }: { ballot: SealedBallot; sent: Sent }): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; await pause(60)) {
    if ((await post(round, ballot, sent)) !== 'none') return
  }
  throw new Error('A voter was told nothing for ten minutes.')
}

/** One voter: a ballot, or one and another in its place, or five of them a hundred times at the same moment. */
export async function castAs(round: Round, place: number, own: OwnBallots): Promise<void> {
  if (!round.plan.hundred.includes(place)) {
    await drop(round, await seal(round, own, 1))
    if (round.plan.replace.includes(place) && !round.closed) await drop(round, await seal(round, own, 2))
    return
  }
  const several = [await seal(round, own, 1)]
  for (let counter = 2; counter <= 5; counter++) several.push(await seal(round, own, counter))
  await Promise.all(
    Array.from({ length: 100 }, (_, at) => {
      const { ballot, sent } = several[at % several.length]!
      return post(round, ballot, sent)
    }),
  )
  await drop(round, several.at(-1)!)
}

/** Somebody comes when all is over: with what lies there already, and with something new. */
export async function comeLate(round: Round, own: OwnBallots): Promise<void> {
  await drop(round, await seal(round, own, 900))
}
