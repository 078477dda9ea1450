import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setQuota } from '@/lib/awards/commands/set-quota'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { awardId, holdNomination, makeEligible } from '../../support/awards'
import { testDatabase } from '../../support/database'
import { headOf } from '../../support/polls'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World
let flag: string

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  flag = await awardId()
  await makeEligible(world)
})

beforeEach(() => setGate(world.yearId, 'conference'))

const refused = (code: string) => ({ ok: false, refusal: { code } })
const input = (more = {}) => ({
  yearId: world.yearId,
  awardId: flag,
  quota: 2,
  basis: 'Hướng dẫn số 30-HD/HVCTQG',
  ...more,
})

describe('setting a quota', () => {
  it('keeps the number with its document and records before and after', async () => {
    expect(await setQuota(asPerson(headOf(world)), input())).toEqual({ ok: true, value: { awardId: flag } })
    expect(await db().awardQuota.findMany({ where: { yearId: world.yearId } })).toMatchObject([{ quota: 2 }])
    const entries = await db().auditEntry.findMany({ where: { event: 'awards.quota_set' } })
    expect(entries).toMatchObject([{ before: { quota: 1 }, after: { quota: 2 }, personId: headOf(world) }])
    expect(await setQuota(asPerson(headOf(world)), input({ quota: 1 }))).toMatchObject({ ok: true })
  })

  it('is for the head’s people, and does not exist for strangers', async () => {
    expect(await setQuota(asPerson(world.b.people.principal), input())).toMatchObject(refused('awards.not_head'))
    expect(await setQuota(asPerson(world.academy.approver), input())).toMatchObject(refused('awards.not_head'))
    const stranger = asPerson(world.elsewhere.head.people.principal)
    expect(await setQuota(stranger, input())).toMatchObject(refused('common.not_found'))
    expect(await setQuota(asNobody(), input())).toMatchObject(refused('common.not_found'))
    const title = await awardId('advanced_collective')
    expect(await setQuota(asPerson(headOf(world)), input({ awardId: title }))).toMatchObject(
      refused('common.not_found'),
    )
  })

  it('is refused after ratification and in a closed year', async () => {
    await setGate(world.yearId, 'hand_over')
    expect(await setQuota(asPerson(headOf(world)), input())).toMatchObject(refused('awards.after_conference'))
  })

  it('is refused once a poll on the award is prepared', async () => {
    await holdNomination(world, [world.c])
    expect(await setQuota(asPerson(headOf(world)), input())).toMatchObject(refused('awards.quota_in_use'))
    await setGate(world.yearId, 'closed')
    expect(await setQuota(asPerson(headOf(world)), input())).toMatchObject(refused('common.year_closed'))
  })
})
