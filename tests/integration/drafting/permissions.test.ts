import { describe, expect, it } from 'vitest'
import { draftDocument } from '@/lib/drafting/commands/draft-document'
import { numberDrafted } from '@/lib/drafting/commands/number-drafted'
import { takeData } from '@/lib/drafting/commands/take-data'
import { writeProse } from '@/lib/drafting/commands/write-prose'
import { getDrafted } from '@/lib/drafting/queries'
import { findYear } from '@/lib/calendar/queries'
import { makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { testDatabase } from '../../support/database'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import { callerOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'
import { today } from '../documents/documents'
import { bookOf, draftedFor, emptied, keeperOf, layPlan, sourceOf, valueOf, wordsFor, type Whose } from './drafting'

testDatabase()

let laid: Promise<World> | undefined
let world: World
let whose: Whose
let documentId = ''

const whoseOf = (act: string): Whose => (act.includes("C's") ? 'C' : act.includes('cluster') ? 'cluster' : 'Academy')

async function ground({ act }: Cell): Promise<void> {
  world = await (laid ??= makeWorld())
  whose = whoseOf(act)
  await emptied()
  await bookOf(world, whose)
  if (act.startsWith('draft')) return
  await layPlan(world)
  // the decision and the words of C have a signer only when somebody writes one
  documentId = await draftedFor(world, whose)
  if (act.startsWith('take'))
    await db().plan.update({ where: { yearId: world.yearId }, data: { funding: 'Tự bảo đảm.' } })
  if (act.startsWith('read a numbered'))
    valueOf(await numberDrafted(keeperOf(world, whose), { documentId, date: today }))
}

async function read({ personId }: Caller): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), personId)
  const year = await findYear(db(), world.yearId)
  return (await getDrafted(makeContext(actor, now, 'test'), year!, documentId)) ? ok(null) : notFound
}

const acts: [string, (caller: Caller) => Promise<Result<unknown>>][] = [
  ['draft', (caller) => draftDocument(caller, { yearId: world.yearId, source: sourceOf[whose](world) })],
  ['write', (caller) => writeProse(caller, wordsFor(documentId))],
  ['take', (caller) => takeData(caller, { documentId })],
  ['number', (caller) => numberDrafted(caller, { documentId, date: today })],
  ['read', read],
]

function act(cell: Cell): Promise<Result<unknown>> {
  const found = acts.find(([name]) => cell.act.startsWith(name))
  if (!found) throw new Error(`no act ${cell.act}`)
  return found[1](callerOf(world, cell.subject))
}

describe('the permission matrix of drafting', () => {
  it.each(matrixLines('tests/integration/drafting/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, act)
    expect(found).toEqual(expected)
  })
})
