import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { savePledge } from '@/lib/movements/commands/save-pledge'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { makeWorld, setGate, type World } from '../../support/world'
import { commitments, launchYear, pledgeOf } from './launches'

testDatabase()

let world: World
let yearId: string
beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(async () => {
  yearId = await launchYear(world)
})

const edit = crypto.randomUUID()
const input = (over: object = {}) => ({
  yearId,
  version: 0,
  edit,
  preamble: 'Chúng tôi',
  commitments: commitments(2),
  ...over,
})
const head = () => asPerson(world.a.people.emulation_officer)
const kept = () =>
  db().pledge.findUnique({ where: { yearId }, include: { commitments: { orderBy: { position: 'asc' } } } })

describe('writing the pledge', () => {
  it('keeps the text with its commitments in order, and records it', async () => {
    const answer = await savePledge(head(), input())
    expect(answer).toMatchObject({ ok: true })
    expect(await kept()).toMatchObject({ preamble: 'Chúng tôi', adoptedAt: null, commitments: commitments(2) })
    expect(await db().auditEntry.findMany({ where: { yearId } })).toMatchObject([{ event: 'movements.pledge_saved' }])
  })

  it('replaces the commitments, and records nothing when nothing changed', async () => {
    await savePledge(head(), input())
    await savePledge(head(), input())
    expect(await db().auditEntry.count({ where: { yearId } })).toBe(1)
    await savePledge(head(), input({ commitments: commitments(1) }))
    expect((await kept())!.commitments).toHaveLength(1)
  })

  it('tells the second of two editors', async () => {
    await savePledge(head(), input())
    const other = input({ edit: crypto.randomUUID(), preamble: 'Khác' })
    expect(await savePledge(asPerson(world.a.people.principal), other)).toMatchObject({
      refusal: { code: 'common.changed_meanwhile' },
    })
    expect(await kept()).toMatchObject({ preamble: 'Chúng tôi' })
  })

  it('is refused once adopted, and in a closed year', async () => {
    await pledgeOf(world, yearId)
    expect(await savePledge(head(), input({ version: 2 }))).toMatchObject({
      refusal: { code: 'movements.pledge_adopted' },
    })
    await setGate(yearId, 'closed')
    expect(await savePledge(head(), input())).toMatchObject({ refusal: { code: 'common.year_closed' } })
  })

  it('is refused to members, and does not exist for strangers', async () => {
    expect(await savePledge(asPerson(world.c.people.principal), input())).toMatchObject({
      refusal: { code: 'movements.only_head' },
    })
    for (const caller of [asNobody(), asPerson(world.elsewhere.head.people.principal)])
      expect(await savePledge(caller, input())).toMatchObject({ refusal: { code: 'common.not_found' } })
  })
})
