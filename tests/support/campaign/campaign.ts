import { db } from '@/lib/platform/db/client'
import { dice } from '../dice'
import { openSession } from '../session'
import { atTheDoor, type Simulated } from '../simulated-polls'
import { noon, setClock } from '../world'
import { openArena } from './arena'
import type { Offence } from './ledger'
import { again } from './patience'
import { describe, planOf } from './plan'
import { playRound, type Told } from './round'

export type Campaign = { rounds: number; voters: number; seed: number }

const mostSlots = 10

/**
 * Round after round of secret polls over real servers and a durable database that are killed amidst them. Round r has the seed of
 * the campaign and r: a campaign of one round with that seed repeats it, as far as clocks and processors repeat anything.
 */
export async function campaign(
  { rounds, voters, seed }: Campaign,
  tell: (line: string) => void,
): Promise<{ told: Told[]; offences: Offence[] }> {
  const arena = await openArena(voters)
  const told: Told[] = []
  try {
    const cookie = await openSession(arena.database, { office: 'principal', organisation: 'C' })
    let door: Simulated | null = null
    for (let round = 0; round < rounds; round++) {
      if (round % mostSlots === 0) {
        tell(`${voters} voters receive their ballots for the next ${Math.min(mostSlots, rounds - round)} rounds …`)
        await again(() => db().$queryRaw`select 1`)
        await setClock(noon)
        door = await atTheDoor(arena.world, arena.schools, Math.min(mostSlots, rounds - round), dice(seed + round))
      }
      tell(`Round ${round + 1}: ${describe(planOf(seed + round, voters, dice(seed + round)))}`)
      const one = await playRound(arena, door!, seed + round, { cookie, tell })
      told.push(one)
      tell(`  ${tellOf(one)}`)
      for (const { kind, what } of one.offences) tell(`  ${kind}: ${what} (seed ${seed + round})`)
    }
  } finally {
    await db().$disconnect()
    await arena.end()
  }
  return { told, offences: told.flatMap(({ offences }) => offences) }
}

function tellOf({ round, onBoard, kills, seconds }: Told): string {
  const { acknowledged, refused, failed, unanswered } = round.answers
  return [
    `${kills} kills, ${acknowledged} acknowledged, ${refused} refused, ${failed} failed, ${unanswered} without answer`,
    `${onBoard} of ${round.plan.voters} on the board, ${seconds} s`,
  ].join('; ')
}
