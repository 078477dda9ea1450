import { settlePolls } from '@/lib/polls/commands/settle-polls'
import { asSystem } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { must, openSecret, openWith } from '../ballots'
import { dice } from '../dice'
import type { SessionCookie } from '../session'
import { rule, type Simulated } from '../simulated-polls'
import { noon, setClock } from '../world'
import type { Arena } from './arena'
import { judge, judgeBoard, type Offence } from './ledger'
import { again, pause } from './patience'
import { planOf } from './plan'
import { countEverywhere, countResult, readLying } from './reading'
import { castAs, comeLate, type Round } from './voters'

export type Told = { round: Round; offences: Offence[]; onBoard: number; kills: number; seconds: number }

// the polls of the tests close a quarter of an hour after opening
const hour = noon.getTime() + 15 * 60_000

/** One secret poll in the middle of which things are killed, and what is wrong afterwards. */
export async function playRound(
  arena: Arena,
  { box, received }: Simulated,
  seed: number,
  { cookie, tell }: { cookie: SessionCookie; tell: (line: string) => void },
): Promise<Told> {
  const began = Date.now()
  const luck = dice(seed)
  const plan = planOf(seed, received.length, luck)
  await arena.prepare(plan.two)
  await again(() => setClock(noon))
  const poll = await openSecret(arena.world, box, { preparation: { rule } })
  const round: Round = {
    ...{ plan, box, poll, sites: arena.sites, dice: luck, sent: [], marks: new Map(), closed: false },
    answers: { acknowledged: 0, refused: 0, failed: 0, unanswered: 0 },
  }
  const order = { over: false }
  const closing = Promise.all([close(round, order), close(round, order)])
  const offences: Offence[] = []
  const killing = kill(arena, round, order, offences, tell)
  await Promise.all([inTurn(round, received), comeHour(round, order)])
  if (plan.ending === 'hour') await again(() => setClock(new Date(hour + 1000)))
  await again(async () => {
    const { state } = await db().poll.findUniqueOrThrow({ where: { id: poll.pollId } })
    if (state !== 'closed') throw new Error(`the poll is ${state}`)
  })
  round.closed = true
  order.over = true
  await closing
  const kills = await killing
  const first = await readLying(arena, round)
  await Promise.all(
    luck
      .shuffle(received)
      .slice(0, 10)
      .map(({ own }) => comeLate(round, own)),
  )
  if (plan.killAfterClosing) await arena.strike(plan)
  const last = await readLying(arena, round)
  offences.push(...judgeBoard(first.board, last.board), ...judge(round.sent, [...last.box, ...last.board]))
  offences.push(...(await countEverywhere(arena, round, last)))
  for (const card of luck.shuffle(box.cards).slice(0, 2))
    await again(async () => void must(await openWith(box, poll, card)))
  offences.push(...(await countResult(arena, round, last.board, cookie)))
  const seconds = Math.round((Date.now() - began) / 1000)
  return { round, offences, onBoard: last.board.length, kills: kills + Number(plan.killAfterClosing), seconds }
}

/** Eight at a time, each after a moment of its own. */
async function inTurn(round: Round, received: Simulated['received']): Promise<void> {
  const waiting = [...round.plan.order]
  const lane = async (): Promise<void> => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      await pause(round.dice.below(120))
      await castAs(round, place, received[place]!.own)
    }
  }
  await Promise.all(Array.from({ length: 8 }, lane))
}

/** How many voters were told that their ballot lies in the box. */
const voted = ({ sent }: Round): number => new Set(sent.flatMap((one) => (one.acknowledged ? one.key : []))).size

/** Waits until so many have voted; false when the round was over before. */
async function reached(round: Round, order: { over: boolean }, least: number): Promise<boolean> {
  while (!order.over && !round.closed && voted(round) < least) await pause(5)
  return !order.over && !round.closed
}

/** Kills where the plan says so, and looks after each whether all that was acknowledged lies there. */
async function kill(
  arena: Arena,
  round: Round,
  order: { over: boolean },
  offences: Offence[],
  tell: (line: string) => void,
): Promise<number> {
  let killed = 0
  for (const { after, wait } of round.plan.kills) {
    await reached(round, order, after)
    await pause(wait)
    // what was said before the fall must lie there after it, whatever has come since
    const promised = round.sent.filter((one) => one.acknowledged).map((one) => ({ ...one, late: false }))
    const fell = Date.now()
    await arena.strike(round.plan)
    killed += 1
    tell(`  killed with ${promised.length} acknowledged, up again after ${Date.now() - fell} ms`)
    const { box, board } = await readLying(arena, round)
    const lies = [...box, ...board]
    const known = round.sent.map((one) => ({ ...one, acknowledged: false, late: false }))
    offences.push(...judge([...known, ...promised], lies))
  }
  return killed
}

/** The hour comes while people are casting. */
async function comeHour(round: Round, order: { over: boolean }): Promise<void> {
  if (round.plan.ending !== 'hour') return
  if (await reached(round, order, round.plan.hourAfter))
    await again(() => setClock(new Date(hour - 50 - round.dice.below(300))))
}

/** Somebody who looks again and again whether the poll may close, beside those who cast. */
async function close(round: Round, order: { over: boolean }): Promise<void> {
  while (!order.over) {
    await pause(20 + Math.floor(Math.random() * 150))
    // a database that falls refuses; whoever comes next closes
    await settlePolls(asSystem(), { pollId: round.poll.pollId }).catch(() => null)
  }
}
