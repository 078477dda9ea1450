import { describe, expect, it } from 'vitest'
import { makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { addPicture } from '@/lib/practices/commands/add-picture'
import { adoptPractice } from '@/lib/practices/commands/adopt-practice'
import { publishPractice } from '@/lib/practices/commands/publish-practice'
import { reportEffect } from '@/lib/practices/commands/report-effect'
import { savePractice } from '@/lib/practices/commands/save-practice'
import { withdrawPractice } from '@/lib/practices/commands/withdraw-practice'
import { getPractice } from '@/lib/practices/queries'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { answersOf, asCell, matrixLines, type Cell } from '../../support/matrix'
import { callerOf } from '../../support/subjects'
import { freshYear, makeWorld, type World } from '../../support/world'
import { adopted, cardOf, published, startsOn, written } from './practices'

testDatabase()

let base: Promise<World> | undefined
let world: World
let practiceId: string = crypto.randomUUID()
let adoptionId = ''

async function ground({ act }: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  if (act.startsWith('write')) return
  practiceId = act.endsWith('draft') ? await written(world) : await published(world)
  if (act.startsWith('report')) adoptionId = await adopted(world, practiceId)
}

async function read({ personId }: Caller): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), personId)
  return (await getPractice(makeContext(actor, now, 'test'), practiceId)) === null ? notFound : ok(null)
}

async function act(cell: Cell, caller: Caller): Promise<Result<unknown>> {
  const { version } = (await db().practice.findUnique({ where: { id: practiceId } })) ?? { version: 0 }
  switch (cell.act.split(' ')[0]) {
    case 'write':
      return savePractice(caller, cardOf())
    case 'change':
      return savePractice(caller, cardOf({ practiceId, version }))
    case 'picture':
      return addPicture(caller, { practiceId, picture: upload('a.png', pngFile()), caption: 'x' })
    case 'publish':
      return publishPractice(caller, { practiceId, version })
    case 'withdraw':
      return withdrawPractice(caller, { practiceId, reason: 'x' })
    case 'adopt':
      return adoptPractice(caller, { practiceId, startsOn, how: 'x' })
    case 'report':
      return reportEffect(caller, { adoptionId, effect: 'x', figures: [] })
    case 'read':
      return read(caller)
    default:
      throw new Error(`no act ${cell.act}`)
  }
}

describe('the permission matrix of practices', () => {
  it.each(matrixLines('tests/integration/practices/permissions.md'))('%s', async (_, cells) => {
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
