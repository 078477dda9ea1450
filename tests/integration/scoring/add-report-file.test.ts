import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addReportFile } from '@/lib/scoring/commands/add-report-file'
import { pdfFile, upload } from '@/prisma/seed/sample-files'
import { asNobody, asPerson } from '@/lib/platform/context'
import { db } from '@/lib/platform/db/client'
import { testDatabase } from '../../support/database'
import { auditOf, refused } from '../../support/meetings'
import { clearReports, makeReport } from '../../support/reports'
import { makeWorld, type World } from '../../support/world'

testDatabase()

let world: World

beforeAll(async () => {
  world = await makeWorld({ gate: 'self_scoring' })
})

describe('a file of a report', () => {
  beforeEach(clearReports)
  const principal = () => asPerson(world.c.people.principal)
  const input = (reportId: string, name = 'Minh chứng.pdf') => ({
    reportId,
    file: upload(name, pdfFile()),
    label: 'Minh chứng',
  })

  it('is kept, and read by whoever reads the report', async () => {
    const reportId = await makeReport(world, world.c, 'draft')
    expect(await addReportFile(principal(), input(reportId))).toMatchObject({ ok: true })
    expect(await db().reportFile.findMany({ where: { reportId }, include: { file: true } })).toMatchObject([
      { file: { purpose: 'report' } },
    ])
    expect(await auditOf(reportId)).toMatchObject([{ event: 'scoring.file_added' }])
  })

  it('is what its name says', async () => {
    const reportId = await makeReport(world, world.c, 'draft')
    expect(await addReportFile(principal(), input(reportId, 'Minh chứng.docx'))).toMatchObject(
      refused('files.extension_lies'),
    )
  })

  it('is added by its own school while it writes', async () => {
    const reportId = await makeReport(world, world.c, 'submitted')
    expect(await addReportFile(principal(), input(reportId))).toMatchObject(refused('scoring.with_the_head'))
    expect(await addReportFile(asPerson(world.a.people.principal), input(reportId))).toMatchObject(
      refused('scoring.not_acting_for_school'),
    )
    expect(await addReportFile(asNobody(), input(reportId))).toMatchObject(refused('common.not_found'))
  })
})
