import { beforeAll, describe, expect, it, vi } from 'vitest'
import { cancelQuestion } from '@/lib/ballots/commands/cancel-question'
import { closeQuestion } from '@/lib/ballots/commands/close-question'
import { openQuestion } from '@/lib/ballots/commands/open-question'
import { publishOpening } from '@/lib/ballots/commands/publish-opening'
import { db } from '@/lib/platform/db/client'
import { transaction } from '@/lib/platform/db/transaction'
import { lowerFloor, readyBox, sealedBox, type Box } from '../../support/ballots'
import { testDatabase } from '../../support/database'
import { contextOf, makeWorld, noon, type World } from '../../support/world'

testDatabase()
// keys of 3072 bits take seconds to make, and more beside other work
vi.setConfig({ testTimeout: 120_000 })

let world: World
let box: Box

beforeAll(async () => {
  world = await makeWorld({ gate: 'conference' })
  await lowerFloor(world)
  ;({ box } = await readyBox(world, { slots: 3, schools: [world.b, world.c, world.d] }))
}, 120_000)

const refused = (code: string) => ({ ok: false, refusal: { code } })
const question = (slot: number, boxId = box.boxId) => ({
  ...{ boxId, slot, manifestSha256: 'a'.repeat(64), closesAt: new Date(noon.getTime() + 600_000) },
})
const stateOf = async (number: number): Promise<string> =>
  (await db().ballotSlot.findUniqueOrThrow({ where: { boxId_number: { boxId: box.boxId, number } } })).state

describe('a question, inside the command of its poll', () => {
  it('is opened in a box that is ready, and in no other', async () => {
    const { ctx, year } = await contextOf(world, world.a.people.principal)
    const open = (asked: ReturnType<typeof question>) => transaction((tx) => openQuestion(tx, ctx, year, asked))
    expect(await open(question(1, crypto.randomUUID()))).toMatchObject(refused('common.not_found'))
    const early = await sealedBox(world, 1)
    expect(await open(question(1, early.boxId))).toMatchObject(refused('ballots.box_sealed'))
    expect(await open(question(1))).toEqual({ ok: true })
    expect(await stateOf(1)).toBe('voting')
    const another = { ...question(1), manifestSha256: 'b'.repeat(64) }
    await expect(open(another)).rejects.toThrow(/keeps its hour/)
  })

  it('is not closed sooner, and is emptied when it is cancelled; a free place stays free', async () => {
    const { ctx, year } = await contextOf(world, world.a.people.principal)
    const close = transaction((tx) => closeQuestion(tx, ctx, year, { boxId: box.boxId, slot: 1 }))
    await expect(close).rejects.toThrow(/nobody closes a question sooner/)
    for (const slot of [1, 2]) await transaction((tx) => cancelQuestion(tx, { boxId: box.boxId, slot }))
    expect([await stateOf(1), await stateOf(2)]).toEqual(['cancelled', 'free'])
  })

  it('is opened with cards only when it was closed, and by those who keep one', async () => {
    const publish = async (personId: string) => {
      const { ctx, year } = await contextOf(world, personId)
      const opening = { boxId: box.boxId, slot: 2, privateKey: 'A'.repeat(43) }
      return transaction((tx) => publishOpening(tx, ctx, year, opening))
    }
    expect(await publish(world.d.people.principal)).toMatchObject(refused('ballots.not_trustee'))
    expect(await publish(world.b.people.principal)).toMatchObject(refused('ballots.not_closed'))
  })
})
