import { describe, expect, it } from 'vitest'
import { gates } from '@/lib/calendar/schema'
import type { Caller } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { ok, type Result } from '@/lib/platform/result'
import { readStanding } from '@/lib/platform/standing'
import { addDossierFile } from '@/lib/ratification/commands/add-dossier-file'
import { answerDossier } from '@/lib/ratification/commands/answer-dossier'
import { declineRevocation } from '@/lib/ratification/commands/decline-revocation'
import { issueAwards } from '@/lib/ratification/commands/issue-awards'
import { issueRecognition } from '@/lib/ratification/commands/issue-recognition'
import { noteDossier } from '@/lib/ratification/commands/note-dossier'
import { proposeRevocation } from '@/lib/ratification/commands/propose-revocation'
import { removeDossierFile } from '@/lib/ratification/commands/remove-dossier-file'
import { revokeAward } from '@/lib/ratification/commands/revoke-award'
import { saveDossier } from '@/lib/ratification/commands/save-dossier'
import { sendDossier } from '@/lib/ratification/commands/send-dossier'
import { mayTakeCertificate } from '@/lib/ratification/policy'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { testDatabase } from '../../support/database'
import { answersOnGround, matrixLines, type Cell } from '../../support/matrix'
import {
  arrangeDossier,
  arrangeElected,
  decisionOf,
  february,
  passPowers,
  type Elected,
} from '../../support/ratification'
import { callerOf } from '../../support/subjects'
import { freshYear, layTerms, makeWorld, noon, setClock, setGate, type World } from '../../support/world'

testDatabase()

let base: Promise<World> | undefined
let world: World
let elected: Elected
let dossierId = ''
let dossierFileId = ''
let revocationId = ''

const states = {
  'answer the dossier': 'sent',
  'note the dossier': 'sent',
  'issue the recognition': 'accepted',
  'issue the awards': 'accepted',
  'propose a revocation': 'accepted',
  'revoke the award': 'accepted',
  'decline the revocation': 'accepted',
  'read: take the certificate': 'accepted',
} as const

/** A world in which the act would be possible, whoever asks. */
async function ground({ act, phase }: Cell): Promise<void> {
  world = await freshYear(await (base ??= makeWorld()))
  await layTerms(world)
  await setClock(noon)
  await db().appointment.deleteMany({ where: { personId: world.academy.approver, organisationId: world.b.id } })
  elected = await arrangeElected(world)
  dossierId = await arrangeDossier(world, states[act as keyof typeof states] ?? 'draft')
  await setClock(february)
  if (act === 'remove a file') dossierFileId = await fileInDossier()
  if (phase === 'powers passed') await passPowers(world, new Date(february.getTime() - 86_400_000))
  if (phase === 'sent by the approver')
    await db().dossier.update({ where: { id: dossierId }, data: { sentById: world.academy.approver } })
  if (phase === "approver of B's staff")
    await db().appointment.create({
      data: {
        ...{ personId: world.academy.approver, organisationId: world.b.id, office: 'lecturer' },
        startsAt: new Date('2021-01-01T00:00:00Z'),
      },
    })
  if (/revo|certificate/.test(act)) await giveToC(act, phase)
  const gate = gates.find((one) => one === phase)
  if (gate) await setGate(world.yearId, gate)
}

/** C holds an award, given to it in place of D; where a revocation is decided on, one is proposed. */
async function giveToC(act: string, phase: string): Promise<void> {
  await db().nomination.update({ where: { id: elected.flag }, data: { organisationId: world.c.id } })
  const decision = await db().ratificationDecision.create({
    data: {
      ...{ yearId: world.yearId, kind: 'awards', number: '01-QĐ/MH', date: new Date('2023-02-10'), signer: 'x' },
      ...{ decidedById: world.academy.approver, decidedAt: february },
      lines: { create: { nominationId: elected.flag, organisationId: world.c.id, confirmed: true } },
    },
  })
  await db().nomination.update({ where: { id: elected.flag }, data: { state: 'confirmed' } })
  if (act.startsWith('propose') || act.startsWith('read')) return
  const proposedById = phase === 'proposed by the approver' ? world.academy.approver : world.academy.reviewer
  const row = await db().awardRevocation.create({
    data: {
      ...{ nominationId: elected.flag, ground: 'other', text: `Căn cứ minh họa ${decision.number}` },
      ...{ proposedById, proposedAt: february },
    },
  })
  revocationId = row.id
}

async function fileInDossier(): Promise<string> {
  const input = { yearId: world.yearId, label: 'Báo cáo', file: upload('bao-cao.pdf', pdfFile()) }
  const added = await addDossierFile(callerOf(world, 'head-principal'), input)
  if (!added.ok) throw new Error(added.refusal.code)
  return (await db().dossierFile.findFirstOrThrow()).id
}

function act(cell: Cell, caller: Caller): Promise<Result<unknown>> {
  const { yearId } = world
  const confirmed = (...ids: string[]) =>
    decisionOf(
      world,
      ids.map((id) => ({ id, confirmed: true })),
    )
  switch (cell.act) {
    case 'save the dossier': {
      const letter = 'Kính trình Học viện hồ sơ minh họa, viết lại.'
      return saveDossier(caller, { yearId, version: 1, number: '16-TTr/CTĐ', date: new Date('2022-11-22'), letter })
    }
    case 'add a file':
      return addDossierFile(caller, { yearId, label: 'Báo cáo', file: upload('bao-cao.pdf', pdfFile()) })
    case 'remove a file':
      return removeDossierFile(caller, { dossierFileId })
    case 'send the dossier':
      return sendDossier(caller, { dossierId, version: 1 })
    case 'answer the dossier':
      return answerDossier(caller, { dossierId, answer: 'accept', reason: '', items: [] })
    case 'note the dossier':
      return noteDossier(caller, { dossierId, piece: 'letter', text: 'Tờ trình rõ ràng' })
    case 'issue the recognition':
      return issueRecognition(caller, { ...confirmed(elected.head, elected.deputy), effectiveAt: null })
    case 'issue the awards':
      return issueAwards(caller, confirmed(elected.flag, elected.certificate))
    case 'propose a revocation':
      return proposeRevocation(caller, {
        nominationId: elected.flag,
        ground: 'other',
        text: 'Căn cứ minh họa để hủy bỏ',
      })
    case 'revoke the award':
      return revokeAward(caller, {
        ...{ revocationId, number: '02-QĐ/MH', date: new Date('2023-02-11'), signer: 'Giám đốc Học viện' },
        file: undefined,
      })
    case 'decline the revocation':
      return declineRevocation(caller, { revocationId, reason: 'Giữ nguyên theo kết luận' })
    case 'read: take the certificate':
      return takeCertificate(caller)
    default:
      throw new Error(`no act ${cell.act}`)
  }
}

async function takeCertificate(caller: Caller): Promise<Result<unknown>> {
  const { actor } = await readStanding(db(), caller.personId)
  const may = mayTakeCertificate(actor, world.c.id)
  return may.ok ? ok(null) : may
}

describe('the permission matrix of ratification', () => {
  it.each(matrixLines('tests/integration/ratification/permissions.md'))('%s', async (_, cells) => {
    const { found, expected } = await answersOnGround(cells, ground, (cell) => act(cell, callerOf(world, cell.subject)))
    expect(found).toEqual(expected)
  })
})
