import { describe, expect, it } from 'vitest'
import { asPerson, makeContext, type Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { notFound, ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { answerProposal } from '@/lib/proposals/commands/answer-proposal'
import { forwardProposal } from '@/lib/proposals/commands/forward-proposal'
import { groupProposals } from '@/lib/proposals/commands/group-proposals'
import { receiveProposal } from '@/lib/proposals/commands/receive-proposal'
import { saveProposal } from '@/lib/proposals/commands/save-proposal'
import { sendProposal } from '@/lib/proposals/commands/send-proposal'
import { ungroupProposals } from '@/lib/proposals/commands/ungroup-proposals'
import { withdrawProposal } from '@/lib/proposals/commands/withdraw-proposal'
import { getProposal } from '@/lib/proposals/queries'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import { callerOf } from '../../support/subjects'
import { freshYear, makeWorld, setGate, type World } from '../../support/world'
import { draftOf, forCluster, sent, toBody, toSchool, written } from './proposals'

testDatabase()

let base: Promise<World> | undefined
let world: World
let proposalId = ''
let proposalIds: string[] = []
let groupId = ''

/** A year with a proposal on which the act would be possible, whoever asks. */
async function ground({ act, phase }: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  const over = {
    ...(act.includes("cluster's") && forCluster),
    ...(act.endsWith('to D') && toSchool(world.d.id)),
    ...(act.endsWith('to a body') && toBody),
  }
  const isDraft = act.endsWith('draft')
  if (!act.startsWith('write')) proposalId = isDraft ? await written(world, over) : await sent(world, over)
  if (act.startsWith('group') || act.startsWith('undo')) {
    groupId = crypto.randomUUID()
    proposalIds = [proposalId, await sent(world, over)]
  }
  if (act.startsWith('undo')) {
    const caller = asPerson(act.endsWith('to D') ? world.a.people.principal : world.academy.approver)
    await groupProposals(caller, { groupId, title: 'Cùng một việc', proposalIds })
  }
  if (phase === 'preparation' || phase === 'closed') await setGate(world.yearId, phase)
}

async function read({ personId }: Caller): Promise<Result<unknown>> {
  const { actor, now } = await readStanding(db(), personId)
  return (await getProposal(makeContext(actor, now, 'test'), proposalId)) === null ? notFound : ok(null)
}

async function act(cell: Cell, caller: Caller): Promise<Result<unknown>> {
  switch (cell.act.split(' ')[0]) {
    case 'write':
      return saveProposal(caller, draftOf(world, cell.act.endsWith('cluster') ? forCluster : {}))
    case 'change':
      return saveProposal(caller, draftOf(world, { proposalId, version: 1, title: 'Đề xuất viết lại' }))
    case 'send':
      return sendProposal(caller, { proposalId, version: 1 })
    case 'withdraw':
      return withdrawProposal(caller, { proposalId, reason: 'Đã được giải quyết' })
    case 'receive':
      return receiveProposal(caller, { proposalId })
    case 'answer': {
      const scan = cell.act.endsWith('to a body') && { number: '12-CV', file: upload('cong-van.pdf', pdfFile()) }
      return answerProposal(caller, { proposalId, answer: 'noted', text: 'Đã ghi nhận', number: null, ...scan })
    }
    case 'pass':
      return forwardProposal(caller, { proposalId, unitId: world.boardId, word: 'Kính chuyển' })
    case 'group':
      return groupProposals(caller, { groupId, title: 'Cùng một việc', proposalIds })
    case 'undo':
      return ungroupProposals(caller, { groupId })
    case 'read':
      return read(caller)
    default:
      throw new Error(`no act ${cell.act}`)
  }
}

describe('the permission matrix of proposals', () => {
  it.each(matrixLines('tests/integration/proposals/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, (cell) => act(cell, callerOf(world, cell.subject)))
    expect(found).toEqual(expected)
  })
})
