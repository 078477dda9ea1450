import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/platform/db/client'
import { transaction } from '@/lib/platform/db/transaction'
import { testDatabase } from '../../support/database'
import { makeWorld, type World } from '../../support/world'

testDatabase()

const warnings: string[] = []
const hear = (warning: Error): void => void warnings.push(warning.message)
let world: World

beforeAll(async () => {
  // a warning of this kind is given once in a process
  process.on('warning', hear)
  world = await makeWorld()
})
afterAll(() => {
  process.off('warning', hear)
})

describe('a transaction', () => {
  it('asks its one connection one query after the other, also for several relations of one row', async () => {
    const school = await transaction((tx) =>
      tx.organisation.findUniqueOrThrow({
        where: { id: world.a.id },
        include: { names: true, appointments: true, memberships: true, terms: true },
      }),
    )
    expect([school.names, school.appointments, school.memberships, school.terms].map((rows) => rows.length)).toEqual([
      1, 4, 1, 1,
    ])
    await new Promise((done) => setImmediate(done))
    expect(warnings).toEqual([])
  })

  it('is undone as a whole by a query that fails', async () => {
    const failing = transaction(async (tx) => {
      await tx.person.update({ where: { id: world.a.people.lecturer }, data: { name: 'Đổi tên' } })
      await tx.$executeRaw`select 1 / 0`
    })
    await expect(failing).rejects.toThrow()
    const kept = await db().person.findUniqueOrThrow({ where: { id: world.a.people.lecturer } })
    expect(kept.name).not.toBe('Đổi tên')
  })
})
