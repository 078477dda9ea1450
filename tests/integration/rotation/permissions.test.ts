import { describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import type { Caller } from '@/lib/platform/context'
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
