import { beforeAll, describe, expect, it } from 'vitest'
import type { Gate } from '@/lib/calendar/schema'
import { asNobody, asPerson, type Caller } from '@/lib/platform/context'
import type { Result } from '@/lib/platform/result'
import { assessReport } from '@/lib/scoring/commands/assess-report'
import { receiveReport } from '@/lib/scoring/commands/receive-report'
import { returnReport } from '@/lib/scoring/commands/return-report'
import { saveReport } from '@/lib/scoring/commands/save-report'
import { submitReport } from '@/lib/scoring/commands/submit-report'
import { withdrawReport } from '@/lib/scoring/commands/withdraw-report'
import { testDatabase } from '../../support/database'
import { asCell, readMatrix, type Cell } from '../../support/matrix'
import { clearReports, makeReport } from '../../support/reports'
import { accountOf } from '../../support/subjects'
import { makeWorld, setGate, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld()
})

/** A fresh report for each cell, in the state in which the act would be possible. */
async function ground({ act }: Cell): Promise<string> {
  await clearReports()
  if (act === 'save report' || act === 'submit report') return ''
  const school = act.endsWith('of the head') ? world.a : world.c
  return makeReport(world, school, act.startsWith('assess') ? 'received' : 'submitted')
}

function perform({ act }: Cell, reportId: string, caller: Caller): Promise<Result<unknown>> {
  const blank = { weaknesses: '', directions: '', results: [] }
  const written = { yearId: world.yearId, version: 0, edit: 'x', strengths: 'Ưu điểm', ...blank }
  switch (act.replace(' of the head', '')) {
    case 'save report':
      return saveReport(caller, written)
    case 'submit report':
      return submitReport(caller, written)
    case 'withdraw report':
      return withdrawReport(caller, { reportId })
    case 'receive report':
      return receiveReport(caller, { reportId })
    case 'return report':
      return returnReport(caller, { reportId, reason: 'x' })
    case 'assess report':
      return assessReport(caller, { reportId, text: 'x' })
    default:
      throw new Error(`no command for ${act}`)
  }
}

const cells = readMatrix('tests/integration/scoring/permissions.md')
const check = async (cell: Cell): Promise<void> => {
  const account = accountOf(world, cell.subject)
  const reportId = await ground(cell)
  expect(asCell(await perform(cell, reportId, account ? asPerson(account) : asNobody()))).toBe(cell.expected)
}

describe('who may do what with reports', () => {
  it.each(cells.filter(({ phase }) => phase !== 'closed'))('$phase: $act, $subject: $expected', async (cell) => {
    await setGate(world.yearId, cell.phase as Gate)
    await check(cell)
  })

  it('a closed year is read-only, in every cell', async () => {
    await setGate(world.yearId, 'closed')
    for (const cell of cells.filter(({ phase }) => phase === 'closed')) await check(cell)
  })
})
