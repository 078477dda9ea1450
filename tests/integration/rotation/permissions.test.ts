import { describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import type { Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import type { Result } from '@/lib/platform/result'
import { declineElection } from '@/lib/rotation/commands/decline-election'
import { prepareElection } from '@/lib/rotation/commands/prepare-election'
import { recordElection } from '@/lib/rotation/commands/record-election'
import { recordNone } from '@/lib/rotation/commands/record-none'
import { testDatabase } from '../../support/database'
import { agreeTo, judgeAll, prepareByAgreement } from '../../support/elections'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import { arrangeElected, november } from '../../support/ratification'
import { callerOf } from '../../support/subjects'
import { confirm, electC, keepBy, prepareBy, reopen, vacate } from '../../support/vacancy'
import { freshYear, layTerms, makeWorld, setClock, setGate, type World } from '../../support/world'

testDatabase()

let base: Promise<World> | undefined
let world: World
let electionId = ''
let pollId = ''

/** A world in which the act would be possible, whoever asks. */
async function ground({ act, phase }: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  await layTerms(world)
  await setClock(november)
  if (act === 'decline an election') electionId = (await arrangeElected(world)).head
  await setGate(world.yearId, 'conference')
  if (/(prepare|record) an election/.test(act)) await judgeAll(world)
  if (act === 'record an election') {
    const prepared = await prepareByAgreement(world, 'head', [world.c])
    if (!prepared.ok) throw new Error(prepared.refusal.code)
    pollId = prepared.value.pollId
    await agreeTo(world, pollId)
  }
  if (/successor|by-election/.test(act)) {
    await setGate(world.yearId, 'activity')
    // the terms of now are for this very year
    const { clusterId } = world
    await db().term.updateMany({ where: { clusterId, endsAt: null }, data: { forYear: world.year } })
    const vacated = await vacate(world)
    if (!vacated.ok) throw new Error(vacated.refusal.code)
  }
  if (/(record|refuse|decline).* by-election/.test(act)) pollId = await electC(world)
  if (/(refuse|decline).* by-election/.test(act)) await keepBy(world, pollId)
  await setGate(world.yearId, phase as Gate)
}

function act(cell: Cell, caller: Caller): Promise<Result<unknown>> {
  const { yearId } = world
  switch (cell.act) {
    case 'prepare an election':
      return prepareElection(caller, {
        ...{ yearId, role: 'head', kind: 'agreement', meetingId: null, tellers: [], minutes: 30 },
        ...{ text: 'Thống nhất bầu.', schoolIds: [world.b.id] },
      })
    case 'record an election':
      return recordElection(caller, { yearId, pollId })
    case 'record that there is none':
      return recordNone(caller, { yearId, role: 'deputy', reason: 'Cụm thống nhất không có Cụm phó' })
    case 'decline an election':
      return declineElection(caller, { electionId, reason: 'Trường đang sắp xếp lại' })
    case 'declare a merged head vacant':
      return vacate(world, caller)
    case 'withdraw as head':
      return vacate(world, caller, 'withdrawn')
    case 'hold a by-election':
      return prepareBy(world, caller)
    case 'record a by-election':
      return keepBy(world, pollId, caller)
    case 'decline or refuse after a by-election':
      return reopen(world, caller)
    case 'confirm a successor':
      return confirm(world, world.c.id, caller, `88-QĐ ${yearId.slice(-8)}`)
    default:
      throw new Error(`no act ${cell.act}`)
  }
}

describe('the permission matrix of rotation', () => {
  it.each(matrixLines('tests/integration/rotation/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, (cell) => act(cell, callerOf(world, cell.subject)))
    expect(found).toEqual(expected)
  })
})
