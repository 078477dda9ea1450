import { castBallot } from '@/lib/ballots/commands/cast-ballot'
import { dropSchema } from '@/lib/ballots/schema'
import { asSystem } from '@/lib/platform/context'
import { readSmallJson, unkept } from '@/lib/platform/small-json'
import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { fullPollInSlot } from '@/lib/polls/queries/door'

/**
 * Takes a sealed ballot. The request carries no cookie, and nothing of it is read or kept but the ballot; with the last one the poll
 * closes, in the system's name.
 */
export async function POST(request: Request, { params }: { params: Promise<{ door: string }> }): Promise<Response> {
  const { door } = await params
  const sent = await readSmallJson(request, dropSchema.omit({ door: true }))
  if (!sent) return unkept({ code: 'ballots.not_a_ballot' }, 400)
  const answer = await castBallot({ door, ...sent })
  if (!answer.ok)
    return unkept({ code: answer.refusal.code }, answer.refusal.code === 'ballots.no_such_door' ? 404 : 409)
  // the ballot lies in the box and its voter is told so, also where closing meets others just now: whoever comes next closes
  await settle(door, sent.slot).catch(() => undefined)
  return unkept(answer.value)
}

async function settle(door: string, slot: number): Promise<void> {
  const pollId = await fullPollInSlot(door, slot)
  if (pollId) await settlePolls(asSystem(), { pollId })
}
