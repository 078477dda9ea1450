import { killable, type Ground } from '../kills'
import { startServer, type Server } from '../server'
import { moreSchools } from '../simulated-polls'
import { makeWorld, type School, type World } from '../world'
import type { Plan } from './plan'

/** A cluster of so many schools over a durable database, and the servers that stand over it. */
export type Arena = {
  world: World
  schools: School[]
  /** the addresses that answer, or did until something was killed */
  sites: () => string[]
  /** as many servers as a plan asks for, all of them up */
  prepare: (two: boolean) => Promise<void>
  /** kill -9 of what the plan says, and the start of it anew */
  strike: (plan: Plan) => Promise<void>
  /** where the database is reached */
  database: string
  end: () => Promise<void>
}

export async function openArena(voters: number): Promise<Arena> {
  let world: World | null = null
  let schools: School[] = []
  const ground: Ground = await killable('campaign', async () => {
    world = await makeWorld({ gate: 'conference' })
    schools = [world.a, world.b, world.c, world.d, ...(await moreSchools(world, voters - 4))]
  })
  let second: Server | null = null
  const startSecond = async (): Promise<void> => void (second = await startServer(ground.url))

  async function strike({ victim, two, seed }: Plan): Promise<void> {
    const server = victim !== 'database'
    // of two servers now one falls and now both
    const both = two && seed % 4 === 0
    await Promise.all([
      ...(server ? [ground.killServer()] : []),
      ...(server && both ? [second?.kill('SIGKILL')] : []),
      ...(victim !== 'server' ? [ground.killPostgres()] : []),
    ])
    if (server) await ground.startAgain()
    if (server && both) await startSecond()
  }

  return {
    ...{ world: world!, schools, strike, database: ground.url },
    sites: () => [ground.server().url, ...(second ? [second.url] : [])],
    prepare: async (two) => {
      if (two && !second) await startSecond()
      if (two || !second) return
      await second.kill()
      second = null
    },
    end: async () => {
      await second?.kill()
      await ground.end()
    },
  }
}
