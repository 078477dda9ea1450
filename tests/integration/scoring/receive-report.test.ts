import { beforeAll, describe } from 'vitest'
import { receiveReport } from '@/lib/scoring/commands/receive-report'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { settlesReports } from './settling'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld({ gate: 'verification' })
})

describe('receiving a report', () => {
  settlesReports(() => world, {
    settle: (caller, reportId) => receiveReport(caller, { reportId }),
    event: 'scoring.report_received',
    kept: ({ a }) => ({ state: 'received', receivedBySchoolId: a.id }),
  })
})
