import { beforeAll, describe, expect, it } from 'vitest'
import { listHistory, listRecords } from '@/lib/audit/queries'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { answersOf, matrixLines, seenAs, type Cell } from '../../support/matrix'
import { accountOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World
const entries = new Map<string, string>()

beforeAll(async () => {
  world = await makeWorld()
  const { clusterId } = world
  const subjects: Record<string, object> = {
    'read a line about C': { clusterId, organisationId: world.c.id },
    'read a line about D': { clusterId, organisationId: world.d.id },
    'read a line of the whole cluster': { clusterId },
    'read a line of the installation': {},
    "read a line by C's lecturer": { personId: world.c.people.lecturer, actorKind: 'person' },
    "read a line about C's people, of no cluster": { organisationId: world.c.id },
  }
  for (const [act, over] of Object.entries(subjects)) {
    const row = await db().auditEntry.create({
      data: {
        ...{ fieldAt: new Date(), event: 'people.person_invited', actorKind: 'system', actorName: '' },
        ...{ actorOffices: [], subjectType: 'thing', subjectId: act, facts: {}, requestId: 'r' },
        ...over,
      },
    })
    entries.set(act, row.id.toString())
  }
})

/** In the list and in the history of the thing, the same. */
async function answer({ act, subject }: Cell): Promise<string> {
  const { now, actor } = await readStanding(db(), accountOf(world, subject))
  const ctx = makeContext(actor, now, 'r')
  const id = entries.get(act)
  const listed = (await listRecords(ctx)).lines.some((line) => line.id === id)
  const history = await listHistory(ctx, { type: 'thing', id: act })
  expect(history.map((line) => line.id)).toEqual(listed ? [id] : [])
  return seenAs(listed)
}

describe('the permission matrix of the audit', () => {
  it.each(matrixLines('tests/integration/audit/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOf(cells, answer)
    expect(found).toEqual(expected)
  })
})
