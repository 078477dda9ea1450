import { beforeAll, describe, expect, it } from 'vitest'
import { listQueuePage, type QueueFilter, type QueuePage } from '@/lib/ratification/queries/queue'
import { queueFilterSchema } from '@/lib/ratification/schema'
import { testDatabase } from '../../support/database'
import { layDossiers } from '../../support/forty-dossiers'
import { countQueries } from '../../support/queries'
import { arrangeDossier, arrangeElected } from '../../support/ratification'
import { contextOf, makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
let queriesOfOne = 0

async function desk(
  asked: Partial<Record<keyof QueueFilter, string>> = {},
  by = world.academy.reviewer,
): Promise<QueuePage> {
  const { ctx } = await contextOf(world, by)
  return listQueuePage(ctx, queueFilterSchema.parse(asked))
}

const numbers = ({ lines }: QueuePage): string[] => lines.map(({ number }) => number ?? '')

beforeAll(async () => {
  world = await makeWorld()
  await arrangeElected(world)
  await arrangeDossier(world, 'sent')
  queriesOfOne = await countQueries(() => desk())
  await layDossiers(process.env.DATABASE_URL!, 10)
})

describe('the desk with forty dossiers and one', () => {
  it('shows nothing to somebody of a school', async () => {
    expect(await desk({}, world.a.people.principal)).toMatchObject({ lines: [], total: 0 })
  })

  it('asks as many questions as with one', async () => {
    expect(await countQueries(() => desk())).toBe(queriesOfOne)
  })

  it('lays them on pages of twenty, none twice and none left out', async () => {
    const pages = await Promise.all(['1', '2', '3'].map((page) => desk({ page })))
    expect(pages.map(({ lines }) => lines.length)).toEqual([20, 20, 1])
    expect(new Set(pages.flatMap(({ lines }) => lines.map(({ id }) => id))).size).toBe(41)
    expect((await desk({ page: '99' })).page).toBe(3)
  })

  it('puts the soonest deadline first, or what was sent first, or the clusters by their names', async () => {
    const soonest = (await desk()).lines.map(({ waits }) => waits!.until.getTime())
    expect(soonest).toEqual([...soonest].sort((a, b) => a - b))
    const sent = (await desk({ order: 'sent' })).lines.map(({ sentAt }) => sentAt.getTime())
    expect(sent).toEqual([...sent].sort((a, b) => a - b))
    const names = (await desk({ order: 'cluster' })).lines.map(({ cluster }) => cluster.vi)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'vi')))
  })

  it('is narrowed by what it waits for, and says how many stand how', async () => {
    const { counts } = await desk()
    expect(counts).toEqual({ answer: 33, decision: 0, returned: 8, done: 0 })
    const returned = await desk({ stands: 'returned' })
    expect([returned.total, returned.lines.every(({ state }) => state === 'returned')]).toEqual([8, true])
  })

  it('is searched without accents, by cluster and by the number of the letter', async () => {
    expect((await desk({ q: 'khu vuc minh hoa so 7' })).lines.map(({ year }) => year.clusterCode)).toEqual(
      Array(4).fill('K7'),
    )
    expect(numbers(await desk({ q: '15-TTr' }))).toEqual(['15-TTr/CTĐ', '15-TTr/CTĐ'])
    expect((await desk({ q: '100%' })).total).toBe(0)
  })

  it('takes an address that means nothing as if it asked for nothing', async () => {
    expect(await desk({ stands: 'nonsense', order: 'x', page: '-3' })).toMatchObject({ total: 41, page: 1 })
  })
})
