import { beforeAll, describe, expect, it } from 'vitest'
import { readers } from '@/app/api/files/readers'
import type { FilePurpose } from '@/lib/files/schema'
import { makeContext } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { readStanding } from '@/lib/platform/standing'
import type { ReportState } from '@/lib/scoring/schema'
import { testDatabase } from '../../support/database'
import { answersOf, matrixLines, seenAs, type Cell } from '../../support/matrix'
import { later, makeMeeting, makeOfficers } from '../../support/meetings'
import { arrangeDossier, decisionOf } from '../../support/ratification'
import { clearReports, makeReport } from '../../support/reports'
import { openSeminar } from '../../support/seminars'
import { accountOf } from '../../support/subjects'
import { makeWorld, noon, type World } from '../../support/world'
import { numbered } from '../documents/documents'
import * as practices from '../practices/practices'
import { sent } from '../proposals/proposals'

testDatabase()

let world: World
let meetingId = ''
beforeAll(async () => {
  world = await makeWorld()
  meetingId = await makeMeeting(world)
  await makeOfficers(world, meetingId)
})

async function fileFor(purpose: FilePurpose): Promise<string> {
  const by = { organisationId: world.c.id, uploadedById: world.c.people.emulation_officer, uploadedAt: noon }
  const bytes = { name: 'x.pdf', mediaType: 'application/pdf', size: 1, sha256: 'a'.repeat(64) }
  return (await db().fileObject.create({ data: { purpose, ...bytes, ...by } })).id
}

/** What a file serves, laid beside it. */
const serve: Record<string, (fileId: string, phase: string) => Promise<unknown>> = {
  directive: async (fileId, phase) =>
    phase === 'sent' &&
    db().directive.create({
      data: {
        ...{ yearId: world.yearId, kind: 'guidance', number: crypto.randomUUID().slice(0, 8), date: noon, fileId },
        ...{ subject: 'Hướng dẫn', issuedById: world.academyId, sentAt: noon },
      },
    }),
  "proposal's answer": async (answerFileId) =>
    db().proposal.update({
      where: { id: await sent(world) },
      data: {
        ...{ state: 'answered', answer: 'noted', answerText: 'x', answerFileId },
        ...{ receivedAt: later(2), answeredAt: later(2) },
      },
    }),
  authorisation: (authorisationId) =>
    db().delegate.create({
      data: {
        ...{ meetingId, organisationId: world.c.id, personId: world.c.people.vice_principal, represents: true },
        ...{ label: 'Phó Hiệu trưởng C', substitute: true, authorisationId },
      },
    }),
  speech: (fileId) => db().speech.create({ data: { meetingId, position: 0, speaker: 'x', title: 'x', fileId } }),
  photo: (fileId, phase) =>
    db().meetingPhoto.create({ data: { meetingId, fileId, caption: 'x', isPublic: phase === 'public', at: noon } }),
  "event's result": (fileId) => db().meetingFile.create({ data: { meetingId, fileId, label: 'x', at: noon } }),
  report: async (fileId, phase) => {
    await clearReports()
    const reportId = await makeReport(world, world.c, phase as ReportState)
    return db().reportFile.create({ data: { reportId, fileId, label: 'x' } })
  },
  paper: async (fileId) =>
    db().paper.create({
      data: {
        ...{ seminarId: await openSeminar(world), schoolId: world.c.id, title: 'x', state: 'submitted' },
        ...{
          createdById: world.c.people.lecturer,
          updatedById: world.c.people.lecturer,
          registeredAt: noon,
          submittedAt: noon,
          updatedAt: noon,
        },
        versions: {
          create: {
            ...{ number: 1, fileId, sha256: 'a'.repeat(64), size: 1 },
            ...{ submittedById: world.c.people.lecturer, submittedAt: noon },
          },
        },
      },
    }),
  "practice's picture": async (fileId, phase) => {
    const practiceId = await (phase === 'draft' ? practices.written(world) : practices.published(world))
    return db().practicePicture.create({ data: { practiceId, fileId, caption: 'x', addedAt: noon } })
  },
  template: async (fileId) => {
    const shelf = await db().templateShelf.create({ data: { organisationId: world.c.id } })
    const by = { uploadedById: world.c.people.principal, uploadedAt: noon }
    const data = {
      shelfId: shelf.id,
      kind: 'plan',
      profile: 'decree30',
      number: 1,
      fileId,
      faults: [],
      findings: [],
    } as const
    return db().documentTemplate.create({ data: { ...data, ...by } })
  },
  document: async (fileId) => {
    const id = await numbered(world, 'C', { file: undefined })
    return db().officialDocument.update({ where: { id }, data: { fileId } })
  },
  "document's scan": async (scanId) => {
    const id = await numbered(world, 'C')
    const signed = { state: 'signed', signedSha256: 'a'.repeat(64), signedAt: noon } as const
    return db().officialDocument.update({
      where: { id },
      data: { ...signed, scanId, signedById: world.c.people.principal },
    })
  },
  proceedings: async (pdfFileId) => {
    const seminarId = await openSeminar(world, { alongside: true })
    const book = await db().proceedings.create({ data: { seminarId, title: 'Kỷ yếu', updatedAt: noon } })
    const files = { pdfFileId, wordFileId: await fileFor('proceedings') }
    const made = { proceedingsId: book.id, number: 1, state: 'done', endedAt: noon, pages: 1, ...files } as const
    const run = await db().proceedingsRun.create({
      data: { ...made, requestedById: world.a.people.emulation_officer, requestedAt: noon },
    })
    return db().proceedings.update({ where: { id: book.id }, data: { publishedRunId: run.id, publishedAt: noon } })
  },
  dossier: async (fileId) =>
    db().dossierFile.create({ data: { dossierId: await arrangeDossier(world, 'draft'), fileId, label: 'x' } }),
  decision: (fileId) => {
    const { yearId, number, date, signer, illustrative } = decisionOf(world, [])
    const by = { decidedById: world.academy.approver, decidedAt: noon }
    return db().ratificationDecision.create({
      data: { ...{ yearId, number, date, signer, illustrative, kind: 'awards', fileId }, ...by },
    })
  },
}

const purposes: Record<string, FilePurpose> = {
  "proposal's answer": 'proposal_answer',
  "event's result": 'meeting_result',
  "practice's picture": 'practice_picture',
  document: 'document_file',
  "document's scan": 'document_scan',
}
const purposeOf = (act: string): FilePurpose => purposes[act] ?? (act as FilePurpose)

async function reads({ act, subject }: Cell, fileId: string): Promise<string> {
  const { actor, now } = await readStanding(db(), accountOf(world, subject))
  return seenAs((await readers[purposeOf(act)]?.(makeContext(actor, now, 'test'), fileId)) ?? false)
}

describe('the permission matrix of files', () => {
  const lines = matrixLines('tests/integration/files/permissions.md')

  it.each(lines)('%s', async (_, cells) => {
    const { act, phase } = cells[0]!
    const fileId = await fileFor(purposeOf(act))
    await serve[act]!(fileId, phase)
    const { found, expected } = await answersOf(cells, (cell) => reads(cell, fileId))
    expect(found).toEqual(expected)
  })

  it('speaks of every purpose that a file can serve', () => {
    const spoken = lines.map(([, cells]) => purposeOf(cells[0]!.act))
    expect([...new Set(spoken)].sort()).toEqual(Object.keys(readers).sort())
  })
})
