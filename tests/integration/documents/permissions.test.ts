import { describe, expect, it } from 'vitest'
import { bringScan } from '@/lib/documents/commands/bring-scan'
import { cancelDocument } from '@/lib/documents/commands/cancel-document'
import { createDraft } from '@/lib/documents/commands/create-draft'
import { discardDraft } from '@/lib/documents/commands/discard-draft'
import { numberDocument } from '@/lib/documents/commands/number-document'
import { openBook } from '@/lib/documents/commands/open-book'
import { placeScan } from '@/lib/documents/commands/place-scan'
import { registerIncoming } from '@/lib/documents/commands/register-incoming'
import { saveDraft } from '@/lib/documents/commands/save-draft'
import { settleBook } from '@/lib/documents/commands/settle-book'
import { signDocument } from '@/lib/documents/commands/sign-document'
import { startSeries } from '@/lib/documents/commands/start-series'
import { getDocument } from '@/lib/documents/queries'
import { makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { pngFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import { callerOf } from '../../support/subjects'
import { makeWorld, type World } from '../../support/world'
import { asIs, bookInput, bookOf, drafted, draftInput, emptied, facts, head, incomingInput } from './documents'
import { keeperOf, numbered, rowOf, today, valueOf, type Whose } from './documents'

testDatabase()

let laid: Promise<World> | undefined
let world: World
let whose: Whose
let documentId = ''
let scanId = ''

const scan = () => upload('Ban ky.png', pngFile())
const whoseOf = (act: string): Whose => (act.includes("C's") ? 'C' : act.includes('cluster') ? 'cluster' : 'Academy')

async function ground({ act }: Cell): Promise<void> {
  world = await (laid ??= makeWorld())
  whose = whoseOf(act)
  await emptied()
  if (act.startsWith('open')) return
  await bookOf(world, whose)
  if (act.includes('a draft of')) documentId = await drafted(world, whose)
  if (/^(sign|cancel|place|read a numbered)/.test(act)) documentId = await numbered(world, whose)
  if (act.startsWith('place')) scanId = valueOf(await bringScan(keeperOf(world, 'cluster'), { scan: scan() })).scanId
}

async function read({ personId }: Caller): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), personId)
  const { bookId } = await rowOf(documentId)
  return (await getDocument(makeContext(actor, now, 'test'), bookId, documentId)) ? ok(null) : notFound
}

const stamp = { version: 0, edit: crypto.randomUUID() }
const letterhead = { ...head, issuingBody: 'X', abbreviation: 'X' }

const acts: [string, (caller: Caller) => Promise<Result<unknown>>][] = [
  ['open', async (caller) => openBook(caller, bookInput(world, whose))],
  ['settle', async (caller) => settleBook(caller, { bookId: await bookOf(world, whose), ...stamp, ...letterhead })],
  [
    'start a series',
    async (caller) => {
      const bookId = await bookOf(world, whose)
      return startSeries(caller, { bookId, direction: 'outgoing', type: 'KH', year: 2022, before: 3 })
    },
  ],
  ['draft in', async (caller) => createDraft(caller, await draftInput(world, whose))],
  ['register', async (caller) => registerIncoming(caller, await incomingInput(world, whose))],
  ['sign', (caller) => signDocument(caller, asIs(documentId))],
  ['cancel', (caller) => cancelDocument(caller, { documentId, reason: 'x' })],
  ['write', (caller) => saveDraft(caller, { documentId, ...stamp, ...facts })],
  ['discard', (caller) => discardDraft(caller, { documentId })],
  ['number', (caller) => numberDocument(caller, { documentId, date: today, file: undefined })],
  ['bring', (caller) => bringScan(caller, { scan: scan() })],
  ['place', (caller) => placeScan(caller, { scanId, documentId })],
  ['read', read],
]

function act(cell: Cell): Promise<Result<unknown>> {
  const found = acts.find(([name]) => cell.act.startsWith(name))
  if (!found) throw new Error(`no act ${cell.act}`)
  return found[1](callerOf(world, cell.subject))
}

describe('the permission matrix of documents', () => {
  it.each(matrixLines('tests/integration/documents/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, act)
    expect(found).toEqual(expected)
  })
})
