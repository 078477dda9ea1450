import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markRead } from '@/lib/notices/commands/mark-read'
import { listNotices } from '@/lib/notices/queries'
import { makeContext } from '@/lib/platform/context'
import type { PersonContext } from '@/lib/platform/auth/session'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { answersOf, asCell, matrixLines, seenAs, type Cell } from '../../support/matrix'
import { accountOf, callerOf } from '../../support/subjects'
import { makeWorld, noon, type World } from '../../support/world'

testDatabase()

let world: World
let noticeId = ''

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  const personId = world.c.people.principal
  const notice = { personId, kind: 'cycles.year_closed', facts: { year: '2022' }, href: '/desk', at: noon }
  noticeId = (await db().notice.create({ data: notice })).id
})

async function reads(personId: string | null): Promise<boolean> {
  const { actor, now } = await readStanding(db(), personId)
  if (actor.kind !== 'person') return false
  const listed = await listNotices(makeContext(actor, now, 'test') as PersonContext)
  return listed.some((one) => one.id === noticeId)
}

async function answer({ act, subject }: Cell): Promise<string> {
  if (act === 'read the notice') return seenAs(await reads(accountOf(world, subject)))
  const input = act === 'mark the notice as read' ? { noticeId } : {}
  return asCell(await markRead(callerOf(world, subject), input))
}

describe('the permission matrix of notices', () => {
  it.each(matrixLines('tests/integration/notices/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOf(cells, answer)
    expect(found).toEqual(expected)
  })
})
