import type { DoorAnswer } from '@/components/ballots/door'
import { boardHead, boardRoot, chainBoard } from '@/lib/ballots/rules/board'
import { countBallots } from '@/lib/ballots/queries/board'
import { withClient } from '@/lib/launch/databases.mjs'
import { checkRecord } from '@/lib/launch/verifier/steps.mjs'
import { db } from '@/lib/platform/db/client'
import type { Outcome } from '@/lib/polls/schema'
import type { SessionCookie } from '../session'
import type { Arena } from './arena'
import type { Offence } from './ledger'
import { again } from './patience'
import type { Round } from './voters'

type Lying = { box: string[]; board: string[]; chain: string[]; seqs: number[]; writers: number }

/** What lies in the box and stands on the board, read past the product. */
export const readLying = (arena: Arena, { box, poll }: Pick<Round, 'box' | 'poll'>): Promise<Lying> =>
  again(() =>
    withClient(arena.database, async (client) => {
      // one look at both: a ballot moves from the one to the other
      const found = await client.query<{ seq: number | null; entry: string; chain: string | null; xmin: string }>(
        `select null::int as seq, entry, null as chain, xmin::text from ballots where box_id = $1 and slot = $2
         union all
         select seq, entry, chain_hash, xmin::text from ballot_board where box_id = $1 and slot = $2
         order by seq nulls first`,
        [box.boxId, poll.slot],
      )
      const board = found.rows.filter(({ seq }) => seq !== null)
      return {
        box: found.rows.filter(({ seq }) => seq === null).map(({ entry }) => entry),
        board: board.map(({ entry }) => entry),
        chain: board.map(({ chain }) => chain ?? ''),
        seqs: board.map(({ seq }) => seq ?? 0),
        writers: new Set(board.map(({ xmin }) => xmin)).size,
      }
    }),
  )

const uneven = (what: string): Offence => ({ kind: 'uneven', what })

/** Whether everybody who may count a closed board counts alike: both servers' doors, the product's query, the chain. */
export async function countEverywhere(arena: Arena, round: Round, lying: Lying): Promise<Offence[]> {
  const { box, poll } = round
  const n = lying.board.length
  const offences: Offence[] = []
  for (const site of arena.sites()) {
    const answer = await again(async () => (await (await fetch(`${site}/api/box/${box.door}`)).json()) as DoorAnswer)
    const question = answer.questions.find(({ pollId }) => pollId === poll.pollId)
    if (question?.inBox !== n || question.stands === 'open')
      offences.push(uneven(`a door tells ${question?.inBox} ballots, ${question?.stands}; the board has ${n}`))
  }
  const counted = await again(() => countBallots(db(), box.boxId, poll.slot))
  if (counted !== n) offences.push(uneven(`the product counts ${counted} of ${n} ballots`))
  if (lying.box.length > 0) offences.push(uneven(`${lying.box.length} ballots were left in the box`))
  if (n > 0 && lying.writers !== 1) offences.push(uneven(`the board was written by ${lying.writers} transactions`))
  if (lying.seqs.join() !== lying.board.map((_, at) => at + 1).join()) offences.push(uneven('the board has gaps'))
  const root = await boardRoot(box.sha256, poll.sha256, poll.slot)
  const chained = await chainBoard(root, lying.board)
  if (chained.map(({ chainHash }) => chainHash).join() !== lying.chain.join())
    offences.push(uneven('the chain of the board does not follow from its ballots'))
  return offences
}

/** Whether result and record, as each server gives it away, say what the ballots on the board say. */
export async function countResult(
  arena: Arena,
  round: Round,
  board: readonly string[],
  cookie: SessionCookie,
): Promise<Offence[]> {
  const offences: Offence[] = []
  const { result } = await again(() => db().poll.findUniqueOrThrow({ where: { id: round.poll.pollId } }))
  const outcome = result as Outcome | null
  const marks = board.map((entry) => round.marks.get(entry) ?? '')
  const yes = (at: number): number => marks.filter((one) => one[at] === 'y').length
  const said = outcome?.lines.map((line) => line.yes).join()
  if (outcome?.cast !== board.length || said !== [0, 1, 2, 3].map(yes).join())
    offences.push(uneven(`the result says ${outcome?.cast} ballots with ${said}, not ${board.length}`))
  const root = await boardRoot(round.box.sha256, round.poll.sha256, round.poll.slot)
  const head = boardHead(root, await chainBoard(root, board))
  for (const site of arena.sites()) {
    const record = await again(async () => {
      const headers = { cookie: `${cookie.name}=${cookie.value}` }
      const response = await fetch(`${site}/api/polls/${round.poll.pollId}/record`, { headers })
      if (!response.ok) throw new Error(`the record answers ${response.status}`)
      return response.text()
    })
    const failed = checkRecord(record, head).filter(({ ok }) => !ok)
    if (failed.length > 0) offences.push(uneven(`a record fails at ${failed.map(({ step }) => step).join()}`))
  }
  return offences
}
