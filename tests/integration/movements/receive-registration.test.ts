import { beforeAll, describe } from 'vitest'
import { receiveRegistration } from '@/lib/movements/commands/receive-registration'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'
import { settlesRegistrations } from './settling'

testDatabase()

let world: World
beforeAll(async () => {
  world = await makeWorld()
})

describe('receiving a registration', () => {
  settlesRegistrations(() => world, {
    settle: (caller, registrationId) => receiveRegistration(caller, { registrationId }),
    state: 'received',
  })
})
