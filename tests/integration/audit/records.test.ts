import { beforeAll, describe, expect, it } from 'vitest'
import { listRecords } from '@/lib/audit/queries'
import { makeContext, type Context } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { countQueries } from '../../support/queries'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

const entry = (subjectId: string, over: object = {}) =>
  db().auditEntry.create({
    data: {
      fieldAt: new Date(),
      event: 'planning.directive_acknowledged',
      actorKind: 'system',
      actorName: '',
      actorOffices: [],
      subjectType: 'thing',
      subjectId,
      facts: {},
      requestId: 'r',
      ...over,
    },
  })

beforeAll(async () => {
  world = await makeWorld()
  await entry('own', { clusterId: world.clusterId, organisationId: world.c.id })
  await entry('other school', { clusterId: world.clusterId, organisationId: world.d.id })
  await entry('whole cluster', { clusterId: world.clusterId })
  await entry('other cluster', { clusterId: world.elsewhere.clusterId })
  await entry('no cluster')
})

async function contextOf(personId: string | null): Promise<Context> {
  const { now, actor } = await readStanding(db(), personId)
  return makeContext(actor, now, 'r')
}

const read = async (personId: string | null): Promise<string[]> =>
  (
    await db().auditEntry.findMany({
      where: { id: { in: (await listRecords(await contextOf(personId))).lines.map((line) => BigInt(line.id)) } },
      orderBy: { id: 'asc' },
    })
  ).map((row) => row.subjectId)

describe('who reads the audit', () => {
  it('nobody reads nothing', async () => {
    expect(await read(null)).toEqual([])
  })
  it('a school reads its own lines and those of the whole cluster', async () => {
    expect(await read(world.c.people.principal)).toEqual(['own', 'whole cluster'])
  })
  it('head and deputy read their cluster', async () => {
    const all = ['own', 'other school', 'whole cluster']
    expect(await read(world.a.people.emulation_officer)).toEqual(all)
    expect(await read(world.b.people.principal)).toEqual(all)
  })
  it('last year’s head reads like any school', async () => {
    expect(await read(world.d.people.principal)).toEqual(['other school', 'whole cluster'])
  })
  it('the Academy reads all', async () => {
    expect(await read(world.academy.reviewer)).toHaveLength(5)
  })
  it('in as many queries for many lines as for few', async () => {
    const ctx = await contextOf(world.academy.administrator)
    const few = await countQueries(() => listRecords(ctx, { organisationId: world.c.id }))
    const many = await countQueries(() => listRecords(ctx))
    expect(many).toBe(few)
  })
})
