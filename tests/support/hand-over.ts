import { db } from '@/lib/platform/db/client'
import { testDatabase } from './database'
import { arrangeElected } from './ratification'
import { makeWorld, setGate, type World } from './world'

export { testDatabase }

/** A year at its hand-over: A leaves, C comes. */
export async function arrangeHandOver(): Promise<World> {
  const world = await makeWorld()
  await arrangeElected(world)
  await setGate(world.yearId, 'hand_over')
  return world
}

/** The list with two items, one of each kind. */
export async function arrangeList(world: World): Promise<string[]> {
  await db().$executeRaw`truncate hand_overs cascade`
  const row = await db().handOver.create({
    data: {
      ...{ yearId: world.yearId, preparedAt: new Date('2023-02-01T00:00:00Z') },
      items: {
        create: [1, 2].map((position) => ({
          position,
          kind: 'own',
          source: `own:${position}`,
          label: `Mục ${position}`,
        })),
      },
    },
    include: { items: { orderBy: { position: 'asc' } } },
  })
  return row.items.map((item) => item.id)
}
