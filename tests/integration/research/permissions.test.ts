import { describe, expect, it } from 'vitest'
import type { Caller } from '@/lib/platform/context'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { findYear } from '@/lib/calendar/queries'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { importRegister } from '@/lib/research/commands/import-register'
import { removeEntry } from '@/lib/research/commands/remove-entry'
import { saveEntry } from '@/lib/research/commands/save-entry'
import { uploadRegister } from '@/lib/research/commands/upload-register'
import { getRegister } from '@/lib/research/queries'
import { testDatabase } from '../../support/database'
import { answersOf, asCell, matrixLines, type Cell } from '../../support/matrix'
import { callerOf } from '../../support/subjects'
import { freshYear, makeWorld, setGate, type World } from '../../support/world'
import { fileOf, lineOf, looked, topic, written } from './research'

testDatabase()

let base: Promise<World> | undefined
let world: World
let entryId = ''
let importId = ''

async function ground({ act, phase }: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  if (act.startsWith('remove')) entryId = await written(world)
  if (act.startsWith('import')) importId = await looked(world, [topic])
  if (phase === 'closed' || phase === 'preparation') await setGate(world.yearId, phase)
}

async function read({ personId }: Caller): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), personId)
  const year = await findYear(db(), world.yearId)
  return (await getRegister(makeContext(actor, now, 'test'), year!, 'C')) === null ? notFound : ok(null)
}

async function act(cell: Cell, caller: Caller): Promise<Result<unknown>> {
  switch (cell.act.split(' ')[0]) {
    case 'write':
      return saveEntry(caller, lineOf(world))
    case 'remove':
      return removeEntry(caller, { entryId })
    case 'look':
      return uploadRegister(caller, { yearId: world.yearId, schoolId: world.c.id, sheet: await fileOf([topic]) })
    case 'import':
      return importRegister(caller, { importId })
    case 'read':
      return read(caller)
    default:
      throw new Error(`no act ${cell.act}`)
  }
}

describe('the permission matrix of research', () => {
  it.each(matrixLines('tests/integration/research/permissions.md'))('%s', async (_, cells) => {
    let used = true
    const { found, expected } = await answersOf(cells, async (cell) => {
      if (used) await ground(cell)
      const answer = await act(cell, callerOf(world, cell.subject))
      used = answer.ok && !cell.act.startsWith('read')
      return asCell(answer)
    })
    expect(found).toEqual(expected)
  })
})
