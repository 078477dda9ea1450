import { beforeAll, describe } from 'vitest'
import { returnReport } from '@/lib/scoring/commands/return-report'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { settlesReports } from './settling'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld({ gate: 'verification' })
})

describe('returning a report', () => {
  settlesReports(() => world, {
    settle: (caller, reportId) => returnReport(caller, { reportId, reason: 'thiếu số liệu' }),
    event: 'scoring.report_returned',
    kept: () => ({ state: 'returned', returnReason: 'thiếu số liệu' }),
  })
})
