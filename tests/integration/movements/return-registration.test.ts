import { beforeAll, describe } from 'vitest'
import { returnRegistration } from '@/lib/movements/commands/return-registration'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { rows } from './launches'
import { settlesRegistrations } from './settling'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('returning a registration', () => {
  settlesRegistrations(() => world, {
    settle: (caller, registrationId) => returnRegistration(caller, { registrationId, reason: 'Thiếu chỉ tiêu' }),
    state: 'returned',
    kept: { returnReason: 'Thiếu chỉ tiêu', draft: rows },
  })
})
